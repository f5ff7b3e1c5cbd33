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
  /** From "that it" to the verb of losing. */
  private static final int VERB = 4;

  private final Reading reading;
  private final VictimBook book;

  /** The paragraph that has gone over to another firm. */
  private int elsewhere = -1;

  OtherFirm(Reading reading, VictimBook book) {
    this.reading = reading;
    this.book = book;
  }

  /**
   * "X, another exchange, closed after it was hacked. The first attack had cost it $5 million.":
   * whether a passage tells of the loss of another firm, or goes on about one in its paragraph.
   *
   * @param key the firm that the text goes on about
   */
  boolean goneOver(Passage passage, String key) {
    int paragraph = passage.sentence().paragraph();
    boolean loses =
        loses(
            reading,
            passage,
            it -> book.is(key, it) || book.known(it).filter(key::equals).isPresent());
    boolean goesOn = elsewhere == paragraph && book.knownIn(passage).isEmpty();
    elsewhere = loses || goesOn ? paragraph : -1;
    return loses || goesOn;
  }

  /**
   * Whether a passage is about the loss of another firm.
   *
   * @param own whether a name is of the firm that the text goes on about
   */
  private static boolean loses(Reading reading, Passage passage, Predicate<Name> own) {
    Sentence sentence = passage.sentence();
    return passage.names().stream()
        .filter(it -> firm(reading, sentence, it) && subject(sentence, it))
        .filter(it -> passage.names().stream().noneMatch(own))
        .anyMatch(it -> losing(sentence, it) || isAnother(sentence, it) || ranked(sentence, it));
  }

  /** "X, another exchange in China, was": the text has gone over to it. */
  private static boolean isAnother(Sentence sentence, Name name) {
    int at = name.to() + 1;
    return at + 1 < sentence.to()
        && sentence.token(name.to()).is(",")
        && sentence.is(Cue.OTHER, at)
        && sentence.has(Cue.VICTIM_NOUN, at, Math.min(sentence.to(), at + VERB));
  }

  /** "X was second with $5 million gone": whom a list of several goes on to. */
  private static boolean ranked(Sentence sentence, Name name) {
    int at = name.to();
    return at + 1 < sentence.to()
        && sentence.is(Cue.COPULA, at)
        && sentence.is(Cue.RANK, at + 1)
        && Events.told(sentence, at, sentence.to());
  }

  private static boolean firm(Reading reading, Sentence sentence, Name name) {
    return (name.party() == null || name.is(PartyKind.ORGANISATION))
        && !name.adjective()
        && !reading.observes(name)
        && !reading.isPlace(sentence, name)
        && !Persons.is(sentence, name)
        && !sentence.is(Cue.ASSET, name.from())
        && (name.is(PartyKind.ORGANISATION)
            || opens(sentence, name)
            || SoleFirm.classed(sentence, name)
            || SoleFirm.classed(sentence, withSeat(sentence, name)));
  }

  /** A name nobody knows that is the subject of what happens to it: "after X lost", "X's site". */
  private static boolean opens(Sentence sentence, Name name) {
    int at = name.to();
    boolean verb =
        name.from() == sentence.from() && sentence.article().language().adjectivesBehind();
    return at + 1 < sentence.to()
        && !sentence.headline()
        && !verb
        && (sentence.token(at).is(",")
            || sentence.is(Cue.POSSESSIVE, at)
            || (sentence.token(at).word() && !sentence.token(at).capitalised()));
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
    if (befellIt(sentence, name)) {
      return true;
    }
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

  /** "saying that it had lost", "after it was hacked", "whose site was compromised". */
  private static boolean befellIt(Sentence sentence, Name name) {
    boolean itself =
        sentence.cues(Cue.PRONOUN, name.to(), sentence.to()).stream()
            .anyMatch(it -> befalls(sentence, it.to()));
    int last = Math.min(sentence.to(), name.to() + VERB + 1);
    boolean itsOwn =
        name.to() < sentence.to()
            && sentence.is(Cue.POSSESSIVE, name.to())
            && sentence.cues(Cue.COPULA, name.to(), last).stream()
                .anyMatch(it -> befalls(sentence, it.from()));
    return itself || itsOwn;
  }

  private static boolean befalls(Sentence sentence, int verb) {
    int at = verb;
    while (at < sentence.to() && sentence.is(Cue.AUXILIARY, at) && !sentence.is(Cue.NEGATION, at)) {
      at++;
    }
    boolean passive = at > verb && at < sentence.to() && sentence.is(Cue.COPULA, at - 1);
    return at < sentence.to()
        && (sentence.is(Cue.LOSE, at)
            || (passive && (sentence.is(Cue.ATTACKED, at) || sentence.is(Cue.DEPRIVE, at))));
  }
}
