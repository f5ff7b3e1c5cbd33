// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Stretch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * When one sentence says that an incident happened. Dates of saying, of listing and of what came
 * after are none; where a sentence names several victims, each takes the date nearest to it.
 */
final class IncidentDates {
  private static final double CROSSING = 14;
  private static final int OPENING = 3;
  private static final int RECORD = 6;

  /** What words of the deed just beside a date count for. */
  private static final double BESIDE = 12;

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final OtherDates others;
  private final DatesOfOthers elsewhere;
  private final DaysTold spoken;
  private final Segment segment;
  private final @Nullable Victim victim;

  /**
   * @param victim the incident's victim where the sentence names it, else null
   */
  IncidentDates(Reading reading, Passage passage, @Nullable Victim victim) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.others = new OtherDates(reading, passage);
    this.elsewhere = new DatesOfOthers(reading, passage);
    this.spoken = new DaysTold(passage);
    this.victim = victim;
    int at = victim == null ? sentence.from() : victim.name().from();
    this.segment = Segment.at(reading.segments(passage), at);
  }

  /** The date that the sentence gives for the incident, of the theft or of its announcement. */
  Optional<Moment> find() {
    Optional<ListEntry> listing =
        victim == null ? Optional.empty() : reading.catalogue().entry(passage, victim.name());
    if (listing.isPresent() && listing.get().date() != null) {
      return Optional.of(listing.get().date());
    }
    boolean alone = victim == null;
    int from = alone ? sentence.from() : segment.from();
    int to = alone ? sentence.to() : segment.to();
    boolean drawn =
        sentence.has(Cue.DRAW, from, to) && reading.roles(passage).contains(AmountRole.STOLEN);
    boolean told =
        drawn
            || Events.told(sentence, from, to)
            || (victim != null && tells(victim))
            || entry()
            || happened()
            || (sentence.has(Cue.ENTER, from, to) && sentence.has(Cue.HOLDING, from, to));
    boolean listed = victim != null && VictimFinder.listed(victim);
    boolean counts = !listed && Aggregation.countsAttacks(passage, segment);
    boolean denied =
        alone
            && (Spared.onlyDenied(sentence)
                || NoLoss.ofCoin(sentence)
                || LootParts.onlySpokenOf(sentence, from, to));
    if (!told || counts || denied || LootParts.ofTheLoot(passage) || others.ofPreparation()) {
      return Optional.empty();
    }
    List<Moment> within = moments(from, to);
    List<Moment> own = within.isEmpty() && !alone ? justBefore(from) : within;
    boolean single = victim != null && reading.victims(passage).size() == 1;
    boolean elsewhere = single && !drawn && !Events.told(sentence, from, to);
    List<Moment> moments =
        spoken.leave(
            (own.isEmpty() && single) || elsewhere ? ofClauses(own) : own, this::announced);
    if (moments.isEmpty()) {
      return missingSince().or(this::overnight);
    }
    List<Victim> victims = reading.victims(passage);
    boolean several = victims.size() > 1 && moments.size() > 1;
    if (!several || victim == null) {
      return moments.stream().min(Comparator.comparingDouble(this::remoteness));
    }
    if (victims.size() != moments.size() && joined(moments)) {
      return Optional.empty();
    }
    return victims.size() == moments.size()
        ? Optional.of(moments.get(victims.indexOf(victim)))
        : nearest(moments, victim.name());
  }

  /** "The events go back to 2 May": said behind a theft of which it says nothing else. */
  private boolean happened() {
    return victim == null
        && reading.tells(passage)
        && passage.moments().stream()
            .anyMatch(
                it ->
                    it.date().day() != null
                        && sentence.has(
                            Cue.HAPPEN, Math.max(sentence.from(), it.from() - 3), it.from()));
  }

  /** "and again in May, when X lost": the date directly before the clause that tells of it. */
  private List<Moment> justBefore(int from) {
    int comma = from > sentence.from() && sentence.token(from - 1).is(",") ? from - 1 : from;
    return moments(sentence.from(), comma).stream()
        .filter(it -> it.to() == comma)
        .filter(
            it ->
                reading.victims(passage).stream()
                    .noneMatch(
                        other ->
                            Segment.at(reading.segments(passage), it.from()).holds(other.name())))
        .toList();
  }

  /** ", when thieves got in on 19 July": a clause that tells of the same theft dates it too. */
  private List<Moment> ofClauses(List<Moment> own) {
    List<Moment> told =
        reading.segments(passage).stream()
            .filter(
                it ->
                    Events.told(sentence, it.from(), it.to())
                        || sentence.has(Cue.HAPPEN, it.from(), it.to()))
            .flatMap(it -> moments(it.from(), it.to()).stream())
            .toList();
    return told.isEmpty() ? own : told;
  }

  private List<Moment> moments(int from, int to) {
    boolean alone = victim == null;
    return passage.moments().stream()
        .filter(it -> it.from() >= from && it.to() <= to)
        .filter(it -> !alone || it.date().day() != null || takesUp(it) || ofLoss(it) || beside(it))
        .filter(it -> !SpokenDate.governed(sentence, it))
        .filter(it -> reading.entry(passage) || !SpokenDate.dateline(sentence, it))
        .filter(it -> !others.ofAftermath(it) && !others.opensAftermath(it))
        .filter(it -> !Aftermath.dates(reading, passage, it) && !others.ofCredit(it))
        .filter(it -> !others.ofAccusation(it) && !others.ofSaying(it))
        .filter(it -> !others.accusing(it))
        .filter(it -> !others.ofValuation(it) && !others.ofSupplier(it))
        .filter(it -> !elsewhere.ofOtherWords(it) && !elsewhere.ofEarlier(it))
        .filter(it -> !elsewhere.ofConsequence(it))
        .filter(it -> victim == null || !elsewhere.of(it, victim))
        .filter(it -> !others.ofComparison(it) && !others.endsSpan(it) && !others.looksBack(it))
        .filter(it -> !others.longAfter(it))
        .filter(it -> !((it.relative() || it.date().month() == null) && until(it)))
        .filter(it -> !ofRecord(it))
        .toList();
  }

  /** "There, coins worth $19 million had gone in December": the one date beside the one sum. */
  private boolean ofLoss(Moment moment) {
    return moment.date().month() != null
        && passage.moments().size() == 1
        && passage.money().size() == 1
        && reading.roles(passage).contains(AmountRole.STOLEN)
        && passage.tallies().isEmpty()
        && !sentence.has(Cue.THEFTS)
        && (sentence.has(Cue.VANISH) || sentence.has(Cue.STEAL) || sentence.has(Cue.LOSE));
  }

  /** "in a cyberattack in August 2018": the month by the deed, in a sentence that tells of one. */
  private boolean beside(Moment moment) {
    Segment here = Segment.at(reading.segments(passage), moment.from());
    List<AmountRole> roles = reading.roles(passage);
    return moment.date().month() != null
        && passage.money().stream()
            .filter(here::holds)
            .anyMatch(it -> roles.get(passage.money().indexOf(it)) == AmountRole.STOLEN)
        && !sentence.has(Cue.THEFTS)
        && !sentence.has(Cue.ATTACKS)
        && others.ofDeed(moment);
  }

  /** "the biggest such loss this year": it says of how long that is so. */
  private boolean ofRecord(Moment moment) {
    int first = Math.max(sentence.from(), moment.from() - RECORD);
    return moment.date().month() == null && sentence.has(Cue.SUPERLATIVE, first, moment.from());
  }

  private boolean until(Moment moment) {
    return sentence
            .cueBefore(Cue.UNTIL, moment.from())
            .filter(it -> !sentence.is(Cue.AND, it.from()))
            .isPresent()
        && sentence.cueBefore(Cue.HAPPEN, moment.from()).isEmpty();
  }

  /** Whether the date is that of the announcement: "On Monday, X announced that …". */
  boolean announced(Moment moment) {
    boolean told =
        Events.told(sentence, sentence.from(), moment.from())
            || sentence.has(Cue.DRAW, sentence.from(), moment.from());
    boolean reported = victim != null && victim.rule().equals(VictimFinder.REPORTS);
    if (told && reported) {
      return !sentence.has(Cue.STEAL, sentence.from(), moment.from())
          && !lost(moment)
          && !befell(moment);
    }
    if (told) {
      return sentence.cueBefore(Cue.CAME_OUT, behindPreposition(moment)).isPresent()
          || (moment.relative() && disclosed(moment));
    }
    List<CueMatch> says =
        sentence.cues(Cue.SAY, moment.to(), Math.min(sentence.to(), moment.to() + 8)).stream()
            .filter(
                say ->
                    !sentence.is(Cue.AUXILIARY, say.from() - 1)
                        || sentence.is(Cue.HAVING, say.from() - 1))
            .filter(say -> say.to() + 2 < sentence.to())
            .filter(say -> !sentence.is(Cue.NOTICE, say.to() - 1))
            .filter(say -> !sentence.is(Cue.NOTICE, say.from()))
            .toList();
    return !says.isEmpty()
        && (says.stream().anyMatch(it -> sentence.cueBefore(Cue.REPORT, it.from()).isPresent())
            || !Events.told(sentence, moment.to(), says.get(0).from()));
  }

  /** "said that it had lost $44 million on Friday": the day stands by the verb of losing. */
  private boolean lost(Moment moment) {
    return sentence.cues(Cue.LOSE, sentence.from(), moment.from()).stream()
        .anyMatch(
            it ->
                (it.length() > 1 || sentence.is(Cue.HAVING, it.from() - 1))
                    && sentence.has(Cue.SAY, sentence.from(), it.from())
                    && !sentence.has(Cue.SAY, it.to(), moment.from()));
  }

  /** "the theft that it suffered on 19 September": the day of the deed, whoever speaks of it. */
  private boolean befell(Moment moment) {
    int first = Math.max(sentence.from(), behindPreposition(moment) - 2);
    int noun = behindPreposition(moment);
    boolean ofDeed =
        sentence.cueBefore(Cue.THEFT, noun).isPresent()
            || sentence.cueBefore(Cue.ATTACK, noun).isPresent();
    return (ofDeed && !moment.relative())
        || sentence.has(Cue.SUFFER, first, moment.from())
        || sentence.has(Cue.HAPPEN, first, moment.from());
  }

  /** "X disclosed the theft on Monday": the theft is what was spoken of that day. */
  private boolean disclosed(Moment moment) {
    int to = behindPreposition(moment);
    Optional<CueMatch> noun =
        sentence.cueBefore(Cue.THEFT, to).or(() -> sentence.cueBefore(Cue.ATTACK, to));
    int at = noun.map(CueMatch::from).orElse(sentence.from());
    while (at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    return noun.isPresent() && sentence.cueBefore(Cue.SAY, at).isPresent();
  }

  /** Whether only an entry of a list of events dates it, by what attackers did that day. */
  boolean byEntry() {
    return !Events.told(sentence, sentence.from(), sentence.to()) && entry();
  }

  /** Whether two dates cannot be of one incident. */
  static boolean apart(PartialDate one, PartialDate other) {
    return one.earliest().minusDays(45).isAfter(other.latest())
        || other.earliest().minusDays(45).isAfter(one.latest());
  }

  /** "X, a protocol that merged with Y in 2021, was hacked": a date that describes the victim. */
  private boolean describes(Moment moment) {
    boolean attack = victim != null && victim.rule().equals(VictimFinder.OPERATION);
    if (victim == null || attack || victim.name().to() >= moment.from()) {
      return false;
    }
    int from = victim.name().to();
    return sentence.has(Cue.RELATIVE_THAT, from, moment.from())
        && !Events.told(sentence, from, moment.from())
        && moment.to() < sentence.to()
        && sentence.token(moment.to()).is(",");
  }

  /** "is missing from X since 12 September": the day on which it went. */
  private Optional<Moment> missingSince() {
    if (!sentence.has(Cue.VANISH)) {
      return Optional.empty();
    }
    for (Stretch stretch : passage.stretches()) {
      Period period = stretch.period();
      if (period != null && period.end() == null && period.start() != null) {
        PartialDate start = period.start();
        return start.day() == null
            ? Optional.empty()
            : Optional.of(new Moment(stretch.from(), stretch.to(), start, false));
      }
    }
    return Optional.empty();
  }

  /** "dans la nuit de mardi à mercredi": the day on which the night ended. */
  private Optional<Moment> overnight() {
    for (Stretch stretch : passage.stretches()) {
      Period period = stretch.period();
      PartialDate start = period == null ? null : period.start();
      PartialDate end = period == null ? null : period.end();
      if (end != null && start != null && consecutive(start, end)) {
        return Optional.of(new Moment(stretch.from(), stretch.to(), end, true));
      }
    }
    return Optional.empty();
  }

  private static boolean consecutive(PartialDate one, PartialDate other) {
    return one.day() != null
        && other.day() != null
        && one.earliest().plusDays(1).equals(other.earliest());
  }

  /** An entry of a list of dated events that tells what attackers did or what was noticed. */
  private boolean entry() {
    return sentence.kind() == Sentence.Kind.ITEM
        && passage.moments().stream().anyMatch(it -> it.from() - sentence.from() <= OPENING)
        && (sentence.has(Cue.ATTACKERS) || sentence.has(Cue.NOTICE));
  }

  private int behindPreposition(Moment moment) {
    int at = moment.from();
    boolean light = sentence.is(Cue.DATE_PREPOSITION, at - 1) || sentence.is(Cue.ADVERB, at - 1);
    return at > sentence.from() && light ? at - 1 : at;
  }

  private static boolean tells(Victim victim) {
    return !victim.rule().equals(VictimFinder.REPORTS);
  }

  /** "In October 2020 it had lost": the clause's subject takes up the incident's victim. */
  boolean takesUp(Moment moment) {
    int last = Math.min(sentence.to(), moment.to() + 10);
    for (int at = Math.max(sentence.from(), moment.from() - 7); at < last; at++) {
      boolean noun =
          sentence.is(Cue.DEFINITE, at)
              && at + 1 < sentence.to()
              && (sentence.is(Cue.VICTIM_NOUN, at + 1)
                  || sentence.is(Cue.THEFT, at + 1)
                  || (sentence.is(Cue.GEONAME, at + 1) && sentence.is(Cue.VICTIM_NOUN, at + 2)));
      if (noun || sentence.is(Cue.PRONOUN, at)) {
        int behind = Math.min(sentence.to(), at + 6);
        return (noun && sentence.has(Cue.STEAL, moment.to(), at))
            || sentence.has(Cue.LOSE, at, behind)
            || sentence.has(Cue.DEPRIVE, at, behind)
            || sentence.has(Cue.ATTACKED, at, behind)
            || sentence.has(Cue.SUFFER, at, behind)
            || sentence.has(Cue.HAPPEN, at, behind);
      }
    }
    return false;
  }

  /** "at X, Y and Z in April and September": nothing says which was when. */
  private boolean joined(List<Moment> moments) {
    return moments.stream()
        .anyMatch(
            it ->
                it.to() < sentence.to()
                    && sentence.is(Cue.AND, it.to())
                    && moments.stream().anyMatch(next -> next.from() == it.to() + 1));
  }

  private Optional<Moment> nearest(List<Moment> moments, Name name) {
    return moments.stream()
        .filter(it -> distance(it, name) < CROSSING)
        .min(Comparator.comparingDouble(it -> distance(it, name)));
  }

  /** The words between, and more for another victim between and for what stands before. */
  private double distance(Moment moment, Name name) {
    double distance =
        Distance.between(sentence, moment.from(), moment.to(), name.from(), name.to())
            - (moment.date().day() != null ? 4 : 0);
    for (Victim other : reading.victims(passage)) {
      Name between = other.name();
      boolean crosses =
          between.from() >= Math.min(moment.to(), name.to())
              && between.to() <= Math.max(moment.from(), name.from());
      distance += crosses ? CROSSING : 0;
    }
    return distance;
  }

  /** "arrested on Monday … on 15 March": a weekday beside a date is that of the news. */
  private boolean ofNews(Moment moment) {
    return sentence.has(Cue.WEEKDAY, moment.from(), moment.to())
        && !sentence.has(Cue.MONTH, moment.from(), moment.to())
        && !others.ofDeed(moment)
        && passage.moments().stream()
            .anyMatch(it -> it.date().day() != null && sentence.has(Cue.MONTH, it.from(), it.to()));
  }

  /**
   * Distance from the event, less for a day than for a year, and for a date that opens the
   * sentence.
   */
  private double remoteness(Moment moment) {
    double remote = Events.distance(sentence, moment.from(), moment.to());
    remote -= moment.date().day() != null ? 8 : 0;
    remote -= others.ofDeed(moment) ? BESIDE : 0;
    remote += describes(moment) ? CROSSING : 0;
    remote += ofNews(moment) ? BESIDE : 0;
    return remote - (moment.from() - sentence.from() <= 3 ? 4 : 0);
  }
}
