// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Dates in a sentence about a theft that are of another attack, or of what somebody else said. */
final class DatesOfOthers {
  /** From a date back to what says that it is another attack's. */
  private static final int BACK = 5;

  /** From "and" to the subject of its clause. */
  private static final int CLAUSE = 3;

  /** No farther from its start does a date open a sentence. */
  private static final int OPENING = 3;

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;

  DatesOfOthers(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "on 26 November X said it would buy Y": a day on which somebody spoke of something else. */
  boolean ofOtherWords(Moment moment) {
    int clause = moment.from() - 1;
    boolean on = clause > sentence.from() && sentence.is(Cue.DATE_PREPOSITION, clause);
    int before = on ? clause - 1 : clause;
    boolean opens =
        before < sentence.from()
            || sentence.token(before).sign()
            || sentence.is(Cue.CONNECTOR, before);
    return moment.date().day() != null
        && (opens || clause == sentence.from())
        && passage.names().stream()
            .filter(it -> it.from() >= moment.to() && it.from() - moment.to() <= 1)
            .anyMatch(
                it ->
                    (it.is(PartyKind.AGENCY) && sentence.is(Cue.ACCUSE, it.to()))
                        || sentence
                            .cues(Cue.SAY, it.to(), Math.min(sentence.to(), it.to() + 3))
                            .stream()
                            .anyMatch(say -> !toldBehind(say.to())));
  }

  /** Whether a date is of the deed or the words of somebody other than that victim. */
  boolean of(Moment moment, Victim victim) {
    return ofEchoOrNext(moment, victim)
        || ofAnotherDeed(moment, victim.name())
        || ofApposition(moment, victim.name());
  }

  /** "X, a coin that Y launched in May, was robbed": the day is in what says what X is. */
  private boolean ofApposition(Moment moment, Name named) {
    int comma = named.to();
    if (comma < sentence.to() && sentence.token(comma).is("(")) {
      while (comma < moment.from() && !sentence.token(comma).is(",")) {
        comma++;
      }
    }
    return comma + 1 < moment.from()
        && sentence.token(comma).is(",")
        && sentence.is(Cue.ARTICLE, comma + 1)
        && (sentence.has(Cue.VICTIM_NOUN, comma, moment.from())
            || sentence.has(Cue.COIN_NOUN, comma, moment.from()))
        && moment.to() + 1 < sentence.to()
        && sentence.token(moment.to()).is(",")
        && sentence.is(Cue.AUXILIARY, moment.to() + 1)
        && !Events.told(sentence, comma, moment.from());
  }

  /** A time that another name or another victim beside this one has. */
  boolean ofEchoOrNext(Moment moment, Victim victim) {
    return ofEcho(moment, victim.name().from())
        || ofNext(moment, victim)
        || acrossAnd(moment, victim.name());
  }

  /**
   * "stole from X in June, and Y lost", "X lost, and Y was robbed in June": of the other clause.
   */
  private boolean acrossAnd(Moment moment, Name victim) {
    int victims = reading.victims(passage).size();
    if (victims < 2 || (victims > 2 && passage.moments().size() >= victims)) {
      return false;
    }
    boolean before = moment.to() <= victim.from();
    int from = before ? moment.to() : victim.to();
    int to = before ? victim.from() : moment.from();
    for (int at = from; at + 1 < to; at++) {
      int and = at + 1;
      if (sentence.token(at).is(",") && sentence.is(Cue.AND, and)) {
        return reading.victims(passage).stream()
            .map(Victim::name)
            .filter(it -> !it.equals(victim))
            .anyMatch(
                it ->
                    before
                        ? it.to() <= moment.from() && victim.from() - and <= CLAUSE
                        : it.from() > and && it.from() - and <= CLAUSE && it.to() <= moment.from());
      }
    }
    return false;
  }

  /** "X lost $5 million, and another $3 million were stolen from Y on 3 June": Y's day alone. */
  private boolean ofNext(Moment moment, Victim victim) {
    return reading.victims(passage).stream()
        .map(Victim::name)
        .filter(it -> it.from() > victim.name().to() && it.to() <= moment.from())
        .anyMatch(it -> clauseBetween(victim.name().to(), it.from()));
  }

  /** Whether ", and" opens a clause with a sum of its own between two tokens. */
  private boolean clauseBetween(int from, int to) {
    for (int at = from; at + 1 < to; at++) {
      int comma = at;
      if (sentence.token(at).is(",")
          && sentence.is(Cue.AND, at + 1)
          && passage.money().stream().anyMatch(it -> it.from() < comma)
          && passage.money().stream().anyMatch(it -> it.from() > comma && it.to() <= to)
          && Events.told(sentence, at, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean toldBehind(int from) {
    return Events.told(sentence, from, sentence.to())
        || sentence.has(Cue.DRAW, from, sentence.to())
        || sentence.has(Cue.VANISH, from, sentence.to())
        || sentence.has(Cue.NOTICE, from, sentence.to());
  }

  /**
   * "March's hack of X", "Tuesday's breach, which recalled that of X": the day of a deed that is
   * another firm's, or that some other clause tells of.
   */
  boolean ofAnotherDeed(Moment moment, Name victim) {
    int noun = moment.to();
    if (noun < sentence.to() && sentence.is(Cue.POSSESSIVE, noun)) {
      noun++;
    }
    int at = noun;
    Optional<CueMatch> deed =
        noun == moment.to()
            ? Optional.empty()
            : sentence.cueAt(Cue.THEFT, at).or(() -> sentence.cueAt(Cue.ATTACK, at));
    if (deed.isEmpty() || deed.get().to() + 1 >= sentence.to()) {
      return false;
    }
    int behind = deed.get().to();
    if (sentence.is(Cue.AT_PLACE, behind) || sentence.is(Cue.OF, behind)) {
      int name = behind + 1;
      while (name + 1 < sentence.to()
          && (sentence.is(Cue.ARTICLE, name)
              || sentence.is(Cue.DESCRIBER, name)
              || sentence.is(Cue.VICTIM_NOUN, name))
          && passage.names().stream().map(Name::from).noneMatch(Integer.valueOf(name)::equals)) {
        name++;
      }
      int first = name;
      return victim.from() != first
          && passage.names().stream().anyMatch(it -> it.from() == first && !it.actor());
    }
    return victim.from() > behind && otherClause(behind, victim);
  }

  /** Whether a comma parts a deed from a name, and what stands behind it does not go on with it. */
  private boolean otherClause(int from, Name victim) {
    for (int at = from; at < victim.from(); at++) {
      boolean relative = sentence.is(Cue.RELATIVE, at) || sentence.is(Cue.RELATIVE_THAT, at);
      if (relative && at > from && sentence.is(Cue.PLACE, at - 1)) {
        return false;
      }
      if (relative && sentence.token(at - 1).is(",")) {
        return true;
      }
    }
    return false;
  }

  /** "after earlier attacks, among them one in 2021", "the worst since the attack of 2019". */
  boolean ofEarlier(Moment moment) {
    int first = Math.max(sentence.from(), moment.from() - BACK);
    boolean since =
        moment.date().month() == null
            && sentence.cues(Cue.SINCE, first, moment.from()).stream()
                .anyMatch(
                    it ->
                        !sentence.is(Cue.FROM, it.from())
                            && sentence.has(Cue.ATTACK, it.to(), moment.from()));
    return since
        || ofSuchAttacks(moment)
        || sentence.cues(Cue.ATTACKS, sentence.from(), moment.from()).stream()
            .anyMatch(
                it ->
                    it.from() > sentence.from()
                        && sentence.is(Cue.YEARS_FROM, it.from() - 1)
                        && reading.victims(passage).stream()
                            .noneMatch(victim -> victim.name().from() > it.to()));
  }

  /** "malware that it used in its 2015 attacks": of many, none of which is the one told of. */
  private boolean ofSuchAttacks(Moment moment) {
    int noun = moment.to();
    return moment.date().month() == null
        && noun < sentence.to()
        && sentence.is(Cue.ATTACKS, noun)
        && reading.victims(passage).stream()
            .noneMatch(
                it ->
                    it.name().from() > noun && sentence.has(Cue.AT_PLACE, noun, it.name().from()));
  }

  /** "closed on Wednesday after thieves took", "jailed on Thursday for stealing": what followed. */
  boolean ofConsequence(Moment moment) {
    int behind = moment.to();
    boolean reason =
        behind + 1 < sentence.to()
            && (sentence.is(Cue.AFTER, behind)
                || (sentence.is(Cue.FOR, behind) && sentence.is(Cue.STEAL, behind + 1)));
    return reason
        && moment.date().day() != null
        && moment.from() - sentence.from() > OPENING
        && !Events.told(sentence, sentence.from(), moment.from())
        && toldBehind(behind);
  }

  /** "In an echo of the X affair four years ago, Y": a time beside another name before a comma. */
  private boolean ofEcho(Moment moment, int subject) {
    int comma = moment.to();
    return moment.relative()
        && moment.date().month() == null
        && comma < sentence.to()
        && sentence.token(comma).is(",")
        && subject > comma
        && passage.names().stream()
            .anyMatch(it -> it.to() <= moment.from() && !it.actor() && !it.adjective());
  }
}
