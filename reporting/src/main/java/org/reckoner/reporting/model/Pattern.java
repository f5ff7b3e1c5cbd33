// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
          new Block.Column("Year", 30, false),
          new Block.Column("Thefts known", 30, true),
          new Block.Column("Sum of their stated amounts", 40, true));

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
    blocks.add(figure(draft, years));
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
    BigDecimal sum = Sums.of(thefts, CURRENCY);
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
          Wording.money(CURRENCY, Sums.of(undated, CURRENCY)),
          Sums.origin(draft, "sum of the amounts of undated thefts", undated, CURRENCY));
      prose.words(" in ");
      prose.value(
          Wording.plural(undated.size(), "theft"), Draft.counted("undated thefts", undated));
      prose.words(" for which no source states a date");
    }
    prose.words(". A year without a bar is one for which the ledger knows no theft,");
    return prose.words(" which is not to say that there was none.");
  }

  private static Block.Figure figure(Draft draft, Map<String, List<Incident>> years) {
    List<Chart.Bar> bars = new ArrayList<>();
    List<Block.Row> rows = new ArrayList<>();
    years.forEach(
        (year, thefts) -> {
          BigDecimal sum = Sums.of(thefts, CURRENCY);
          bars.add(new Chart.Bar(year, Wording.millions(sum), Wording.money(CURRENCY, sum)));
          Origin count = Draft.counted("thefts, " + year, thefts);
          rows.add(
              new Block.Row(
                  null,
                  List.of(
                      new Prose().name(year, count).runs(),
                      new Prose().value(Wording.number(thefts.size()), count).runs(),
                      Sums.priced(thefts, CURRENCY).isEmpty()
                          ? Prose.of(thefts.isEmpty() ? "none known" : "not stated in " + CURRENCY)
                              .runs()
                          : new Prose()
                              .value(
                                  Wording.money(CURRENCY, sum),
                                  Sums.origin(
                                      draft, "sum of the thefts, " + year, thefts, CURRENCY))
                              .runs())));
        });
    int number = draft.nextFigure();
    return new Block.Figure(
        number,
        "Stated amounts of the thefts known here, by year",
        "Bar chart of the stated amounts of known thefts by year. The data are in the table below"
            + " the chart.",
        new Chart.Years(CURRENCY + " million", bars),
        draft.table("Data of the figure on amounts by year", COLUMNS, rows));
  }
}
