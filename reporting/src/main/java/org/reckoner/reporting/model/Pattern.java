// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.incident.Incident;

/** What the known thefts come to by year. */
final class Pattern {
  private static final String CURRENCY = "USD";
  private static final String UNDATED = "undated";

  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Year", 22, false),
          new Block.Column("Thefts known", 20, true),
          new Block.Column("Sum of their stated amounts", 30, true),
          new Block.Column("Sum so far", 28, true));

  private Pattern() {}

  static List<Block> blocks(Draft draft) {
    List<Incident> thefts =
        draft.incidents().stream().filter(one -> one.type() == IncidentType.CRYPTO_THEFT).toList();
    if (thefts.isEmpty()) {
      return List.of(
          draft.paragraph("No single theft of crypto-assets is described in the sources."));
    }
    Map<String, List<Incident>> years = years(thefts);
    List<Block> blocks = new ArrayList<>();
    blocks.add(draft.paragraph(opening(draft, thefts, years)));
    Years drawn = new Years(draft, years);
    if (Sums.priced(draft, thefts, CURRENCY).isEmpty()) {
      // Bars without a height would say that nothing was stolen.
      blocks.add(drawn.table());
    } else {
      blocks.add(drawn.byYear());
      drawn.cumulative().ifPresent(blocks::add);
    }
    Timeline.of(draft).ifPresent(blocks::add);
    return blocks;
  }

  /** Every year from the first to the last, also those without a theft; the undated at the end. */
  private static Map<String, List<Incident>> years(List<Incident> thefts) {
    Map<String, List<Incident>> years = new TreeMap<>();
    for (Incident theft : thefts) {
      String year = theft.occurredOn().map(date -> Integer.toString(date.year())).orElse(UNDATED);
      years.computeIfAbsent(year, one -> new ArrayList<>()).add(theft);
    }
    List<Integer> dated =
        years.keySet().stream().filter(one -> !one.equals(UNDATED)).map(Integer::valueOf).toList();
    if (!dated.isEmpty()) {
      for (int year = dated.get(0); year < dated.get(dated.size() - 1); year++) {
        years.computeIfAbsent(Integer.toString(year), one -> new ArrayList<>());
      }
    }
    return years;
  }

  private static Prose opening(
      Draft draft, List<Incident> thefts, Map<String, List<Incident>> years) {
    List<Incident> undated = years.getOrDefault(UNDATED, List.of());
    BigDecimal sum = Sums.of(draft, thefts, CURRENCY);
    Prose prose = Prose.of("The ");
    prose.value(
        Wording.plural(thefts.size(), "theft"), Draft.counted("thefts of crypto-assets", thefts));
    prose.words(" known here come to ");
    prose.value(
        Wording.money(CURRENCY, sum),
        Sums.origin(draft, "sum of the amounts that stand", thefts, CURRENCY));
    prose.words(" in stated amounts");
    if (!undated.isEmpty()) {
      prose.words(", of which ");
      prose.value(
          Wording.money(CURRENCY, Sums.of(draft, undated, CURRENCY)),
          Sums.origin(draft, "sum of the amounts of undated thefts", undated, CURRENCY));
      prose.words(" in ");
      prose.value(
          Wording.plural(undated.size(), "theft"), Draft.counted("undated thefts", undated));
      prose.words(" for which no source states a date");
    }
    prose.words(". A year without a bar is one for which the ledger knows no theft,");
    return prose.words(" which is not to say that there was none.");
  }

  /** The two figures on the years and the table behind both. */
  private static final class Years {
    private final Draft draft;
    private final List<Chart.Bar> single = new ArrayList<>();
    private final List<Chart.Bar> sums = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private final List<Incident> soFar = new ArrayList<>();

    Years(Draft draft, Map<String, List<Incident>> years) {
      this.draft = draft;
      years.forEach(this::add);
    }

    private void add(String year, List<Incident> thefts) {
      single.add(bar(year, thefts));
      Origin count = Draft.counted("thefts, " + year, thefts);
      List<List<Run>> cells = new ArrayList<>();
      cells.add(new Prose().name(year, count).runs());
      cells.add(new Prose().value(Wording.number(thefts.size()), count).runs());
      cells.add(
          Sums.priced(draft, thefts, CURRENCY).isEmpty()
              ? Prose.of(thefts.isEmpty() ? "none known" : "not stated in " + CURRENCY).runs()
              : sum(thefts, "sum of the thefts, " + year));
      if (year.equals(UNDATED)) {
        cells.add(Prose.of("not added").runs());
      } else {
        soFar.addAll(thefts);
        sums.add(bar(year, soFar));
        cells.add(sum(List.copyOf(soFar), "sum of the thefts until the end of " + year));
      }
      rows.add(new Block.Row(null, cells));
    }

    private List<Run> sum(List<Incident> thefts, String formula) {
      return new Prose()
          .value(
              Wording.money(CURRENCY, Sums.of(draft, thefts, CURRENCY)),
              Sums.origin(draft, formula, thefts, CURRENCY))
          .runs();
    }

    private Chart.Bar bar(String year, List<Incident> thefts) {
      BigDecimal sum = Sums.of(draft, thefts, CURRENCY);
      return new Chart.Bar(year, Wording.millions(sum), Wording.money(CURRENCY, sum));
    }

    Block.Figure byYear() {
      return new Block.Figure(
          draft.nextFigure(),
          "Stated amounts of the thefts known here, by year",
          "Bar chart of the stated amounts of known thefts by year. The data are in the table below"
              + " the chart.",
          new Chart.Years(CURRENCY + " million", single),
          draft.table("Data of the figures on amounts by year", COLUMNS, rows));
    }

    Block.Table table() {
      return draft.table("Thefts known here, by year", COLUMNS, rows);
    }

    Optional<Block.Figure> cumulative() {
      return sums.size() < 2
          ? Optional.empty()
          : Optional.of(
              new Block.Figure(
                  draft.nextFigure(),
                  "What the dated thefts known here add up to, year by year",
                  "Stair of the sum of the stated amounts at the end of each year. The data are in"
                      + " the last column of the table before.",
                  new Chart.Cumulative(CURRENCY + " million", sums),
                  null));
    }
  }
}
