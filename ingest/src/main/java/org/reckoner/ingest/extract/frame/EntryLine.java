// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A line that is one entry of a list of thefts: a name and a sum with no predicate between, and
 * perhaps a date: "March 2022 — X: $600m", "X, a lender (Y), 3 May, $5 million, attributed to Z".
 */
final class EntryLine {
  private static final int LONGEST = 40;

  private EntryLine() {}

  /** The entry that a passage is, if it is one. */
  static Optional<ListEntry> of(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean long_ = sentence.to() - sentence.from() > LONGEST;
    if (long_ || passage.money().isEmpty() || sentence.kind() == Sentence.Kind.QUESTION) {
      return Optional.empty();
    }
    EntryWords words = new EntryWords(passage);
    List<List<Money>> sums = words.sums();
    Optional<Name> name = passage.names().stream().filter(words::possible).findFirst();
    if (sums.size() != 1 || name.isEmpty()) {
      return Optional.empty();
    }
    Money first = sums.get(0).get(0);
    int end = sums.get(0).get(sums.get(0).size() - 1).to();
    Name victim = name.get();
    boolean forward = victim.to() <= first.from();
    boolean opens =
        words.light(sentence.from(), forward ? victim.from() : first.from())
            && (forward
                ? words.light(victim.to(), first.from())
                : behindSum(sentence, end, victim) && words.light(end, victim.from()));
    boolean lost = words.lost(sentence.from(), Math.max(end, victim.to()));
    return opens && lost
        ? Optional.of(new ListEntry(victim, first, date(passage)))
        : Optional.empty();
  }

  /** "$5 million from X", "$5 million — X". */
  private static boolean behindSum(Sentence sentence, int from, Name victim) {
    return from < victim.from()
        && (sentence.token(from).sign()
            || sentence.has(Cue.FROM, from, victim.from())
            || sentence.has(Cue.AT_PLACE, from, victim.from()));
  }

  private static @org.jspecify.annotations.Nullable Moment date(Passage passage) {
    return passage.moments().stream()
        .filter(it -> !SpokenDate.governed(passage.sentence(), it))
        .findFirst()
        .orElse(null);
  }
}
