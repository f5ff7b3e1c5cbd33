// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
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

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final Segment segment;
  private final @Nullable Victim victim;

  /**
   * @param victim the incident's victim where the sentence names it, else null
   */
  IncidentDates(Reading reading, Passage passage, @Nullable Victim victim) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
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
        drawn || Events.told(sentence, from, to) || (victim != null && tells(victim)) || entry();
    boolean listed = victim != null && VictimFinder.listed(victim);
    boolean counts = !listed && Aggregation.countsAttacks(passage, segment);
    if (!told || counts || LootParts.ofTheLoot(passage)) {
      return Optional.empty();
    }
    List<Moment> own = moments(from, to);
    boolean single = victim != null && reading.victims(passage).size() == 1;
    List<Moment> moments = own.isEmpty() && single ? momentsOfClauses() : own;
    if (moments.isEmpty()) {
      return missingSince().or(this::overnight);
    }
    List<Victim> victims = reading.victims(passage);
    boolean several = victims.size() > 1 && moments.size() > 1;
    if (!several || victim == null) {
      return moments.stream().min(Comparator.comparingDouble(this::remoteness));
    }
    return victims.size() == moments.size()
        ? Optional.of(moments.get(victims.indexOf(victim)))
        : nearest(moments, victim.name());
  }

  /** ", when thieves got in on 19 July": a clause that tells of the same theft dates it too. */
  private List<Moment> momentsOfClauses() {
    return reading.segments(passage).stream()
        .filter(it -> Events.told(sentence, it.from(), it.to()))
        .flatMap(it -> moments(it.from(), it.to()).stream())
        .toList();
  }

  private List<Moment> moments(int from, int to) {
    boolean alone = victim == null;
    return passage.moments().stream()
        .filter(it -> it.from() >= from && it.to() <= to)
        .filter(it -> !alone || it.date().day() != null || takesUp(it))
        .filter(it -> !SpokenDate.governed(sentence, it))
        .filter(it -> reading.entry(passage) || !SpokenDate.dateline(sentence, it))
        .filter(it -> !ofAftermath(it) && !opensAftermath(it))
        .filter(it -> !ofAccusation(it) && !ofSaying(it))
        .filter(it -> !(reading.entry(passage) && accusing(it)))
        .filter(it -> !ofValuation(it))
        .filter(it -> !(it.relative() && until(it)))
        .toList();
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
      return !sentence.has(Cue.STEAL, sentence.from(), moment.from()) && !befell(moment);
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
    return !says.isEmpty() && !Events.told(sentence, moment.to(), says.get(0).from());
  }

  /** "the theft that it suffered on 19 September": the day of the deed, whoever speaks of it. */
  private boolean befell(Moment moment) {
    int first = Math.max(sentence.from(), behindPreposition(moment) - 2);
    return sentence.has(Cue.SUFFER, first, moment.from())
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

  /** "($72,093 in 2023, adjusted for inflation)": the date of a price. */
  private boolean ofValuation(Moment moment) {
    return passage.money().stream()
        .anyMatch(
            sum ->
                sum.to() == moment.from() - 1
                    && sentence.is(Cue.DATE_PREPOSITION, sum.to())
                    && sum.from() > sentence.from()
                    && sentence.token(sum.from() - 1).is("("));
  }

  /** "on Thursday blamed": the day of who accuses. */
  private boolean ofAccusation(Moment moment) {
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
  private boolean ofSaying(Moment moment) {
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
    return corrects || (accuses && (moment.to() <= deed || closes(moment)));
  }

  /** "the April hack", "disappeared last May": words of the deed stand just beside it. */
  private boolean ofDeed(Moment moment) {
    int first = Math.max(sentence.from(), moment.from() - 2);
    return Events.told(sentence, first, moment.from()) || SpokenDate.ofDeed(sentence, moment);
  }

  private boolean verbBefore(Cue cue, int deed) {
    return sentence.cues(cue, sentence.from(), deed).stream()
        .anyMatch(it -> !sentence.is(Cue.ATTACK, it.from()) && !sentence.is(Cue.THEFT, it.from()));
  }

  private boolean closes(Moment moment) {
    return moment.to() >= sentence.to() - 1;
  }

  /** "4 March: X names Y as the thief": what happened on the day of an entry is that X spoke. */
  private boolean accusing(Moment moment) {
    int from = moment.to() + 1;
    return passage.names().stream()
        .filter(it -> reading.observes(it) || it.is(PartyKind.AGENCY))
        .filter(it -> it.from() >= moment.to() && it.from() - from <= 2)
        .anyMatch(
            it -> {
              int last = Math.min(sentence.to(), it.to() + 3);
              return sentence.has(Cue.SAY, it.to(), last)
                  || sentence.has(Cue.ACCUSE, it.to(), last)
                  || sentence.has(Cue.IDENTIFY, it.to(), last)
                  || sentence.has(Cue.ATTRIBUTED_TO, it.to(), last);
            });
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

  /** "arrested on Tuesday over the theft": the day of what came after. */
  private boolean ofAftermath(Moment moment) {
    int first = Math.max(sentence.from(), moment.from() - 8);
    List<CueMatch> verbs =
        sentence.cues(Cue.AFTERMATH, first, moment.from()).stream()
            .filter(it -> !sentence.is(Cue.DESTRUCTION, it.from()))
            .toList();
    if (verbs.isEmpty()) {
      return false;
    }
    if (SpokenDate.ofDeed(sentence, moment)) {
      return false;
    }
    int behind = verbs.get(verbs.size() - 1).to();
    return !Events.told(sentence, behind, moment.from())
        && !sentence.has(Cue.RELATIVE, behind, moment.from());
  }

  /** "In January 2023, the Treasury imposed sanctions over the theft": the day of what followed. */
  private boolean opensAftermath(Moment moment) {
    if (moment.from() - sentence.from() > OPENING || ofDeed(moment)) {
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

  /** An entry of a list of dated events that tells what attackers did or what was noticed. */
  private boolean entry() {
    return sentence.kind() == Sentence.Kind.ITEM
        && passage.moments().stream().anyMatch(it -> it.from() - sentence.from() <= OPENING)
        && (sentence.has(Cue.ATTACKERS) || sentence.has(Cue.NOTICE));
  }

  private int behindPreposition(Moment moment) {
    int at = moment.from();
    return at > sentence.from() && sentence.is(Cue.DATE_PREPOSITION, at - 1) ? at - 1 : at;
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
            || sentence.has(Cue.HAPPEN, at, behind);
      }
    }
    return false;
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

  /**
   * Distance from the event, less for a day than for a year, and for a date that opens the
   * sentence.
   */
  private double remoteness(Moment moment) {
    double remote = Events.distance(sentence, moment.from(), moment.to());
    remote -= moment.date().day() != null ? 8 : 0;
    remote += describes(moment) ? CROSSING : 0;
    return remote - (moment.from() - sentence.from() <= 3 ? 4 : 0);
  }
}
