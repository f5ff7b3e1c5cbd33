// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Stretch;

/**
 * The sums that a text gives for more than a month: where it says one again without its time, as a
 * title does, it is of no single theft either.
 */
final class SumsOfTime {
  private static final int MONTH = 31;

  private record Figure(String currency, BigDecimal figure) {}

  private final Set<Figure> figures = new HashSet<>();

  SumsOfTime(Reading reading) {
    for (Passage passage : reading.passages()) {
      if (reading.victims(passage).isEmpty()
          && passage.stretches().stream().anyMatch(SumsOfTime::months)) {
        List<AmountRole> roles = reading.roles(passage);
        for (int i = 0; i < roles.size(); i++) {
          if (roles.get(i) == AmountRole.STOLEN) {
            figures.add(figure(passage.money().get(i)));
          }
        }
      }
    }
  }

  /** Whether what was stolen by a passage, which names no victim, was stolen over such a time. */
  boolean hold(Reading reading, Passage passage) {
    List<AmountRole> roles = reading.roles(passage);
    boolean any = false;
    for (int i = 0; i < roles.size() && !figures.isEmpty(); i++) {
      if (roles.get(i) == AmountRole.STOLEN) {
        any = true;
        if (!figures.contains(figure(passage.money().get(i)))) {
          return false;
        }
      }
    }
    return any;
  }

  private static Figure figure(Money money) {
    return new Figure(money.currency(), money.figures().figure().stripTrailingZeros());
  }

  /** Whether a stretch of time is longer than a month. */
  static boolean months(Stretch stretch) {
    Period period = stretch.period();
    PartialDate start = period == null ? null : period.start();
    PartialDate end = period == null ? null : period.end();
    if (start == null) {
      return stretch.years() > 0;
    }
    return end == null
        ? start.day() == null
        : start.earliest().plusDays(MONTH).isBefore(end.latest());
  }
}
