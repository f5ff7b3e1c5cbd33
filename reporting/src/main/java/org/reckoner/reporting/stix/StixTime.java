// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Timestamps as STIX wants them: UTC, to the millisecond. */
final class StixTime {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private StixTime() {}

  static String of(Instant moment) {
    return FORMAT.format(moment);
  }
}
