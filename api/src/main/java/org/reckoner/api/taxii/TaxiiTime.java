// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments as TAXII wants them, UTC to the microsecond, and as numbers of microseconds. */
final class TaxiiTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter VERSION =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String SHAPE =
      "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z";

  private static final long MICROS_A_SECOND = 1_000_000;
  private static final int NANOS_A_MICRO = 1_000;

  private TaxiiTime() {}

  static String of(long micros) {
    return FORMAT.format(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /** By hand, since the library counts the nanoseconds between, which overflow after 292 years. */
  static long micros(Instant moment) {
    return moment.getEpochSecond() * MICROS_A_SECOND + moment.getNano() / NANOS_A_MICRO;
  }

  /** The moment that a text means, if it means one. */
  static Optional<Instant> parse(String text) {
    try {
      return text.matches(SHAPE) ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A moment as the versions of our objects are written, to the millisecond. */
  static String version(Instant moment) {
    return VERSION.format(moment);
  }
}
