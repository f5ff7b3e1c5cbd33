// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
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
    new Culprits(reading, passage, draft, victim).find();
    technique();
    countries();
    suppliers();
  }

  /** A supplier that the attackers came through, where the sentence tells of them. */
  private void suppliers() {
    boolean attacked =
        sentence.has(Cue.ATTACKERS)
            || sentence.has(Cue.ATTACKED)
            || sentence.has(Cue.TECHNIQUE)
            || Events.told(sentence, sentence.from(), sentence.to())
            || reading.answers(passage);
    boolean tells = reading.tells(passage);
    for (Name supplier : Suppliers.of(passage)) {
      if (attacked || (tells && Suppliers.through(sentence, supplier))) {
        add(
            Property.SUPPLIER,
            new ClaimValue.Named(supplier.spoken(), PartyKind.ORGANISATION),
            "supplier.apposition",
            76);
      }
    }
    Suppliers.takenUp(reading, passage, draft.subject())
        .ifPresent(
            it ->
                add(
                    Property.SUPPLIER,
                    new ClaimValue.Named(it.spoken(), PartyKind.ORGANISATION),
                    "supplier.taken-up",
                    70));
  }

  /** Only by whom, where the sentence speaks of several incidents. */
  void findCulprit() {
    new Culprits(reading, passage, draft, victim).find();
  }

  private void date() {
    IncidentDates dates = new IncidentDates(reading, passage, victim);
    dates.find().filter(this::fits).ifPresent(moment -> date(moment, dates.announced(moment)));
  }

  /**
   * A list of dated events tells of much besides; what contradicts the text is another event, and
   * what attackers do on a later day than their first is what follows.
   */
  private boolean fits(Moment moment) {
    if (draft.dayKnown() && new OtherDates(reading, passage).ofNoticing(moment)) {
      return false;
    }
    if (sentence.kind() != Sentence.Kind.ITEM) {
      return true;
    }
    boolean told = draft.has(Property.DISCLOSED_ON) && victim == null;
    boolean later = draft.dayKnown() && new IncidentDates(reading, passage, victim).byEntry();
    return !told
        && !later
        && draft
            .occurred()
            .map(known -> known.day() == null && known.mayEqual(moment.date()))
            .orElse(true);
  }

  private void date(Moment moment, boolean disclosed) {
    int confidence =
        (victim == null ? 74 : 92)
            - (moment.relative() ? 6 : 0)
            - (sentence.kind() == Sentence.Kind.ITEM ? 6 : 0);
    boolean entry = new IncidentDates(reading, passage, victim).byEntry();
    String rule = entry ? Draft.BY_ENTRY : "date.occurred";
    add(
        disclosed ? Property.DISCLOSED_ON : Property.OCCURRED_ON,
        new ClaimValue.On(moment.date()),
        disclosed ? "date.disclosed" : rule,
        confidence - (entry ? 8 : 0));
  }

  private void technique() {
    for (CueMatch match : sentence.cues(Cue.TECHNIQUE, segment.from(), segment.to())) {
      if (!match.code().startsWith("NONE") && !negated(match.from()) && ofIncident(match)) {
        ClaimValue value = new ClaimValue.Technique(match.code(), Techniques.name(match.code()));
        add(Property.TECHNIQUE, value, "technique.lexicon", victim == null ? 75 : 88);
      }
    }
  }

  /** What locks or wipes computers is the method of such an attack, and of no theft beside it. */
  private boolean ofIncident(CueMatch technique) {
    boolean destroys = technique.code().equals("T1486") || technique.code().equals("T1485");
    boolean alone = victim != null && reading.victims(passage).size() == 1;
    return !destroys
        || alone
        || draft.type() == IncidentType.RANSOMWARE
        || draft.type() == IncidentType.DESTRUCTIVE;
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
