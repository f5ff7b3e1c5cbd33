// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.function.Predicate;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Sentences whose subject is a firm other than the one a text goes on about: "Old X, once the
 * largest exchange, filed for bankruptcy after losing". What they say was taken was taken from that
 * firm, though nothing says so in as many words.
 */
final class OtherFirm {
  private OtherFirm() {}

  /**
   * Whether a passage is about the loss of another firm.
   *
   * @param own whether a name is of the firm that the text goes on about
   */
  static boolean loses(Reading reading, Passage passage, Predicate<Name> own) {
    Sentence sentence = passage.sentence();
    return passage.names().stream()
        .filter(it -> firm(reading, sentence, it) && subject(sentence, it))
        .filter(it -> passage.names().stream().noneMatch(own))
        .anyMatch(it -> losing(sentence, it));
  }

  private static boolean firm(Reading reading, Sentence sentence, Name name) {
    return (name.party() == null || name.is(PartyKind.ORGANISATION))
        && !name.adjective()
        && !reading.observes(name)
        && !reading.isPlace(sentence, name)
        && !Persons.is(sentence, name)
        && !sentence.is(Cue.ASSET, name.from())
        && (name.is(PartyKind.ORGANISATION)
            || SoleFirm.classed(sentence, name)
            || SoleFirm.classed(sentence, withSeat(sentence, name)));
  }

  /** "X of Madrid": the name with where it sits. */
  private static Name withSeat(Sentence sentence, Name name) {
    boolean seat =
        name.to() + 1 < sentence.to()
            && sentence.is(Cue.PLACE, name.to())
            && sentence.is(Cue.GEONAME, name.to() + 1);
    return seat
        ? new Name(name.from(), name.to() + 2, name.text(), name.party(), false, false)
        : name;
  }

  /** "On Monday the exchange X", and not "to the exchange X". */
  private static boolean subject(Sentence sentence, Name name) {
    int at = name.from();
    while (at > sentence.from()
        && (sentence.is(Cue.ARTICLE, at - 1)
            || sentence.is(Cue.DESCRIBER, at - 1)
            || sentence.is(Cue.DEMONYM, at - 1)
            || sentence.is(Cue.VICTIM_NOUN, at - 1))) {
      at--;
    }
    int before = at - 1;
    return before < sentence.from()
        || !(sentence.is(Cue.PLACE, before)
            || sentence.is(Cue.FROM, before)
            || sentence.is(Cue.ON, before)
            || sentence.is(Cue.BY, before)
            || sentence.is(Cue.AND, before)
            || sentence.is(Cue.STEAL, before)
            || sentence.is(Cue.LAUNDER, before));
  }

  /** "after losing", "that hackers had stolen a tenth of its coins". */
  private static boolean losing(Sentence sentence, Name name) {
    boolean says = sentence.has(Cue.SAY, name.to(), sentence.to());
    boolean stolen = sentence.has(Cue.STEAL, name.to(), sentence.to());
    boolean itsOwn =
        sentence.cues(Cue.PRONOUN, name.to(), sentence.to()).stream()
            .anyMatch(
                it ->
                    it.to() < sentence.to()
                        && (sentence.is(Cue.ASSET, it.to())
                            || sentence.is(Cue.HOLDING, it.to())
                            || sentence.is(Cue.COIN_NOUN, it.to())));
    return says ? stolen && itsOwn : sentence.has(Cue.LOSE, name.to(), sentence.to());
  }
}
