// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.period.PartialDate;

/** The figure of when the incidents happened. */
final class Timeline {
  private static final double DAYS = 366;

  private Timeline() {}

  static Optional<Block.Figure> of(Draft draft) {
    List<Incident> dated =
        draft.incidents().stream().filter(one -> one.occurredOn().isPresent()).toList();
    if (dated.size() < 2 || !draft.has("incidents")) {
      return Optional.empty();
    }
    List<Incident> shown = Incidents.described(dated);
    String which = shown.size() < dated.size() ? "the costliest of the incidents" : "the incidents";
    return Optional.of(
        new Block.Figure(
            draft.nextFigure(),
            "When " + which + " with a known date happened",
            "Timeline of "
                + which
                + " with a known date, each by its name; a bar stands for a month or a year within"
                + " which it happened. The dates are in the table of incidents.",
            new Chart.Timeline(shown.stream().map(Timeline::moment).toList()),
            null));
  }

  private static Chart.Moment moment(Incident incident) {
    PartialDate date = incident.occurredOn().orElseThrow();
    Integer month = date.month();
    Integer day = date.day();
    LocalDate from = LocalDate.of(date.year(), month == null ? 1 : month, day == null ? 1 : day);
    LocalDate to = from;
    if (month == null) {
      to = from.withMonth(12).withDayOfMonth(31);
    } else if (day == null) {
      to = from.withDayOfMonth(from.lengthOfMonth());
    }
    return new Chart.Moment(
        VisibleText.of(incident.name()),
        date.year() + (from.getDayOfYear() - 1) / DAYS,
        date.year() + (to.getDayOfYear() - 1) / DAYS);
  }
}
