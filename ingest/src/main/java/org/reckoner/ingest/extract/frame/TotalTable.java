// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.frame.Columns.Cell;
import org.reckoner.ingest.extract.frame.Columns.Kind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Numeral;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Totals in a table: a row for each year with what was stolen and how often, a column for each
 * year, or a box of facts about one total ("Attacks | 58", "Period | 2017–2023"). The row is the
 * evidence; who says so and who did it may stand above or below the table.
 */
final class TotalTable {
  private final Reading reading;
  private final List<Passage> rows;

  private TotalTable(Reading reading, List<Passage> rows) {
    this.reading = reading;
    this.rows = rows;
  }

  /** What every table of an article says of totals, in the order of the text. */
  static List<TotalPart> parts(Reading reading) {
    return Tables.of(reading).stream()
        .filter(rows -> rows.size() > 1)
        .flatMap(rows -> new TotalTable(reading, rows).parts().stream())
        .toList();
  }

  private List<TotalPart> parts() {
    Columns columns = Columns.of(rows);
    boolean thefts = columns.ofThefts() || Tables.introduced(reading, rows);
    if (!thefts && rows.stream().noneMatch(it -> it.sentence().has(Cue.STEAL))) {
      return List.of();
    }
    if (columns.header() && columns.kinds().contains(Kind.DATE)) {
      return byRow(columns);
    }
    List<Period> years = years(rows.get(0));
    return years.size() > 1 ? byColumn() : box();
  }

  /** A row for each year. */
  private List<TotalPart> byRow(Columns columns) {
    List<TotalPart> parts = new ArrayList<>();
    for (Passage row : columns.body(rows)) {
      Period period = columns.cell(row, Kind.DATE).flatMap(cell -> period(row, cell)).orElse(null);
      boolean named = columns.victim(row).isPresent();
      if (period != null && !named) {
        Sum sum = columns.sum(row).map(TotalTable::stolen).orElse(null);
        Tally attacks =
            columns
                .cell(row, Kind.COUNT)
                .flatMap(it -> tally(row, it, Tally.Of.ATTACKS))
                .orElse(null);
        Tally victims =
            columns
                .cell(row, Kind.VICTIM)
                .flatMap(it -> tally(row, it, Tally.Of.VICTIMS))
                .orElse(null);
        String asserter = columns.asserter(row).orElse(null);
        add(parts, row, sum, attacks, victims, period, asserter);
      }
    }
    return parts;
  }

  /** A column for each year, the first cell of each row saying what it holds. */
  private List<TotalPart> byColumn() {
    List<Cell> heads = Columns.cells(rows.get(0));
    List<TotalPart> parts = new ArrayList<>();
    for (int i = 1; i < heads.size(); i++) {
      Period period = period(rows.get(0), heads.get(i)).orElse(null);
      for (Passage row : rows.subList(1, rows.size())) {
        List<Cell> cells = Columns.cells(row);
        if (period != null && i < cells.size()) {
          fact(parts, row, cells.get(0), cells.get(i), period, null);
        }
      }
    }
    return parts;
  }

  /** "Attacks | 58", "Amount | $3 billion", "Period | 2017–2023": one total. */
  private List<TotalPart> box() {
    Period period = null;
    String asserter = null;
    boolean counts = false;
    boolean victim = false;
    for (Passage row : rows) {
      List<Cell> cells = Columns.cells(row);
      if (cells.size() != 2) {
        return List.of();
      }
      Cell value = cells.get(1);
      Kind kind = Columns.named(row.sentence(), cells.get(0));
      if (kind == Kind.DATE) {
        period = period(row, value).orElse(period);
      } else if (kind == Kind.ASSERTER) {
        asserter = row.sentence().words(value.from(), value.to());
      } else if (kind == Kind.COUNT) {
        counts |= tally(row, value, Tally.Of.ATTACKS).isPresent();
      } else if (kind == Kind.VICTIM) {
        victim |= row.names().stream().anyMatch(value::holds);
      }
    }
    List<TotalPart> parts = new ArrayList<>();
    boolean many = counts || (period != null && !Objects.equals(period.start(), period.end()));
    for (Passage row : many && !victim ? rows : List.<Passage>of()) {
      List<Cell> cells = Columns.cells(row);
      fact(parts, row, cells.get(0), cells.get(1), period, asserter);
    }
    return parts;
  }

  private void fact(
      List<TotalPart> parts,
      Passage row,
      Cell label,
      Cell value,
      @Nullable Period period,
      @Nullable String asserter) {
    Sentence sentence = row.sentence();
    Kind kind = Columns.named(sentence, label);
    Sum sum = null;
    Tally attacks = null;
    Tally victims = null;
    if (kind == Kind.LOSS) {
      String currency = Columns.code(sentence, Cue.CURRENCY, label);
      String factor = Columns.code(sentence, Cue.SCALE, label);
      BigDecimal scale = factor == null ? BigDecimal.ONE : new BigDecimal(factor);
      sum = Columns.sum(row, value, currency, scale).map(TotalTable::stolen).orElse(null);
    } else if (kind == Kind.COUNT) {
      attacks = tally(row, value, Tally.Of.ATTACKS).orElse(null);
    } else if (kind == Kind.VICTIM) {
      victims = tally(row, value, Tally.Of.VICTIMS).orElse(null);
    }
    add(parts, row, sum, attacks, victims, period, asserter);
  }

  private void add(
      List<TotalPart> parts,
      Passage row,
      @Nullable Sum sum,
      @Nullable Tally attacks,
      @Nullable Tally victims,
      @Nullable Period period,
      @Nullable String asserter) {
    if (sum == null && attacks == null && victims == null) {
      return;
    }
    Segment whole = new Segment(row.sentence().from(), row.sentence().to());
    Actor actor = actor(row).orElse(null);
    Credit credit =
        asserter == null
            ? credit().orElse(null)
            : new Credit(asserter, AsserterBasis.SENTENCE, row);
    parts.add(
        new TotalPart(
            row, whole, sum, attacks, victims, null, period, actor, null, false, credit, false));
  }

  private static Sum stolen(Money money) {
    return new Sum(List.of(money), AmountRole.STOLEN);
  }

  private static Optional<Period> period(Passage row, Cell cell) {
    return row.stretches().stream()
        .filter(it -> cell.holds(it) && it.period() != null)
        .map(it -> it.period())
        .findFirst()
        .or(
            () ->
                row.moments().stream()
                    .filter(it -> cell.holds(it) && it.date().day() == null)
                    .map(it -> Period.of(it.date()))
                    .findFirst());
  }

  private static List<Period> years(Passage head) {
    return Columns.cells(head).stream().flatMap(cell -> period(head, cell).stream()).toList();
  }

  private static Optional<Tally> tally(Passage row, Cell cell, Tally.Of of) {
    return Columns.number(row, cell)
        .map(Numeral::value)
        .filter(it -> it.compareTo(BigDecimal.ONE) > 0 && it.stripTrailingZeros().scale() <= 0)
        .map(it -> new Tally(cell.from(), cell.to(), of, Columns.exactly(it), unit(of)));
  }

  private static String unit(Tally.Of of) {
    return of.name().toLowerCase(Locale.ROOT);
  }

  /** Who did it: in the row, else above the table. */
  private Optional<Actor> actor(Passage row) {
    return Stream.concat(Stream.of(row), Tables.above(reading, rows).stream())
        .flatMap(it -> reading.actors(it).stream())
        .filter(it -> it.tie() != Actor.Tie.PLACE || reading.accused(it.name()))
        .findFirst();
  }

  /** Whose figures they are: below the table, else above it. */
  private Optional<Credit> credit() {
    Stream<Passage> sources =
        Tables.below(reading, rows).stream()
            .filter(it -> it.sentence().cueAt(Cue.CREDITING, it.sentence().from()).isPresent());
    return Stream.concat(sources, Tables.above(reading, rows).stream())
        .flatMap(it -> reading.credit(it).stream())
        .findFirst()
        .map(Credit::asContext);
  }
}
