// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
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

/** Sanctions: who imposed them, on whom and since when. */
final class SanctionFrames {
  private static final int DATE_REACH = 10;

  /** Words that may stand between a subject and its verb: "has", "had already". */
  private static final int AUXILIARIES = 2;

  private final Reading reading;
  private final Findings findings;
  private final List<Draft> drafts = new ArrayList<>();

  SanctionFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    boolean spokenOf = false;
    for (Passage passage : reading.passages()) {
      Sentence sentence = passage.sentence();
      boolean named = sentence.has(Cue.SANCTIONS);
      boolean takesUp = spokenOf && (sentence.has(Cue.THESE) || sentence.has(Cue.PRONOUN));
      if (passage.states() && sentence.kind() != Sentence.Kind.HEADING && (named || takesUp)) {
        read(passage);
      }
      spokenOf = named;
    }
    return drafts;
  }

  /** "The UN adopted its first in 2006; the EU added its own in 2020": each clause its own. */
  private void read(Passage passage) {
    Sentence sentence = passage.sentence();
    int from = sentence.from();
    for (int at = from; at < sentence.to(); at++) {
      if (sentence.token(at).is(";") && sentence.has(Cue.IMPOSE, at, sentence.to())) {
        read(passage, new Segment(from, at));
        from = at + 1;
      }
    }
    read(passage, new Segment(from, sentence.to()));
  }

  private void read(Passage passage, Segment clause) {
    Sentence sentence = passage.sentence();
    List<CueMatch> imposing = sentence.cues(Cue.IMPOSE, clause.from(), clause.to());
    if (imposing.isEmpty()) {
      return;
    }
    List<CueMatch> named = sentence.cues(Cue.SANCTIONS, clause.from(), clause.to());
    CueMatch sanctions = named.isEmpty() ? imposing.get(0) : named.get(0);
    List<Name> imposers =
        imposers(passage, sanctions, imposing.get(0)).stream().filter(clause::holds).toList();
    Optional<PartialDate> since = since(passage, imposing, clause);
    if (imposers.isEmpty() && (since.isEmpty() || named.isEmpty())) {
      return;
    }
    String subject = imposers.isEmpty() ? "Sanctions" : "Sanctions by " + listed(imposers);
    Draft draft = new Draft(FrameKind.SANCTION, subject, IncidentType.UNKNOWN);
    for (Name imposer : imposers) {
      ClaimValue by =
          new ClaimValue.Named(imposer.spoken(), imposer.kind().orElse(PartyKind.AGENCY));
      add(draft, passage, imposer.from(), Property.IMPOSED_BY, by, "sanction.imposed-by", 84);
    }
    Name target = target(passage, imposers, sanctions);
    if (target != null) {
      ClaimValue on =
          new ClaimValue.Named(target.spoken(), target.kind().orElse(PartyKind.ORGANISATION));
      add(draft, passage, target.from(), Property.SANCTIONS, on, "sanction.target", 80);
    }
    int at = imposing.get(0).from();
    since.ifPresent(
        date ->
            add(draft, passage, at, Property.SINCE, new ClaimValue.On(date), "sanction.since", 84));
    drafts.add(draft);
  }

  /** What "is believed" of sanctions is what they do, and not that they are in force. */
  private void add(
      Draft draft,
      Passage passage,
      int at,
      Property property,
      ClaimValue value,
      String rule,
      int confidence) {
    Finding finding = findings.of(passage, at, property, value, rule, confidence);
    boolean presupposed = finding.assertion().modality() == Modality.SUSPECTED;
    draft.add(
        presupposed
            ? findings.of(passage, Tone.PLAIN, property, value, rule, confidence)
            : finding);
  }

  /** "UN sanctions", "the United States and South Korea have imposed", "imposed by Japan". */
  private static List<Name> imposers(Passage passage, CueMatch sanctions, CueMatch impose) {
    List<Name> found = new ArrayList<>(1);
    for (Name name : passage.names()) {
      boolean authority =
          (name.is(PartyKind.STATE) || name.is(PartyKind.AGENCY)) && !isAccused(name);
      boolean compound = sanctions.from() - name.to() == 0;
      boolean subject = subject(name, sanctions, impose) || imposes(passage, name);
      boolean agent =
          name.from() >= impose.to()
              && passage.sentence().has(Cue.BY, impose.to(), name.from())
              && name.from() - impose.to() <= DATE_REACH;
      if (authority && (compound || subject || agent) && !held(passage, name)) {
        found.add(name);
      }
    }
    return found;
  }

  /**
   * "the United States has sanctioned": where one word is the verb and the measure, it may be a
   * noun ("the experts who watch over sanctions"), and only who stands right before it has imposed
   * them.
   */
  private static boolean subject(Name name, CueMatch sanctions, CueMatch impose) {
    boolean oneWord = impose.from() == sanctions.from();
    int first = Math.min(impose.from(), sanctions.from());
    return name.to() <= first
        && !name.adjective()
        && (!oneWord || first - name.to() <= AUXILIARIES);
  }

  /** "sanctions that X imposed", "the EU added its own": a verb of imposing follows the name. */
  private static boolean imposes(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    return !name.adjective()
        && sentence.cues(Cue.IMPOSE).stream()
            .filter(it -> !sentence.is(Cue.SANCTIONS, it.from()))
            .anyMatch(it -> it.from() >= name.to() && it.from() - name.to() <= 1);
  }

  /** "sanctions on Japan": what the sanctions are on did not impose them. */
  private static boolean held(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int before = name.from() - 1;
    return before > sentence.from()
        && sentence.is(Cue.ON, before)
        && sentence.cueBefore(Cue.SANCTIONS, before).isPresent();
  }

  private static boolean isAccused(Name name) {
    return name.is(PartyKind.INTRUSION_SET)
        || (name.party() != null && name.party().id().equals("dprk"));
  }

  private static @Nullable Name target(Passage passage, List<Name> imposers, CueMatch sanctions) {
    return passage.names().stream()
        .filter(name -> !imposers.contains(name) && !name.observer())
        .filter(name -> !(name.adjective() && name.is(PartyKind.STATE)))
        .filter(name -> name.actor() || (name.party() != null && name.is(PartyKind.ORGANISATION)))
        .filter(name -> !served(passage.sentence(), name, sanctions))
        .findFirst()
        .orElse(null);
  }

  /** "sanctions on a mixer that laundered coins for X": whom the one on the list served. */
  private static boolean served(Sentence sentence, Name name, CueMatch sanctions) {
    return name.from() >= sanctions.to()
        && sentence.cues(Cue.LAUNDER, sanctions.to(), name.from()).stream()
            .anyMatch(it -> sentence.has(Cue.FOR, it.to(), name.from()) || sentence.headline());
  }

  /** The date behind the word of imposing: "in 2006", "since 2006". */
  private static Optional<PartialDate> since(
      Passage passage, List<CueMatch> imposing, Segment clause) {
    for (CueMatch impose : imposing) {
      for (Stretch stretch : passage.stretches()) {
        Period period = stretch.period();
        boolean open = period != null && period.end() == null && period.start() != null;
        if (period != null && open && near(impose, stretch.from())) {
          return Optional.ofNullable(period.start());
        }
      }
      Optional<Moment> moment =
          passage.moments().stream()
              .filter(it -> near(impose, it.from()) && clause.holds(it))
              .filter(it -> passage.money().isEmpty())
              .findFirst();
      if (moment.isPresent()) {
        return moment.map(Moment::date);
      }
    }
    return Optional.empty();
  }

  private static boolean near(CueMatch impose, int from) {
    return from >= impose.from() && from - impose.to() <= DATE_REACH;
  }

  private static String listed(List<Name> names) {
    return String.join(", ", names.stream().map(Name::spoken).distinct().toList());
  }
}
