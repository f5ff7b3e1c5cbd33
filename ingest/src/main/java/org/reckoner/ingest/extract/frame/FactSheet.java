// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * One theft as lines of a label and what it holds, under each other: "Victim: X", "Date: 3 May
 * 2024", "Amount lost: $5 million". A table on its side.
 *
 * @param facts its lines, in the order of the text
 */
record FactSheet(List<Fact> facts) {
  private static final int LONGEST_LABEL = 5;
  private static final int LONGEST_LINE = 40;

  /** What a label may have beside the words that say what it holds. */
  private static final List<Cue> BESIDE =
      List.of(
          Cue.ARTICLE,
          Cue.OF,
          Cue.GENITIVE,
          Cue.FILLER,
          Cue.ABOUT,
          Cue.LOSE,
          Cue.LOOT,
          Cue.STEAL,
          Cue.THEFT,
          Cue.ATTACK,
          Cue.ATTACKED,
          Cue.CRYPTO,
          Cue.CURRENCY,
          Cue.SCALE,
          Cue.VICTIM_NOUN);

  FactSheet {
    facts = List.copyOf(facts);
  }

  /**
   * One line.
   *
   * @param line the passage
   * @param kind what its label says that it holds
   * @param value what stands behind the colon
   */
  record Fact(Passage line, Columns.Kind kind, Columns.Cell value) {}

  /** Whether it gives a loss, once, and whose it was or when; and counts no thefts. */
  boolean complete() {
    Set<Columns.Kind> kinds = EnumSet.noneOf(Columns.Kind.class);
    boolean once = true;
    for (Fact fact : facts) {
      once &= kinds.add(fact.kind) || fact.kind != Columns.Kind.LOSS;
    }
    return once
        && !kinds.contains(Columns.Kind.COUNT)
        && kinds.contains(Columns.Kind.LOSS)
        && (kinds.contains(Columns.Kind.VICTIM) || kinds.contains(Columns.Kind.DATE));
  }

  /** The line that a passage is, if it is one. */
  static Optional<Fact> fact(Passage passage) {
    Sentence sentence = passage.sentence();
    int from = label(sentence);
    int colon = from;
    int last = Math.min(sentence.to() - 1, from + LONGEST_LABEL);
    while (colon < last && !parts(sentence, colon)) {
      colon++;
    }
    boolean line =
        colon > from
            && colon < sentence.to() - 1
            && parts(sentence, colon)
            && sentence.kind() != Sentence.Kind.TITLE
            && sentence.to() - sentence.from() <= LONGEST_LINE
            && bars(sentence) <= 1;
    if (!line) {
      return Optional.empty();
    }
    Columns.Cell value = value(sentence, colon + 1);
    if (value.to() <= value.from()) {
      return Optional.empty();
    }
    Columns.Kind kind = kind(sentence, from, colon);
    boolean empty = kind == Columns.Kind.LOSS && passage.money().stream().noneMatch(value::holds);
    return Optional.of(new Fact(passage, empty ? Columns.Kind.OTHER : kind, value));
  }

  /** A colon, or the bar between a label and its cell. */
  private static boolean parts(Sentence sentence, int at) {
    return sentence.token(at).is(":") || sentence.token(at).is("|");
  }

  private static long bars(Sentence sentence) {
    return IntStream.range(sentence.from(), sentence.to())
        .filter(at -> sentence.token(at).is("|"))
        .count();
  }

  /** Behind the signs that mark a list or set a label in bold. */
  private static int label(Sentence sentence) {
    int from = sentence.from();
    while (from < sentence.to() && sentence.token(from).sign()) {
      from++;
    }
    return from;
  }

  private static Columns.Cell value(Sentence sentence, int behind) {
    int from = behind;
    while (from < sentence.to() && sentence.token(from).is("*")) {
      from++;
    }
    int to = sentence.to();
    while (to > from && ".;*".contains(sentence.token(to - 1).text())) {
      to--;
    }
    return new Columns.Cell(from, to);
  }

  /**
   * What a label says: of two words the one that the other describes, "date" in "incident date" and
   * in "date of the incident".
   */
  private static Columns.Kind kind(Sentence sentence, int from, int to) {
    List<CueMatch> words = sentence.cues(Cue.COLUMN, from, to);
    if (words.isEmpty() || !only(sentence, words, from, to)) {
      return Columns.Kind.OTHER;
    }
    List<Columns.Kind> kinds =
        words.stream().map(it -> Columns.Kind.valueOf(it.code())).distinct().toList();
    if (kinds.contains(Columns.Kind.OTHER)) {
      return Columns.Kind.OTHER;
    }
    if (kinds.contains(Columns.Kind.COUNT)) {
      return Columns.Kind.COUNT;
    }
    if (kinds.contains(Columns.Kind.ACTOR)) {
      return Columns.Kind.ACTOR;
    }
    boolean described = sentence.has(Cue.OF, from, to) || sentence.has(Cue.GENITIVE, from, to);
    return kinds.get(described ? 0 : kinds.size() - 1);
  }

  /** Whether a heading says that what stands below it is what was stolen: "Amount stolen". */
  static boolean headsLoss(Sentence heading) {
    return heading.kind() == Sentence.Kind.HEADING
        && heading.to() - heading.from() <= LONGEST_LABEL
        && kind(heading, heading.from(), heading.to()) == Columns.Kind.LOSS
        && (heading.has(Cue.STEAL) || heading.has(Cue.LOSE) || heading.has(Cue.THEFT));
  }

  /** Whether a passage is a sum and nothing else. */
  static boolean sumAlone(Passage passage) {
    Sentence sentence = passage.sentence();
    return !passage.money().isEmpty()
        && IntStream.range(sentence.from(), sentence.to())
            .filter(at -> !sentence.token(at).sign())
            .allMatch(
                at -> passage.money().stream().anyMatch(it -> it.from() <= at && at < it.to()));
  }

  /** Whether nothing else stands in the label: "date of publication" is of something else. */
  private static boolean only(Sentence sentence, List<CueMatch> words, int from, int to) {
    int at = from;
    while (at < to) {
      int here = at;
      Token token = sentence.token(at);
      int behind =
          Stream.concat(
                  words.stream().filter(it -> it.from() == here),
                  BESIDE.stream().flatMap(cue -> sentence.cueAt(cue, here).stream()))
              .mapToInt(CueMatch::to)
              .max()
              .orElse(token.sign() ? at + 1 : at);
      if (behind == at || behind > to) {
        return false;
      }
      at = behind;
    }
    return true;
  }

  Optional<Fact> of(Columns.Kind kind) {
    return facts.stream().filter(it -> it.kind == kind).findFirst();
  }

  /** The sums that its loss is given in. */
  Optional<Sum> loss() {
    return of(Columns.Kind.LOSS)
        .flatMap(
            fact -> {
              List<Money> amounts = fact.line.money().stream().filter(fact.value::holds).toList();
              List<AmountRole> roles = amounts.stream().map(it -> AmountRole.STOLEN).toList();
              return Sum.of(fact.line, amounts, roles).stream().findFirst();
            });
  }
}
