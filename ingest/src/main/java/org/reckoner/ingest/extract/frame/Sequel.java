// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Sentences that go on about the sum of the theft told of just before. */
final class Sequel {
  private static final int LONGEST = 32;
  private static final int OPENING = 2;
  private static final BigDecimal OTHER_SCALE = BigDecimal.valueOf(40);

  private final Reading reading;

  Sequel(Reading reading) {
    this.reading = reading;
  }

  /**
   * Behind a sentence that told of a theft: "X counted some $43 million", "The figure was later
   * raised to $50 million", "The coins were worth $9 million at the time".
   */
  boolean goesOn(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean brief = sentence.to() - sentence.from() <= LONGEST && !passage.money().isEmpty();
    Optional<Passage> before = brief ? told(passage) : Optional.empty();
    boolean other =
        sentence.has(Cue.MISPRINT)
            || sentence.cues(Cue.OTHER_AMOUNT).stream()
                .anyMatch(it -> !AmountPulls.ofWorth(sentence, it))
            || sentence.has(Cue.BUSINESS);
    if (before.isEmpty() || other || outOfScale(passage, before.get())) {
      return false;
    }
    int amount = passage.money().get(0).core();
    int near = Math.max(sentence.from(), Math.min(amount - 4, passage.money().get(0).from() - 3));
    boolean speaks =
        sentence.has(Cue.SAY, near, amount)
            || sentence.has(Cue.LISTS, near, amount)
            || sentence.has(Cue.RECKONING, near, amount);
    if (!reading.roles(before.get()).contains(AmountRole.STOLEN)) {
      List<Victim> robbed = reading.victims(before.get());
      boolean itself = VictimFinder.takenUp(sentence, amount) && !robbed.isEmpty();
      return (speaks && itself)
          || (speaks
              && passage.names().stream()
                  .anyMatch(
                      name ->
                          reading.observes(name)
                              || robbed.stream()
                                  .anyMatch(it -> it.name().folded().equals(name.folded()))));
    }
    boolean estimate =
        speaks
            && (!passage.names().isEmpty()
                || sentence.has(Cue.VICTIM_NOUN, sentence.from(), amount)
                || sentence.has(Cue.SPEAKER, sentence.from(), amount));
    boolean figure = sentence.has(Cue.FIGURE) || (sentence.has(Cue.SAY) && sentence.has(Cue.LOSE));
    boolean worth =
        sentence.has(Cue.WORTH, Math.max(sentence.from(), amount - 5), amount)
            && (sentence.has(Cue.GOODS, sentence.from(), amount)
                || sentence.has(Cue.THESE, sentence.from(), amount)
                || sentence.has(Cue.PRONOUN, sentence.from(), amount)
                || sentence.has(Cue.WORTH, sentence.from(), sentence.from() + OPENING));
    return estimate || figure || worth;
  }

  /** Whether its sum is of another order than the stolen one before: a misprint told of. */
  private boolean outOfScale(Passage passage, Passage before) {
    Money sum = passage.money().get(0);
    List<AmountRole> known = reading.roles(before);
    for (int i = 0; i < known.size(); i++) {
      Money other = before.money().get(i);
      boolean alike = other.currency().equals(sum.currency());
      if (alike && known.get(i) == AmountRole.STOLEN) {
        BigDecimal larger = sum.figures().figure().max(other.figures().figure());
        BigDecimal smaller = sum.figures().figure().min(other.figures().figure());
        return larger.compareTo(smaller.multiply(OTHER_SCALE)) > 0;
      }
    }
    return false;
  }

  /** The sentence before, headings apart, where it told of a theft. */
  private Optional<Passage> told(Passage passage) {
    List<Passage> read = reading.read();
    for (int i = read.size() - 1; i >= 0; i--) {
      Passage before = read.get(i);
      Sentence sentence = before.sentence();
      if (sentence.kind() == Sentence.Kind.HEADING) {
        continue;
      }
      boolean supposed =
          sentence.is(Cue.SUPPOSING, sentence.from())
              || (sentence.kind() == Sentence.Kind.QUESTION && sentence.has(Cue.CONDITIONAL));
      if (supposed) {
        continue;
      }
      boolean near = passage.sentence().paragraph() - sentence.paragraph() <= 2;
      boolean tells =
          reading.roles(before).contains(AmountRole.STOLEN)
              || !reading.victims(before).isEmpty()
              || Events.told(sentence, sentence.from(), sentence.to());
      return near && tells ? Optional.of(before) : Optional.empty();
    }
    return Optional.empty();
  }
}
