// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Figures;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Numeral;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * What the columns of a table hold, by the words of its header or, where it has none, by what the
 * cells are made of.
 *
 * @param header whether the first row is one
 * @param kinds what each column holds, in order
 * @param currency of bare figures, where the header names one, or null
 * @param scale of bare figures
 * @param ofThefts whether the header itself speaks of losses or thefts
 */
record Columns(
    boolean header,
    List<Kind> kinds,
    @Nullable String currency,
    BigDecimal scale,
    boolean ofThefts) {
  private static final int LONGEST_NAME = 5;

  /** What a column holds. */
  enum Kind {
    VICTIM,
    DATE,
    LOSS,
    ACTOR,
    ASSERTER,
    /** How many attacks. */
    COUNT,
    OTHER
  }

  /** A cell, as a stretch of tokens. */
  record Cell(int from, int to) {
    boolean holds(Mention mention) {
      return mention.from() >= from && mention.to() <= to;
    }
  }

  static Columns of(List<Passage> rows) {
    Passage first = rows.get(0);
    Sentence head = first.sentence();
    boolean header = head.has(Cue.COLUMN) && first.money().isEmpty() && first.moments().isEmpty();
    List<Passage> body = header ? rows.subList(1, rows.size()) : rows;
    List<Cell> cells = cells(first);
    List<Kind> kinds = new ArrayList<>();
    String currency = null;
    BigDecimal scale = BigDecimal.ONE;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      Kind kind = header ? named(head, cell) : Kind.OTHER;
      if (kind == Kind.OTHER && !header) {
        kind = byContent(body, i, kinds);
      }
      boolean taken = kind != Kind.OTHER && kinds.contains(kind);
      kinds.add(taken ? Kind.OTHER : kind);
      if (kind == Kind.LOSS && !taken && header) {
        currency = code(head, Cue.CURRENCY, cell);
        String factor = code(head, Cue.SCALE, cell);
        scale = factor == null ? BigDecimal.ONE : new BigDecimal(factor);
      }
    }
    boolean losses = header && (head.has(Cue.STEAL) || head.has(Cue.LOSE) || head.has(Cue.THEFT));
    return new Columns(header, List.copyOf(kinds), currency, scale, losses);
  }

  /** Whether it has victims, and dates or losses of them. */
  boolean complete() {
    return kinds.contains(Kind.VICTIM) && (kinds.contains(Kind.LOSS) || kinds.contains(Kind.DATE));
  }

  List<Passage> body(List<Passage> rows) {
    return header ? rows.subList(1, rows.size()) : rows;
  }

  /** The victim: a name in its cell, or else the whole of a short one. */
  Optional<Name> victim(Passage row) {
    return cell(row, Kind.VICTIM).flatMap(cell -> victim(row, cell));
  }

  /** The victim that a cell names. */
  static Optional<Name> victim(Passage row, Cell cell) {
    return row.names().stream()
        .filter(name -> cell.holds(name) && !name.actor() && !name.adjective())
        .findFirst()
        .map(name -> inFull(row, cell, name))
        .or(() -> whole(row, cell));
  }

  /** "Larkspur Exchange", where the class noun in capitals is part of the name. */
  private static Name inFull(Passage row, Cell cell, Name name) {
    Sentence sentence = row.sentence();
    boolean unlisted = name.party() == null && cell.to - cell.from <= LONGEST_NAME;
    int to = name.to();
    while (unlisted
        && to < cell.to
        && sentence.token(to).capitalised()
        && sentence.token(to).word()) {
      to++;
    }
    return to > name.to()
        ? new Name(name.from(), to, sentence.words(name.from(), to), null, false, name.observer())
        : name;
  }

  private static Optional<Name> whole(Passage row, Cell cell) {
    Sentence sentence = row.sentence();
    boolean name =
        cell.to - cell.from <= LONGEST_NAME
            && cell.to > cell.from
            && sentence.token(cell.from).capitalised()
            && row.money().stream().noneMatch(cell::holds);
    String words = sentence.words(cell.from, cell.to);
    return name
        ? Optional.of(new Name(cell.from, cell.to, words, null, false, false))
        : Optional.empty();
  }

  Optional<Moment> date(Passage row) {
    return cell(row, Kind.DATE)
        .flatMap(cell -> row.moments().stream().filter(cell::holds).findFirst());
  }

  /** The loss: a sum in its cell, or a bare figure in the header's currency and scale. */
  Optional<Amount> loss(Passage row) {
    return sum(row).map(money -> money.amount(AmountKind.STOLEN));
  }

  /** The same as a mention. */
  Optional<Money> sum(Passage row) {
    return cell(row, Kind.LOSS).flatMap(cell -> sum(row, cell, currency, scale));
  }

  /** The sum in a cell, or its bare figure in a currency and scale told elsewhere. */
  static Optional<Money> sum(Passage row, Cell cell, @Nullable String currency, BigDecimal scale) {
    return row.money().stream()
        .filter(cell::holds)
        .findFirst()
        .or(
            () ->
                currency == null
                    ? Optional.empty()
                    : number(row, cell)
                        .map(it -> it.scaled() ? it.value() : it.value().multiply(scale))
                        .map(Columns::exactly)
                        .map(it -> new Money(cell.from, cell.to, cell.from, it, currency, false)));
  }

  /** A cell that is one number, with or without its scale: "16", "1.5 billion". */
  static Optional<Numeral> number(Passage row, Cell cell) {
    return Numeral.at(row.sentence(), cell.from).filter(it -> it.to() == cell.to);
  }

  static Figures exactly(BigDecimal figure) {
    return new Figures(figure, figure, figure, Qualifier.EXACT, false, null);
  }

  List<Name> actors(Passage row) {
    return cell(row, Kind.ACTOR)
        .map(cell -> row.names().stream().filter(it -> cell.holds(it) && it.actor()).toList())
        .orElse(List.of());
  }

  Optional<String> asserter(Passage row) {
    return cell(row, Kind.ASSERTER)
        .filter(cell -> cell.to > cell.from && row.sentence().token(cell.from).capitalised())
        .map(cell -> row.sentence().words(cell.from, cell.to));
  }

  Optional<Cell> cell(Passage row, Kind kind) {
    List<Cell> cells = cells(row);
    int column = kinds.indexOf(kind);
    return column >= 0 && column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
  }

  static List<Cell> cells(Passage row) {
    Sentence sentence = row.sentence();
    List<Cell> cells = new ArrayList<>();
    int from = sentence.from();
    for (int at = sentence.from(); at < sentence.to(); at++) {
      Token token = sentence.token(at);
      if (token.is("|")) {
        cells.add(new Cell(from, at));
        from = at + 1;
      }
    }
    cells.add(new Cell(from, sentence.to()));
    return cells;
  }

  /** What the header's words say, the phrase that begins first. */
  static Kind named(Sentence head, Cell cell) {
    List<CueMatch> words = head.cues(Cue.COLUMN, cell.from, cell.to);
    return words.isEmpty() ? Kind.OTHER : Kind.valueOf(words.get(0).code());
  }

  private static Kind byContent(List<Passage> body, int column, List<Kind> before) {
    if (most(body, column, (row, cell) -> row.money().stream().anyMatch(cell::holds))) {
      return Kind.LOSS;
    }
    if (most(body, column, (row, cell) -> row.moments().stream().anyMatch(cell::holds))) {
      return Kind.DATE;
    }
    boolean names =
        most(
            body,
            column,
            (row, cell) -> row.names().stream().anyMatch(it -> cell.holds(it) && !it.actor()));
    return names && !before.contains(Kind.VICTIM) ? Kind.VICTIM : Kind.OTHER;
  }

  private static boolean most(
      List<Passage> body, int column, java.util.function.BiPredicate<Passage, Cell> holds) {
    Predicate<Passage> has =
        row -> {
          List<Cell> cells = cells(row);
          return column < cells.size() && holds.test(row, cells.get(column));
        };
    return 2 * body.stream().filter(has).count() > body.size();
  }

  static @Nullable String code(Sentence head, Cue cue, Cell cell) {
    List<CueMatch> found = head.cues(cue, cell.from, cell.to);
    return found.isEmpty() ? null : found.get(0).code();
  }
}
