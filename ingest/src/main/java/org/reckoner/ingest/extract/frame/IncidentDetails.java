// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What one sentence says of one incident besides amounts: when, by whom, how, how widely. */
final class IncidentDetails {
  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final Draft draft;
  private final @Nullable Victim victim;
  private final Segment segment;

  /**
   * @param victim the incident's victim where the sentence names it, else null: it then speaks of
   *     the incident by "the exchange", "the attack"
   */
  IncidentDetails(Reading reading, Passage passage, Draft draft, @Nullable Victim victim) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.draft = draft;
    this.victim = victim;
    int at = victim == null ? sentence.from() : victim.name().from();
    this.segment = Segment.at(reading.segments(passage), at);
  }

  void find() {
    date();
    attribution();
    technique();
    countries();
  }

  /** Only by whom, where the sentence speaks of several incidents. */
  void findCulprit() {
    attribution();
  }

  private boolean event(int from, int to) {
    return sentence.has(Cue.ATTACKED, from, to)
        || sentence.has(Cue.ATTACK, from, to)
        || sentence.has(Cue.THEFT, from, to)
        || sentence.has(Cue.STEAL, from, to)
        || sentence.has(Cue.LOSE, from, to);
  }

  private void date() {
    boolean alone = victim == null;
    int from = alone ? sentence.from() : segment.from();
    int to = alone ? sentence.to() : segment.to();
    boolean lost = victim != null && victim.rule().equals("victim.loses");
    if ((!event(from, to) && !lost)
        || Aggregation.countsAttacks(passage, segment)
        || AmountRoles.ofTheLoot(passage)) {
      return;
    }
    Optional<Moment> moment =
        passage.moments().stream()
            .filter(it -> it.from() >= from && it.to() <= to)
            .filter(it -> !alone || it.date().day() != null)
            .filter(it -> !SpokenDate.governed(sentence, it))
            .filter(it -> !SpokenDate.dateline(sentence, it))
            .filter(it -> !(it.relative() && sentence.cueBefore(Cue.UNTIL, it.from()).isPresent()))
            .min(java.util.Comparator.comparingDouble(this::remoteness));
    if (moment.isEmpty()) {
      return;
    }
    boolean disclosed = announced(moment.get());
    int confidence =
        (alone ? 74 : 92)
            - (moment.get().relative() ? 6 : 0)
            - (sentence.kind() == Sentence.Kind.ITEM ? 6 : 0);
    add(
        disclosed ? Property.DISCLOSED_ON : Property.OCCURRED_ON,
        new ClaimValue.On(moment.get().date()),
        disclosed ? "date.disclosed" : "date.occurred",
        confidence);
  }

  /** "On Monday, X announced that …": the day is that of the announcement. */
  private boolean announced(Moment moment) {
    if (event(sentence.from(), moment.from())) {
      return false;
    }
    List<CueMatch> says =
        sentence.cues(Cue.SAY, moment.to(), Math.min(sentence.to(), moment.to() + 8)).stream()
            .filter(say -> !sentence.is(Cue.AUXILIARY, say.from() - 1))
            .toList();
    return !says.isEmpty() && !event(moment.to(), says.get(0).from());
  }

  /**
   * Distance from the event, less for a day than for a year, and for a date that opens the
   * sentence.
   */
  private double remoteness(Moment moment) {
    double remote = eventDistance(moment);
    remote -= moment.date().day() != null ? 8 : 0;
    return remote - (moment.from() - sentence.from() <= 3 ? 4 : 0);
  }

  private double eventDistance(Moment moment) {
    double least = Double.MAX_VALUE;
    for (Cue cue : List.of(Cue.ATTACKED, Cue.ATTACK, Cue.THEFT, Cue.STEAL, Cue.LOSE)) {
      for (CueMatch match : sentence.cues(cue)) {
        least =
            Math.min(
                least,
                Distance.between(sentence, moment.from(), moment.to(), match.from(), match.to()));
      }
    }
    return least;
  }

  private void attribution() {
    if (sentence.kind() == Sentence.Kind.HEADING) {
      return;
    }
    Optional<Actor> actor = ActorFinder.firmest(reading.actors(passage), segment);
    boolean takesUp =
        victim != null || event(sentence.from(), sentence.to()) || sentence.has(Cue.ATTACKERS);
    if (actor.isPresent() && takesUp) {
      Tone tone = Tone.of(sentence, segment.from(), segment.to(), null);
      attribute(
          actor.get(),
          tone.assertion(asserter(tone), false),
          List.of(sentence),
          victim == null ? 80 : 90);
    } else if (actor.isEmpty() && victim != null && sentence.has(Cue.CAME_TO_LIGHT)) {
      implied();
    } else if (actor.isEmpty() && victim != null && pronounAccused()) {
      byPronoun();
    }
  }

  /** Whom the sentence credits; of a denial the accused itself where it is who denies. */
  private Optional<Credit> asserter(Tone tone) {
    return new Findings(reading).anyDenier(passage, tone).or(() -> reading.credit(passage));
  }

  /** "they were linked to the X attack": the pronoun's actor stands before. */
  private boolean pronounAccused() {
    return sentence.has(Cue.PRONOUN, segment.from(), segment.to())
        && sentence.has(Cue.RESPONSIBLE_FOR, segment.from(), segment.to());
  }

  private void byPronoun() {
    Optional<Actor> actor =
        reading.actors(passage).stream().findFirst().or(() -> reading.actorBefore(passage));
    Tone tone = Tone.of(sentence, segment.from(), segment.to(), null);
    actor.ifPresent(
        it -> attribute(it, tone.assertion(reading.credit(passage), false), List.of(sentence), 78));
  }

  /** Their strategies came to light following thefts from X: only context accuses. */
  private void implied() {
    Optional<Actor> actor =
        reading.actors(passage).stream().findFirst().or(() -> reading.actorBefore(passage));
    if (actor.isEmpty()) {
      return;
    }
    Tone tone = Tone.of(sentence, segment.from(), segment.to(), null);
    Assertion assertion =
        new Assertion(null, null, Modality.SUSPECTED, Polarity.AFFIRMED, tone.hedge(), true);
    Sentence naming =
        reading.before(passage).isEmpty() ? sentence : reading.before(passage).get(0).sentence();
    attribute(
        actor.get(),
        assertion,
        naming.equals(sentence) ? List.of(sentence) : List.of(sentence, naming),
        62);
  }

  private void attribute(
      Actor actor, Assertion assertion, List<Sentence> evidence, int confidence) {
    ClaimValue value =
        new ClaimValue.Named(
            actor.name().spoken(), actor.name().kind().orElse(PartyKind.INTRUSION_SET));
    String rule =
        assertion.implied()
            ? "attribution.implied"
            : "attribution." + actor.tie().name().toLowerCase(java.util.Locale.ROOT);
    Finding finding =
        new Finding(Property.ATTRIBUTED_TO, value, assertion, evidence, rule, confidence);
    Optional<Credit> credit = reading.credit(passage);
    boolean context = assertion.basis() == AsserterBasis.CONTEXT && credit.isPresent();
    draft.add(context ? finding.with(credit.get().where().sentence()) : finding);
  }

  private void technique() {
    for (CueMatch match : sentence.cues(Cue.TECHNIQUE, segment.from(), segment.to())) {
      if (!match.code().startsWith("NONE") && !negated(match.from())) {
        ClaimValue value = new ClaimValue.Technique(match.code(), Techniques.name(match.code()));
        add(Property.TECHNIQUE, value, "technique.lexicon", victim == null ? 75 : 88);
      }
    }
  }

  private void countries() {
    if (draft.type() != IncidentType.RANSOMWARE && draft.type() != IncidentType.DESTRUCTIVE) {
      return;
    }
    passage.tallies().stream()
        .filter(tally -> tally.of() == Tally.Of.COUNTRIES && segment.holds(tally))
        .findFirst()
        .ifPresent(
            tally ->
                add(
                    Property.COUNTRY_COUNT,
                    new ClaimValue.Counted(tally.count()),
                    "count.countries",
                    90));
  }

  private boolean negated(int at) {
    return sentence.has(Cue.NEGATION, Math.max(sentence.from(), at - 4), at);
  }

  private void add(Property property, ClaimValue value, String rule, int confidence) {
    int at = victim == null ? sentence.from() : victim.name().from();
    draft.add(new Findings(reading).of(passage, at, property, value, rule, confidence));
  }
}
