// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The sentences that speak of many thefts at once, and those that go on about them. */
final class CountedThefts {
  private static final int NEAR = 3;

  private final Reading reading;
  private final Set<Passage> continuing = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Passage counted;

  /**
   * @param reading which grows while the article is read: it knows the passages so far
   */
  CountedThefts(Reading reading) {
    this.reading = reading;
  }

  /** Whether it goes on about the many thefts that a sentence before spoke of. */
  boolean continues(Passage passage) {
    return continuing.contains(passage);
  }

  /** Takes note of a passage whose victims are known; whether it goes on counting. */
  boolean read(Passage passage) {
    boolean continues = goesOn(passage);
    if (continues) {
      continuing.add(passage);
    }
    return continues;
  }

  /** Takes note of a passage whose amounts are known too. */
  void close(Passage passage) {
    if (counts(passage)) {
      counted = passage;
    }
  }

  /** The noun by which attacks were counted in a passage, or else before it. */
  String noun(Passage passage) {
    List<Passage> passages = reading.passages();
    for (int i = reading.place(passage); i >= 0; i--) {
      Passage before = passages.get(i);
      Optional<String> noun =
          before.tallies().stream()
              .filter(it -> it.of() == Tally.Of.ATTACKS)
              .map(Tally::unit)
              .findFirst()
              .or(() -> noun(before.sentence()));
      if (noun.isPresent()) {
        return noun.get();
      }
    }
    return "attacks";
  }

  private static Optional<String> noun(Sentence sentence) {
    return java.util.stream.Stream.of(Cue.THEFTS, Cue.ATTACKS)
        .flatMap(cue -> sentence.cues(cue).stream())
        .map(it -> sentence.words(it.from(), it.to()).toLowerCase(java.util.Locale.ROOT))
        .findFirst();
  }

  /** Whether it speaks of many thefts, or gives a stolen sum that no named victim takes. */
  private boolean counts(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean attacks =
        passage.tallies().stream()
            .anyMatch(
                it ->
                    it.of() == Tally.Of.ATTACKS
                        && it.figures().figure().compareTo(BigDecimal.ONE) > 0);
    boolean stolen = reading.roles(passage).contains(AmountRole.STOLEN);
    boolean many =
        sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKS)
            || passage.stretches().stream().anyMatch(it -> it.period() != null || it.years() > 0)
            || passage.moments().stream().anyMatch(it -> it.date().month() == null);
    boolean heads =
        sentence.token(sentence.to() - 1).is(":")
            && (sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS) || sentence.has(Cue.STEAL));
    boolean firms =
        passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.VICTIMS)
            && (sentence.has(Cue.ATTACKED) || sentence.has(Cue.STEAL) || sentence.has(Cue.SUFFER));
    boolean counts = attacks || firms || (stolen && (many || continues(passage)));
    boolean asks = sentence.kind() == Sentence.Kind.QUESTION;
    boolean asked = asks && sentence.has(Cue.STEAL) && sentence.has(Cue.ATTACKERS);
    return heads
        || asked
        || (!asks && reading.victims(passage).isEmpty() && (counts || theme(passage)));
  }

  /** "a study of crypto thefts by X": many thefts, and an attacker, without a figure yet. */
  private static boolean theme(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean figures = !passage.money().isEmpty() || !passage.tallies().isEmpty();
    return !figures
        && sentence.kind() == Sentence.Kind.BODY
        && (sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS))
        && (sentence.has(Cue.REPORT) || sentence.has(Cue.INVESTIGATE))
        && passage.names().stream().anyMatch(Name::actor);
  }

  /** "Six are the work of X": a number without a noun, and an attacker. */
  private static boolean countsForSomebody(Passage passage) {
    return passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.UNSAID)
        && passage.names().stream().anyMatch(Name::actor);
  }

  /** Behind "What would it cost us?", which asks of no theft that came about. */
  private boolean answersSupposed() {
    List<Passage> read = reading.read();
    Sentence before = read.isEmpty() ? null : read.get(read.size() - 1).sentence();
    return before != null && before.kind() == Sentence.Kind.QUESTION && before.has(Cue.CONDITIONAL);
  }

  /**
   * "A year later it was $515 million, in a dozen": no victim, and soon behind a sentence that
   * spoke of many thefts.
   */
  private boolean goesOn(Passage passage) {
    Passage before = counted;
    if (before == null
        || !reading.victims(passage).isEmpty()
        || passage.sentence().has(Cue.BUSINESS)
        || answersSupposed()) {
      return false;
    }
    Sentence sentence = passage.sentence();
    boolean near =
        sentence.index() - before.sentence().index() <= NEAR
            && sentence.paragraph() - before.sentence().paragraph() <= 2;
    boolean placed =
        passage.moments().stream().anyMatch(it -> it.date().month() == null)
            || passage.stretches().stream().anyMatch(it -> it.period() != null || it.years() > 0)
            || passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.ATTACKS)
            || countsForSomebody(passage)
            || sentence.has(Cue.PRONOUN)
            || sentence.has(Cue.THESE)
            || sentence.has(Cue.LOOT)
            || sentence.has(Cue.AGGREGATE)
            || sentence.has(Cue.PART_OF_IT)
            || (!passage.money().isEmpty()
                && (sentence.has(Cue.RECKONING)
                    || sentence.has(Cue.COMPARATIVE)
                    || reading.estimates(passage)));
    boolean dated =
        passage.moments().stream()
            .anyMatch(it -> it.date().month() == null && it.from() - sentence.from() <= 1);
    boolean line =
        dated
            && (sentence.kind() == Sentence.Kind.ITEM || sentence.kind() == Sentence.Kind.HEADING);
    return near && placed && (line || sentence.kind() == Sentence.Kind.BODY);
  }
}
