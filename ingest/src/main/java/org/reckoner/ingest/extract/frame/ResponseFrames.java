// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Refusals to comment, denials, and calls to act. A refusal to comment denies nothing. */
final class ResponseFrames {
  private static final int SPEAKER_BEFORE = 14;
  private static final int SPEAKER_NEAR = 7;

  private final Reading reading;
  private final Findings findings;
  private final List<Draft> drafts = new ArrayList<>();
  private @Nullable Draft call;

  ResponseFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    for (Passage passage : reading.passages()) {
      if (passage.states() && passage.sentence().kind() != Sentence.Kind.HEADING) {
        boolean refused = refusal(passage);
        if (!refused) {
          denial(passage);
        }
        call(passage);
      }
    }
    return drafts;
  }

  private boolean refusal(Passage passage) {
    Sentence sentence = passage.sentence();
    for (CueMatch refuse : sentence.cues(Cue.REFUSE)) {
      List<CueMatch> comment =
          sentence.cues(Cue.COMMENT, refuse.to() - 1, Math.min(sentence.to(), refuse.to() + 14));
      Optional<Name> who = speaker(passage, refuse);
      if (!comment.isEmpty() && who.isPresent()) {
        int to = Math.max(refuse.to(), comment.get(0).to());
        add(passage, who.get(), refuse.from(), to, "REFUSED_TO_COMMENT", "response.refusal");
        return true;
      }
    }
    return false;
  }

  private void denial(Passage passage) {
    Sentence sentence = passage.sentence();
    for (CueMatch deny : sentence.cues(Cue.DENY)) {
      Optional<Name> who =
          speaker(passage, deny)
              .filter(
                  it ->
                      it.to() <= deny.from()
                          || sentence.is(Cue.BY, Math.max(sentence.from(), it.from() - 1)));
      boolean quoted = quoted(sentence, deny);
      if (quoted) {
        who = Optional.empty();
      }
      if (who.isEmpty() && (quoted ? speaksBehind(sentence, deny) : takesUpState(sentence, deny))) {
        who =
            reading
                .antecedents()
                .actorBefore(passage, Antecedents.TakenUp.STATE)
                .map(Actor::name)
                .filter(it -> reading.accused(it));
      }
      boolean ofAttack =
          reading.answers(passage)
              || sentence.has(Cue.ATTACK)
              || sentence.has(Cue.ATTACKS)
              || sentence.has(Cue.THEFT)
              || sentence.has(Cue.ALLEGED)
              || sentence.has(Cue.RESPONSIBLE_FOR)
              || sentence.has(Cue.STEAL)
              || sentence.has(Cue.ATTACKED)
              || sentence.has(Cue.THEFTS)
              || sentence.has(Cue.VANISH)
              || sentence.has(Cue.REPORT)
              || !reading.before(passage).isEmpty();
      if (who.isPresent() && ofAttack) {
        add(passage, who.get(), deny.from(), deny.to(), "DENIED", "response.denial");
        return;
      }
    }
  }

  /** "It is a fabrication," …: the word of denying is part of what somebody says. */
  private static boolean quoted(Sentence sentence, CueMatch deny) {
    boolean opens = "\"“«„".contains(sentence.token(sentence.from()).text());
    for (int at = sentence.from() + 1; opens && at < deny.from(); at++) {
      if ("\"”»".contains(sentence.token(at).text())) {
        return false;
      }
    }
    return opens;
  }

  /** "…," a statement by its foreign ministry ran. */
  private static boolean speaksBehind(Sentence sentence, CueMatch deny) {
    return sentence.has(Cue.REPRESENTATION, deny.to(), sentence.to());
  }

  /** "It denies everything", "the country's foreign ministry calls it a lie". */
  private static boolean takesUpState(Sentence sentence, CueMatch deny) {
    int first = Math.min(deny.from(), sentence.from() + 2);
    int organ = Math.min(deny.from(), sentence.from() + 7);
    return sentence.has(Cue.PRONOUN, sentence.from(), first)
        || sentence.has(Cue.REPRESENTATION, sentence.from(), organ);
  }

  /**
   * The party that speaks: of those before the verb a known one before others, else the one "of"
   * which it is. A state's mission speaks for it; news agencies only pass on what was not said.
   */
  private Optional<Name> speaker(Passage passage, CueMatch verb) {
    List<Name> before =
        passage.names().stream()
            .filter(it -> it.to() <= verb.from() && verb.from() - it.to() <= SPEAKER_BEFORE)
            .filter(ResponseFrames::speaks)
            .toList();
    Optional<Name> known =
        before.stream()
            .filter(it -> it.party() != null)
            .reduce((first, second) -> second.adjective() ? first : second);
    Optional<Name> nearest =
        before.stream()
            .filter(it -> verb.from() - it.to() <= SPEAKER_NEAR)
            .reduce((first, second) -> second.adjective() ? first : second);
    return Representation.before(passage, verb)
        .or(() -> known)
        .or(() -> nearest)
        .or(
            () ->
                passage.names().stream()
                    .filter(it -> it.from() >= verb.to() && it.from() - verb.to() <= 3)
                    .filter(ResponseFrames::speaks)
                    .findFirst());
  }

  private static boolean speaks(Name name) {
    boolean represents = name.is(PartyKind.STATE) || name.is(PartyKind.AGENCY);
    return !name.observer() || represents;
  }

  /** A state for its mission and its adjective; else the name as it stands. */
  private static String shown(Name name) {
    Party party = name.party();
    boolean mission = name.observer() && name.is(PartyKind.STATE);
    return mission && party != null ? party.name() : name.spoken();
  }

  private void add(Passage passage, Name who, int from, int to, String code, String rule) {
    String words = passage.sentence().words(from, to);
    Draft draft = new Draft(FrameKind.RESPONSE, shown(who), IncidentType.UNKNOWN);
    draft.add(
        findings.of(
            passage, Tone.PLAIN, Property.RESPONSE, new ClaimValue.Term(code, words), rule, 85));
    drafts.add(draft);
  }

  /** "X calls for a coordinated effort. This includes sharing best practices, …" */
  private void call(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> calls = sentence.cues(Cue.CALL_FOR);
    List<CueMatch> measures = sentence.cues(Cue.MEASURE);
    boolean goesOn =
        call != null
            && calls.isEmpty()
            && sentence.is(Cue.THESE, sentence.from())
            && sentence.has(Cue.INCLUDING);
    if (!calls.isEmpty() && !measures.isEmpty()) {
      Optional<Name> who =
          speaker(passage, calls.get(0)).filter(it -> it.to() <= calls.get(0).from());
      call =
          who.map(it -> new Draft(FrameKind.RESPONSE, it.spoken(), IncidentType.UNKNOWN))
              .orElse(null);
      if (call != null) {
        drafts.add(call);
      }
    } else if (!goesOn) {
      call = null;
    }
    Draft open = call;
    if (open != null) {
      for (CueMatch measure : measures) {
        String words = sentence.words(measure.from(), measure.to());
        open.add(
            findings.of(
                passage,
                measure.from(),
                Property.RESPONSE,
                new ClaimValue.Term(measure.code(), words),
                "response.call",
                80));
      }
    }
  }
}
