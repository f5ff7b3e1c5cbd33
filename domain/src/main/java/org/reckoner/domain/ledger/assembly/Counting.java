// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * Whose thefts a total counts and over which time, as far as that is enough to hold it against the
 * incidents.
 *
 * @param actor whose
 * @param period as stated, an end left open being when the last source appeared
 * @param obstacle why the total cannot be held against incidents, in a sentence; null where it can,
 *     and then actor and period are known
 */
record Counting(@Nullable String actor, @Nullable Period period, @Nullable String obstacle) {

  static Counting of(Draft draft) {
    if (draft.actor() == null) {
      return not("No source says whose thefts it counts");
    }
    Period period = draft.shown().period();
    if (period == null) {
      return not("No source says over which time it counts");
    }
    if (period.end() != null) {
      return new Counting(draft.actor(), period, null);
    }
    PartialDate start = period.start();
    PartialDate appeared = appeared(draft);
    if (appeared == null || (start != null && appeared.latest().isBefore(start.earliest()))) {
      return not("No source says until when it counts");
    }
    return new Counting(draft.actor(), Period.occurred(start, appeared), null);
  }

  private static Counting not(String because) {
    return new Counting(
        null, null, because + ", so it cannot be held against the incidents known here.");
  }

  /** When the last of its sources appeared, or null where that is not known of all of them. */
  private static @Nullable PartialDate appeared(Draft draft) {
    LocalDate last = null;
    for (Statement said : draft.subject().statements()) {
      LocalDate published = said.publishedBy();
      if (said.eligible() && published == null) {
        return null;
      }
      if (said.eligible() && (last == null || last.isBefore(published))) {
        last = published;
      }
    }
    return last == null ? null : PartialDate.of(last);
  }
}
