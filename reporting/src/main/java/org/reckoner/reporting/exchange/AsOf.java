// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.Ledger;

/** The moment that a ledger stands for, taken from its content, since no clock is asked. */
public final class AsOf {
  /** The first block of Bitcoin: nothing in a ledger of thefts of crypto-assets is older. */
  public static final Instant GENESIS = Instant.parse("2009-01-03T18:15:05Z");

  private AsOf() {}

  /**
   * The day that the view is limited to, or the moment, or else the day of its latest document; of
   * an empty ledger {@link #GENESIS}.
   */
  public static Instant of(Ledger ledger) {
    LocalDate publishedBy = ledger.view().publishedBy();
    if (publishedBy != null) {
      return midnight(publishedBy);
    }
    Instant recordedBy = ledger.view().recordedBy();
    if (recordedBy != null) {
      return recordedBy;
    }
    return ledger.documents().stream()
        .map(document -> midnight(day(document)))
        .max(Comparator.naturalOrder())
        .orElse(GENESIS);
  }

  /**
   * The day that stands for a document: the first that its publication date may be, or else the day
   * of capture, which is the last.
   */
  public static LocalDate day(SourceDocument document) {
    return document.published() == null
        ? document.publishedNotAfter()
        : document.published().date().earliest();
  }

  /** The beginning of the day, UTC. */
  public static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
