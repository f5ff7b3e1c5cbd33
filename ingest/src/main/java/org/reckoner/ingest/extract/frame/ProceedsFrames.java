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
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Portion;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What stolen assets are said to be used for, and what share of a state's income they are. */
final class ProceedsFrames {
  private final Reading reading;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  ProceedsFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    if (reading.aboutCrypto()) {
      reading.passages().stream().filter(Passage::states).forEach(this::read);
    }
    return new ArrayList<>(drafts.values());
  }

  private void read(Passage passage) {
    Sentence sentence = passage.sentence();
    if (sentence.kind() == Sentence.Kind.HEADING || !ofTheft(passage)) {
      return;
    }
    for (CueMatch purpose : sentence.cues(Cue.PURPOSE)) {
      if (serves(sentence, purpose)) {
        String words = sentence.words(purpose.from(), purpose.to());
        Draft draft = draft(passage);
        draft.add(
            findings.of(
                passage,
                purpose.from(),
                Property.PURPOSE,
                new ClaimValue.Term(purpose.code(), words),
                "proceeds.purpose",
                84));
      }
    }
    passage.portions().forEach(portion -> income(passage, portion));
  }

  /** Money that sanctions are to cut off is not what the thieves use. */
  private static boolean serves(Sentence sentence, CueMatch purpose) {
    boolean funded = sentence.has(Cue.FUNDING, sentence.from(), purpose.to());
    boolean evasion = purpose.code().equals("SANCTIONS_EVASION");
    boolean restricted = sentence.has(Cue.SANCTIONS, sentence.from(), purpose.from()) && !evasion;
    return funded && !restricted;
  }

  /** Whether the sentence, or its paragraph before it, speaks of thefts. */
  private boolean ofTheft(Passage passage) {
    return theft(passage.sentence())
        || reading.before(passage).stream().limit(3).anyMatch(it -> theft(it.sentence()));
  }

  private static boolean theft(Sentence sentence) {
    return sentence.has(Cue.STEAL)
        || sentence.has(Cue.THEFT)
        || sentence.has(Cue.THEFTS)
        || sentence.has(Cue.ATTACKS)
        || sentence.has(Cue.GAIN);
  }

  /** "up to 30% of its foreign income". */
  private void income(Passage passage, Portion portion) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), portion.to() + 9);
    boolean of =
        portion.to() < sentence.to()
            && (sentence.is(Cue.OF, portion.to()) || sentence.is(Cue.GENITIVE, portion.to()));
    Optional<CueMatch> income = sentence.cues(Cue.INCOME, portion.to(), last).stream().findFirst();
    if (of && income.isPresent()) {
      String what = sentence.words(portion.to() + 1, income.get().to());
      income(passage)
          .add(
              findings.of(
                  passage,
                  portion.from(),
                  Property.INCOME_SHARE,
                  new ClaimValue.Portion(portion.share(what)),
                  "proceeds.income-share",
                  86,
                  portion.figures().hedge()));
    }
  }

  /** Income is a state's: the one named last. */
  private Draft income(Passage passage) {
    int last = reading.passages().indexOf(passage);
    for (int i = last; i >= 0; i--) {
      Optional<Actor> state =
          reading.actors(reading.passages().get(i)).stream()
              .filter(actor -> actor.name().is(PartyKind.STATE))
              .findFirst();
      if (state.isPresent()) {
        return draft(state.get().name().spoken());
      }
    }
    return draft(passage);
  }

  private Draft draft(Passage passage) {
    String subject =
        reading.actors(passage).stream()
            .findFirst()
            .or(() -> reading.actorBefore(passage))
            .map(actor -> actor.name().spoken())
            .orElse("stolen assets");
    return draft(subject);
  }

  private Draft draft(String subject) {
    return drafts.computeIfAbsent(
        subject, key -> new Draft(FrameKind.PROCEEDS, key, IncidentType.UNKNOWN));
  }
}
