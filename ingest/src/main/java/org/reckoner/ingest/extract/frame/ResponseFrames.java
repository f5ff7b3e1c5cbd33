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
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Refusals to comment, denials, and calls to act. A refusal to comment denies nothing. */
final class ResponseFrames {
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
      boolean ofAttack =
          sentence.has(Cue.ATTACK)
              || sentence.has(Cue.ATTACKS)
              || sentence.has(Cue.THEFT)
              || sentence.has(Cue.ALLEGED)
              || sentence.has(Cue.RESPONSIBLE_FOR)
              || sentence.has(Cue.STEAL)
              || sentence.has(Cue.ATTACKED)
              || sentence.has(Cue.THEFTS)
              || !reading.before(passage).isEmpty();
      if (who.isPresent() && ofAttack) {
        add(passage, who.get(), deny.from(), deny.to(), "DENIED", "response.denial");
        return;
      }
    }
  }

  /** The party that speaks: the one before the verb, else the one "of" which it is. */
  private static Optional<Name> speaker(Passage passage, CueMatch verb) {
    Optional<Name> before =
        passage.names().stream()
            .filter(it -> it.to() <= verb.from() && verb.from() - it.to() <= 7 && !it.observer())
            .reduce((first, second) -> second.adjective() ? first : second);
    return before.isPresent()
        ? before
        : passage.names().stream()
            .filter(it -> it.from() >= verb.to() && it.from() - verb.to() <= 3 && !it.observer())
            .findFirst();
  }

  private void add(Passage passage, Name who, int from, int to, String code, String rule) {
    String words = passage.sentence().words(from, to);
    Draft draft = new Draft(FrameKind.RESPONSE, who.spoken(), IncidentType.UNKNOWN);
    draft.add(
        findings.of(passage, from, Property.RESPONSE, new ClaimValue.Term(code, words), rule, 85));
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
