// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Dates in a sentence about a theft that are of something else: of who accuses or speaks, of what
 * followed, of a price, of a break-in at a supplier.
 */
final class OtherDates {
  /** No farther from its start does a date open a sentence. */
  private static final int OPENING = 3;

  private static final int NOTICED = 8;

  /** From a price to its day: "$19.65 in the first hours of Friday". */
  private static final int PRICED = 5;

  /** What no loot is as small as: a price. */
  private static final BigDecimal SMALL = BigDecimal.valueOf(1_000);

  /** The code of words for noticing that say so of somebody, and not of what was seen. */
  private static final String VERB = "VERB";

  /** ", eight months after": from a day to the last word of such a length. */
  private static final int LENGTH = 5;

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;

  OtherDates(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "($72,093 in 2023, adjusted for inflation)": the date of a price. */
  boolean ofValuation(Moment moment) {
    return worthToday(moment)
        || ofPrice(moment)
        || passage.money().stream()
            .anyMatch(
                sum ->
                    sum.to() == moment.from() - 1
                        && sentence.is(Cue.DATE_PREPOSITION, sum.to())
                        && sum.from() > sentence.from()
                        && sentence.token(sum.from() - 1).is("("));
  }

  /** "falling to $19.65 on Friday", "which came to $26 million on Monday", "at today's rate". */
  private boolean ofPrice(Moment moment) {
    int of = moment.from() - 1;
    boolean rate =
        moment.relative()
            && of > sentence.from()
            && sentence.is(Cue.OF, of)
            && Stream.of(Cue.WORTH, Cue.OTHER_AMOUNT)
                .flatMap(cue -> sentence.cueBefore(cue, of).stream())
                .anyMatch(it -> it.cue() == Cue.WORTH || it.code().equals("PRICE"));
    return rate
        || passage.money().stream()
            .filter(it -> !it.asset() && it.to() <= moment.from())
            .filter(it -> moment.from() - it.to() <= PRICED)
            .anyMatch(
                it ->
                    it.figures().figure().compareTo(SMALL) < 0
                        || (moment.from() - it.to() <= 2 && inAside(it)));
  }

  /** ", which came to $26 million": what a clause of its own says that the loot was worth. */
  private boolean inAside(Money sum) {
    return sentence
        .cues(Cue.WORTH, Math.max(sentence.from(), sum.from() - PRICED), sum.from())
        .stream()
        .anyMatch(
            it ->
                it.length() > 1
                    && it.from() > sentence.from()
                    && sentence.token(it.from() - 1).is(","));
  }

  /** "which would be worth $1 billion today": the day of writing beside a word of worth. */
  private boolean worthToday(Moment moment) {
    boolean today =
        moment.relative()
            && sentence.article().publicationDay().equals(Optional.of(moment.date().earliest()));
    return today
        && ((moment.to() < sentence.to() && sentence.is(Cue.WORTH, moment.to()))
            || passage.money().stream().anyMatch(it -> NoLoss.worthNow(passage, it)));
  }

  /** "$3.8 million, against the $2.1 million of last November": the date of what is compared. */
  boolean ofComparison(Moment moment) {
    return passage.money().stream()
        .filter(it -> it.to() <= moment.from() && moment.from() - it.to() <= 3)
        .anyMatch(
            it ->
                sentence
                        .cues(Cue.COMPARED, Math.max(sentence.from(), it.from() - 3), it.from())
                        .stream()
                        .anyMatch(word -> !sentence.is(Cue.FROM, word.from()))
                    && passage.money().indexOf(it) > 0);
  }

  /** "through X, the contractor …, which had itself been breached in July": the supplier's day. */
  boolean ofSupplier(Moment moment) {
    if (!sentence.has(Cue.RELATIVE, sentence.from(), moment.from())
        || !sentence.has(Cue.ATTACKED, sentence.from(), moment.from())) {
      return false;
    }
    return Suppliers.of(passage).stream()
        .filter(it -> it.to() < moment.from())
        .anyMatch(
            it ->
                sentence.cues(Cue.RELATIVE, it.to(), moment.from()).stream()
                    .anyMatch(
                        which ->
                            sentence.token(which.from() - 1).is(",")
                                && sentence.has(Cue.ATTACKED, which.to(), moment.from())));
  }

  /** "citing X, Thursday (4/5),", "as reported this Sunday by X": the day on which X said so. */
  boolean ofCredit(Moment moment) {
    int behind = moment.from() - 1;
    boolean bracket = behind - 1 > sentence.from() && sentence.token(behind).is("(");
    int at = bracket ? behind - (sentence.is(Cue.WEEKDAY, behind - 1) ? 2 : 1) : behind;
    boolean joined =
        at > sentence.from()
            && (sentence.token(at).is(",") || sentence.is(Cue.DATE_PREPOSITION, at));
    boolean quoted =
        joined
            && passage.names().stream()
                .filter(it -> it.to() == at)
                .anyMatch(it -> credited(it.from()));
    return quoted || reported(moment);
  }

  /** "according to the security firm X". */
  private boolean credited(int name) {
    int noun =
        Stream.of(Cue.ANALYST, Cue.TITLE_WORD)
            .flatMap(cue -> sentence.cueBefore(cue, name).stream())
            .mapToInt(CueMatch::from)
            .min()
            .orElse(name);
    return sentence.cueBefore(Cue.ACCORDING_TO, name).isPresent()
        || sentence.cueBefore(Cue.ACCORDING_TO, noun).isPresent();
  }

  private boolean reported(Moment moment) {
    int by = moment.to();
    return by + 1 < sentence.to()
        && sentence.is(Cue.BY, by)
        && sentence.cueAt(Cue.ACCORDING_TO, sentence.from()).isPresent()
        && passage.names().stream()
            .anyMatch(it -> it.from() > by && it.from() - by <= 2 && reading.observes(it));
  }

  /** "on Thursday blamed": the day of who accuses. */
  boolean ofAccusation(Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + 2);
    boolean day = moment.relative() || moment.date().day() != null;
    return day
        && reading.victims(passage).size() > 1
        && (sentence.has(Cue.ACCUSE, moment.to(), last)
            || sentence.has(Cue.SAY, moment.to(), last));
  }

  /**
   * "On Thursday the bureau attributed the theft", "named X as the thief on Tuesday", "the paper
   * corrected on Friday": a day counted from publication is that of the sentence's own verb.
   */
  boolean ofSaying(Moment moment) {
    if (!moment.relative() || ofDeed(moment)) {
      return false;
    }
    int deed =
        Events.TOLD.stream()
            .flatMap(cue -> sentence.cues(cue).stream())
            .mapToInt(CueMatch::from)
            .min()
            .orElse(sentence.from());
    boolean accuses = verbBefore(Cue.ACCUSE, deed) || verbBefore(Cue.IDENTIFY, deed);
    int first = Math.max(sentence.from(), moment.from() - 4);
    int last = Math.min(sentence.to(), moment.to() + 4);
    int behind =
        sentence.token(Math.min(moment.to(), sentence.to() - 1)).is(",") ? moment.to() : last;
    boolean corrects =
        sentence.cues(Cue.CORRECTION, first, behind).stream().anyMatch(it -> it.code().isEmpty());
    boolean said = passage.moments().stream().anyMatch(it -> it.to() <= deed && it.relative());
    return corrects || (accuses && (moment.to() <= deed || (closes(moment) && !said)));
  }

  /** "on Monday, eight months after it lost": the length says that this is another day. */
  boolean longAfter(Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + LENGTH);
    return moment.date().day() != null
        && sentence.cues(Cue.TIME_UNIT, moment.to(), last).stream()
            .anyMatch(it -> sentence.is(Cue.AFTER, it.to()));
  }

  /** "the April hack", "disappeared last May": words of the deed stand just beside it. */
  boolean ofDeed(Moment moment) {
    // "a theft on the past 8 June", as Romance languages have it.
    boolean last = moment.from() > sentence.from() && sentence.is(Cue.LAST, moment.from() - 1);
    int first = Math.max(sentence.from(), moment.from() - (last ? 4 : 2));
    return Events.told(sentence, first, moment.from())
        || sentence.has(Cue.HAPPEN, first, moment.from())
        || SpokenDate.ofDeed(sentence, moment)
        || ofLoot(moment);
  }

  /** "the theft of 29 million francs in April": the sum stands between the deed and its time. */
  private boolean ofLoot(Moment moment) {
    return passage.money().stream()
        .filter(it -> it.to() <= moment.from())
        .filter(
            it ->
                moment.from() - it.to() <= 1 + described(it.to(), moment.from())
                    || (moment.from() - it.to() == 2 && sentence.is(Cue.RELATIVE_THAT, it.to())))
        .anyMatch(it -> Events.told(sentence, Math.max(sentence.from(), it.from() - 2), it.from()));
  }

  /** "of customer coins" behind a sum: how many words say whose it was. */
  private int described(int from, int to) {
    int at = from;
    while (at < to
        && (sentence.is(Cue.OF, at)
            || sentence.is(Cue.HOLDING, at)
            || sentence.is(Cue.CRYPTO, at)
            || sentence.is(Cue.PEOPLE, at))
        && !sentence.is(Cue.DATE_PREPOSITION, at)) {
      at++;
    }
    return at - from;
  }

  private boolean verbBefore(Cue cue, int deed) {
    return sentence.cues(cue, sentence.from(), deed).stream()
        .anyMatch(it -> !sentence.is(Cue.ATTACK, it.from()) && !sentence.is(Cue.THEFT, it.from()));
  }

  private boolean closes(Moment moment) {
    return moment.to() >= sentence.to() - 1;
  }

  /** "4 March: X names Y as the thief": what happened on the day of an entry is that X spoke. */
  boolean accusing(Moment moment) {
    boolean entry = reading.entry(passage);
    if (!entry && (moment.date().day() == null || moment.from() - sentence.from() >= OPENING)) {
      return false;
    }
    int from = moment.to() + 1;
    return passage.names().stream()
        .filter(
            it ->
                it.is(PartyKind.AGENCY)
                    || (entry
                        ? reading.observes(it)
                        : sentence.has(Cue.INSTITUTION, it.from(), it.to())))
        .filter(it -> it.from() >= moment.to() && it.from() - from <= 2)
        .anyMatch(
            it -> {
              int last = Math.min(sentence.to(), it.to() + 3);
              return Stream.of(Cue.SAY, Cue.ACCUSE, Cue.IDENTIFY, Cue.ATTRIBUTED_TO)
                  .anyMatch(cue -> sentence.has(cue, it.to(), last));
            });
  }

  /** "arrested on Tuesday over the theft": the day of what came after. */
  boolean ofAftermath(Moment moment) {
    int first = Math.max(sentence.from(), moment.from() - 8);
    List<CueMatch> verbs =
        sentence.cues(Cue.AFTERMATH, first, moment.from()).stream()
            .filter(it -> !sentence.is(Cue.DESTRUCTION, it.from()))
            .toList();
    if (verbs.isEmpty() || SpokenDate.ofDeed(sentence, moment)) {
      return false;
    }
    if (speaksOfIt(verbs.get(verbs.size() - 1), moment)) {
      return true;
    }
    int behind = verbs.get(verbs.size() - 1).to();
    return !Events.told(sentence, behind, moment.from())
        && !sentence.has(Cue.RELATIVE, behind, moment.from());
  }

  /** "tweeted about the hack on 6 June": the day of the words, and not of what they are about. */
  private boolean speaksOfIt(CueMatch verb, Moment moment) {
    int on = moment.from() - 1;
    return moment.date().day() != null
        && verb.to() < on
        && sentence.is(Cue.SUBJECT_MATTER, verb.to())
        && sentence.is(Cue.ON, on)
        && Stream.of(Cue.THEFT, Cue.ATTACK)
            .flatMap(cue -> sentence.cues(cue, verb.to(), on).stream())
            .anyMatch(it -> it.to() == on);
  }

  /** "In January 2023, the Treasury imposed sanctions over the theft": the day of what followed. */
  boolean opensAftermath(Moment moment) {
    boolean opens = moment.from() - sentence.from() <= OPENING;
    if (!opens && moment.relative() && sentence.cueBefore(Cue.IMPOSE, moment.from()).isPresent()) {
      int last = Math.min(sentence.to(), moment.to() + LENGTH);
      return sentence.has(Cue.SANCTIONS, moment.to(), last);
    }
    if (!opens || ofDeed(moment)) {
      return false;
    }
    int deed =
        Events.TOLD.stream()
            .flatMap(cue -> sentence.cues(cue, moment.to(), sentence.to()).stream())
            .mapToInt(CueMatch::from)
            .min()
            .orElse(sentence.from());
    return sentence.has(Cue.IMPOSE, moment.to(), deed)
        && sentence.has(Cue.SANCTIONS, moment.to(), deed);
  }

  /**
   * "12 March: an employee opens a poisoned attachment": what an entry in a list of events tells of
   * before anything is gone. What is taken beside it is the theft itself.
   */
  boolean ofPreparation() {
    if (sentence.kind() != Sentence.Kind.ITEM
        || reading.roles(passage).contains(AmountRole.STOLEN)) {
      return false;
    }
    List<CueMatch> acts = sentence.cues(Cue.PREPARATION);
    return !acts.isEmpty()
        && Stream.of(Cue.STEAL, Cue.LOSE, Cue.VANISH, Cue.DEPRIVE)
            .flatMap(cue -> sentence.cues(cue).stream())
            .allMatch(it -> acts.stream().anyMatch(act -> within(it, act)));
  }

  private static boolean within(CueMatch inner, CueMatch outer) {
    return inner.from() >= outer.from() && inner.to() <= outer.to();
  }

  /** "It noticed the loss on 27 June", "27 June: it notices the loss": the day of noticing. */
  boolean ofNoticing(Moment moment) {
    boolean entry =
        sentence.kind() == Sentence.Kind.ITEM
            && !reading.roles(passage).contains(AmountRole.STOLEN);
    if (entry && sentence.cues(Cue.NOTICE).stream().anyMatch(it -> it.code().equals(VERB))) {
      return true;
    }
    int first = Math.max(sentence.from(), moment.from() - NOTICED);
    return sentence.cues(Cue.NOTICE, first, moment.from()).stream()
        .filter(it -> it.code().equals(VERB))
        .anyMatch(
            it ->
                !sentence.has(Cue.HAPPEN, it.to(), moment.from())
                    && !sentence.has(Cue.STEAL, it.to(), moment.from())
                    && !sentence.has(Cue.RELATIVE_THAT, it.to(), moment.from()));
  }

  /** "between 14 and 16 March": the end of a time that has another beginning. */
  boolean endsSpan(Moment moment) {
    int joint = moment.from() - 1;
    boolean untilNow =
        moment.relative()
            && joint > sentence.from()
            && sentence.is(Cue.AND, joint)
            && sentence.has(Cue.BETWEEN, Math.max(sentence.from(), joint - NOTICED), joint)
            && sentence.article().publicationDay().equals(Optional.of(moment.date().earliest()));
    return untilNow
        || (joint - 1 > sentence.from()
            && sentence.is(Cue.TO_TIME, joint)
            && sentence.token(joint - 1).number()
            && sentence
                .cueBefore(Cue.FROM_TIME, joint - 1)
                .or(() -> sentence.cueBefore(Cue.BETWEEN, joint - 1))
                .isPresent());
  }

  /** "On Monday it was a year since thieves took": the day from which one looks back. */
  boolean looksBack(Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + NOTICED);
    return sentence.cues(Cue.TIME_UNIT, moment.to(), last).stream()
        .anyMatch(it -> it.to() < sentence.to() && sentence.is(Cue.SINCE, it.to()));
  }
}
