// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.function.Predicate;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Sums that no victim of a sentence takes and before which it names somebody else: "they broke into
 * X, taking $53 million, and robbed the bank of Y, taking $39 million". What is left over there is
 * not the victim's that the text goes on about.
 */
final class OthersSum {
  private OthersSum() {}

  /**
   * @param own whether a name is of the victim that the sum would go to
   */
  static boolean is(Reading reading, Passage passage, Sum sum, Predicate<Name> own) {
    return sum.role() == AmountRole.STOLEN
        && passage.names().stream()
            .filter(it -> it.to() <= sum.from() && firm(reading, passage.sentence(), it))
            .max(Comparator.comparingInt(Name::to))
            .filter(it -> !own.test(it))
            .filter(
                other ->
                    passage.names().stream()
                        .filter(own)
                        .allMatch(it -> apart(passage.sentence(), it, other, sum)))
            .isPresent();
  }

  /** Whether a deed stands between the victim and the other name, or between that and the sum. */
  private static boolean apart(Sentence sentence, Name victim, Name other, Sum sum) {
    return victim.to() <= other.from()
        ? Events.told(sentence, victim.to(), other.from())
        : victim.from() >= sum.to() && Events.told(sentence, other.to(), sum.from());
  }

  private static boolean firm(Reading reading, Sentence sentence, Name name) {
    return !name.actor()
        && !name.adjective()
        && !name.is(PartyKind.PERSON)
        && !name.is(PartyKind.STATE)
        && !reading.observes(name)
        && !reading.isPlace(sentence, name)
        && !Persons.is(sentence, name)
        && !sentence.is(Cue.ASSET, name.from())
        && !sentence.is(Cue.SAY, name.to() < sentence.to() ? name.to() : name.from());
  }
}
