// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * The years of a list's dates: "3 March 2022, …; 9 May, …" and "In 2022: … on 3 March" name the
 * year once for the entries that follow.
 */
final class YearsOfList {
  private @Nullable Integer year;

  /**
   * @param leads what introduces the list, the nearest first
   */
  YearsOfList(List<Passage> leads) {
    if (!leads.isEmpty()) {
      opened(leads.get(0), leads.get(0).sentence().to());
    }
  }

  /** The entries of a passage, their dates in the year named last. */
  List<ListEntry> carried(Passage passage, List<ListEntry> entries) {
    opened(passage, entries.isEmpty() ? 0 : entries.get(0).victim().from());
    List<ListEntry> carried = new ArrayList<>(entries.size());
    for (ListEntry entry : entries) {
      carried.add(new ListEntry(entry.victim(), entry.sum(), carried(passage, entry.date())));
    }
    return carried;
  }

  private @Nullable Moment carried(Passage passage, @Nullable Moment moment) {
    if (moment == null || moment.date().month() == null) {
      return moment;
    }
    if (named(passage, moment)) {
      year = moment.date().year();
      return moment;
    }
    PartialDate date = moment.date();
    return year == null || year == date.year() || leapDay(date)
        ? moment
        : new Moment(
            moment.from(),
            moment.to(),
            new PartialDate(year, date.month(), date.day()),
            moment.relative());
  }

  private static boolean leapDay(PartialDate date) {
    return date.day() != null && date.day() == 29 && date.month() != null && date.month() == 2;
  }

  /** The one year that a passage names before a token. */
  private void opened(Passage passage, int before) {
    List<Moment> years =
        passage.moments().stream()
            .filter(it -> it.to() <= before && it.date().month() == null && named(passage, it))
            .toList();
    if (years.size() == 1) {
      year = years.get(0).date().year();
    }
  }

  /** Whether the moment's own words name its year, in figures or as "of this year". */
  private static boolean named(Passage passage, Moment moment) {
    String digits = Integer.toString(moment.date().year());
    return passage.sentence().words(moment.from(), moment.to()).contains(digits)
        || passage.sentence().has(Cue.TIME_UNIT, moment.from(), moment.to());
  }
}
