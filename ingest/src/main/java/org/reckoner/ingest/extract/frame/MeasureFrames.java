// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Sanctions, and investigations with the bodies that lead them. */
final class MeasureFrames {
  private final Reading reading;
  private final Findings findings;
  private final List<Draft> sanctions = new ArrayList<>();
  private final Map<String, Draft> investigations = new LinkedHashMap<>();

  MeasureFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    for (Passage passage : reading.passages()) {
      if (passage.states()) {
        sanction(passage);
        investigation(passage);
      }
    }
    List<Draft> found = new ArrayList<>(sanctions);
    found.addAll(investigations.values());
    return found;
  }

  private void sanction(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> sanctioning = sentence.cues(Cue.SANCTIONS);
    List<CueMatch> imposing = sentence.cues(Cue.IMPOSE);
    if (sanctioning.isEmpty() || imposing.isEmpty() || sentence.kind() == Sentence.Kind.HEADING) {
      return;
    }
    List<Name> imposers = imposers(passage, sanctioning.get(0), imposing.get(0));
    if (imposers.isEmpty()) {
      return;
    }
    Draft draft =
        new Draft(FrameKind.SANCTION, "Sanctions by " + listed(imposers), IncidentType.UNKNOWN);
    for (Name imposer : imposers) {
      ClaimValue by =
          new ClaimValue.Named(imposer.spoken(), imposer.kind().orElse(PartyKind.AGENCY));
      draft.add(
          findings.of(passage, imposer.from(), Property.IMPOSED_BY, by, "sanction.imposed-by", 84));
    }
    target(passage, imposers)
        .ifPresent(
            name ->
                draft.add(
                    findings.of(
                        passage,
                        name.from(),
                        Property.SANCTIONS,
                        new ClaimValue.Named(
                            name.spoken(), name.kind().orElse(PartyKind.ORGANISATION)),
                        "sanction.target",
                        80)));
    since(passage, imposing)
        .ifPresent(
            moment ->
                draft.add(
                    findings.of(
                        passage,
                        moment.from(),
                        Property.SINCE,
                        new ClaimValue.On(moment.date()),
                        "sanction.since",
                        84)));
    sanctions.add(draft);
  }

  /** "UN sanctions", "the United States and South Korea have imposed sanctions". */
  private static List<Name> imposers(Passage passage, CueMatch sanctions, CueMatch impose) {
    List<Name> found = new ArrayList<>(1);
    int verb = Math.max(impose.from(), sanctions.from());
    for (Name name : passage.names()) {
      boolean authority =
          (name.is(PartyKind.STATE) || name.is(PartyKind.AGENCY)) && !isAccused(name);
      boolean compound = sanctions.from() - name.to() == 0;
      boolean subject = name.to() <= Math.min(impose.from(), verb) && !name.adjective();
      if (authority && (compound || subject)) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean isAccused(Name name) {
    return name.is(PartyKind.INTRUSION_SET)
        || (name.party() != null && name.party().id().equals("dprk"));
  }

  private Optional<Name> target(Passage passage, List<Name> imposers) {
    return passage.names().stream()
        .filter(name -> !imposers.contains(name) && !name.observer())
        .filter(name -> name.actor() || (name.party() != null && name.is(PartyKind.ORGANISATION)))
        .findFirst();
  }

  private static Optional<Moment> since(Passage passage, List<CueMatch> imposing) {
    return passage.moments().stream()
        .filter(
            moment ->
                imposing.stream()
                    .anyMatch(it -> moment.from() >= it.to() && moment.from() - it.to() <= 3))
        .findFirst();
  }

  private static String listed(List<Name> names) {
    return String.join(", ", names.stream().map(Name::spoken).distinct().toList());
  }

  private void investigation(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> cues = new ArrayList<>(sentence.cues(Cue.INVESTIGATE));
    cues.addAll(sentence.cues(Cue.REPORT));
    List<CueMatch> states = sentence.cues(Cue.INVESTIGATION_STATE);
    if (cues.isEmpty() || states.isEmpty() || sentence.kind() == Sentence.Kind.HEADING) {
      return;
    }
    Optional<Name> body = investigator(passage, cues);
    boolean inquiry = sentence.has(Cue.INVESTIGATE) || !states.get(0).code().equals("UNDER_WAY");
    if (!inquiry) {
      return;
    }
    Draft draft = body.map(this::investigation).orElseGet(this::known);
    if (draft == null) {
      return;
    }
    body.filter(name -> !draft.has(Property.INVESTIGATOR))
        .ifPresent(
            name ->
                draft.add(
                    findings.of(
                        passage,
                        name.from(),
                        Property.INVESTIGATOR,
                        new ClaimValue.Named(name.spoken(), name.kind().orElse(PartyKind.AGENCY)),
                        "investigation.body",
                        84)));
    CueMatch state = states.get(0);
    if (draft.says(Property.INVESTIGATION_STATUS, state.code())) {
      return;
    }
    String words = sentence.words(state.from(), state.to());
    draft.add(
        findings.of(
            passage,
            state.from(),
            Property.INVESTIGATION_STATUS,
            new ClaimValue.Term(state.code(), words),
            "investigation.status",
            80));
  }

  private Draft investigation(Name body) {
    String key = body.party() == null ? body.folded() : body.party().id();
    return investigations.computeIfAbsent(
        key, it -> new Draft(FrameKind.INVESTIGATION, body.spoken(), IncidentType.UNKNOWN));
  }

  private @org.jspecify.annotations.Nullable Draft known() {
    return investigations.isEmpty() ? null : investigations.values().iterator().next();
  }

  /** The authority nearest to the word that investigates. */
  private static Optional<Name> investigator(Passage passage, List<CueMatch> cues) {
    for (CueMatch cue : cues) {
      Optional<Name> name =
          passage.names().stream()
              .filter(
                  it ->
                      it.is(PartyKind.AGENCY)
                          || (it.is(PartyKind.STATE) && !isAccused(it) && !it.adjective()))
              .filter(
                  it ->
                      (it.to() <= cue.from() && cue.from() - it.to() <= 8)
                          || (it.from() >= cue.to()
                              && it.from() - cue.to() <= 6
                              && passage.sentence().has(Cue.MADE_BY, cue.to(), it.from())))
              .reduce((first, second) -> second);
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }
}
