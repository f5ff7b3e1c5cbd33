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
  private static final String SANCTIONS = "SANCTIONS_EVASION";
  private static final String SANCTIONS_TAKEN_UP = "SANCTIONS_THEM";
  private static final int BEFORE = 14;
  private static final int BEHIND = 6;
  private static final int SHARE_REACH = 24;
  private static final int LOOKING_BACK = 6;
  private static final int LOOKING_BACK_PARAGRAPHS = 3;

  private final Reading reading;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  ProceedsFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    reading.passages().stream()
        .filter(Passage::states)
        .filter(it -> reading.aboutCrypto() || itself(it))
        .forEach(this::read);
    return new ArrayList<>(drafts.values());
  }

  /** A use that the very sentence gives to what was stolen needs no word that says of what. */
  private static boolean itself(Passage passage) {
    return theft(passage.sentence());
  }

  private void read(Passage passage) {
    Sentence sentence = passage.sentence();
    if (sentence.kind() == Sentence.Kind.HEADING || !ofTheft(passage)) {
      return;
    }
    for (CueMatch purpose : sentence.cues(Cue.PURPOSE)) {
      boolean unsaid = purpose.code().equals(SANCTIONS_TAKEN_UP);
      if (unsaid && !sanctionsBefore(passage)) {
        continue;
      }
      boolean inName =
          passage.names().stream()
              .filter(it -> it.is(PartyKind.AGENCY))
              .anyMatch(it -> it.from() <= purpose.from() && purpose.to() <= it.to());
      if (!inName && serves(sentence, purpose) && !ofTarget(sentence, purpose)) {
        String words = sentence.words(purpose.from(), purpose.to());
        Draft draft = draft(passage);
        draft.add(
            findings.of(
                passage,
                purpose.from(),
                Property.PURPOSE,
                new ClaimValue.Term(unsaid ? SANCTIONS : purpose.code(), words),
                "proceeds.purpose",
                84));
      }
    }
    passage.portions().forEach(portion -> income(passage, portion));
  }

  /** "North Korea is under sanctions. Coins are a way to evade them." */
  private boolean sanctionsBefore(Passage passage) {
    return reading.before(passage).stream()
        .limit(1)
        .anyMatch(it -> it.sentence().has(Cue.SANCTIONS));
  }

  /** "the makers of weapons used to be its prey": a word of what is attacked. */
  private static boolean ofTarget(Sentence sentence, CueMatch purpose) {
    for (int at = Math.max(sentence.from(), purpose.from() - 3); at <= purpose.from(); at++) {
      if (sentence.cueAt(Cue.TARGET, at).filter(it -> it.to() >= purpose.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Treasury Secretary X": a word of an office's name. */
  private static boolean ofBody(Sentence sentence, CueMatch purpose) {
    return purpose.to() < sentence.to()
        && !sentence.headline()
        && sentence.token(purpose.from()).capitalised()
        && sentence.token(purpose.to()).capitalised()
        && purpose.from() > sentence.from();
  }

  /** Money that sanctions are to cut off is not what the thieves use. */
  private static boolean serves(Sentence sentence, CueMatch purpose) {
    if (ofBody(sentence, purpose)) {
      return false;
    }
    boolean evasion = purpose.code().startsWith("SANCTIONS");
    int first = Math.max(sentence.from(), purpose.from() - BEFORE);
    int last = Math.min(sentence.to(), purpose.to() + BEHIND);
    boolean funded = sentence.has(Cue.FUNDING, evasion ? sentence.from() : first, last);
    boolean restricted = sentence.has(Cue.SANCTIONS, sentence.from(), purpose.from());
    boolean prevented = sentence.has(Cue.PREVENT);
    boolean stopped =
        sentence.has(
            Cue.PREVENT, Math.max(sentence.from(), purpose.from() - BEHIND), purpose.from());
    return evasion ? funded || !stopped : funded && !restricted && !prevented;
  }

  /** Whether the sentence, or its paragraph before it, speaks of thefts. */
  private boolean ofTheft(Passage passage) {
    int at = reading.place(passage);
    int paragraph = passage.sentence().paragraph();
    return reading.passages().subList(Math.max(0, at - LOOKING_BACK), at + 1).stream()
        .map(Passage::sentence)
        .filter(it -> paragraph - it.paragraph() <= LOOKING_BACK_PARAGRAPHS)
        .anyMatch(ProceedsFrames::theft);
  }

  private static boolean theft(Sentence sentence) {
    return sentence.has(Cue.STEAL)
        || sentence.has(Cue.THEFT)
        || sentence.has(Cue.THEFTS)
        || sentence.has(Cue.ATTACKS)
        || sentence.has(Cue.LOOT)
        || sentence.has(Cue.GAIN)
        || sentence.has(Cue.DEPRIVE)
        || (sentence.has(Cue.VICTIMS) && sentence.has(Cue.ATTACKED));
  }

  /** "up to 30% of its foreign income". */
  private void income(Passage passage, Portion portion) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), portion.to() + 9);
    boolean of =
        portion.to() < sentence.to()
            && (sentence.is(Cue.OF, portion.to()) || sentence.is(Cue.GENITIVE, portion.to()));
    Optional<CueMatch> behind = sentence.cues(Cue.INCOME, portion.to(), last).stream().findFirst();
    // "35 Prozent seiner Einnahmen", "30 persen biaya": no word need stand between.
    of |=
        behind
            .filter(it -> it.from() - portion.to() <= 1 && words(sentence, portion.to(), it.from()))
            .isPresent();
    Optional<CueMatch> income = of && behind.isPresent() ? behind : shareBefore(sentence, portion);
    if (income.isPresent()) {
      int from = Math.min(income.get().from(), of ? portion.to() + 1 : income.get().from());
      String what = sentence.words(from, income.get().to());
      income(passage)
          .add(
              findings.of(
                  passage,
                  hedgedAt(sentence, portion, income.get()),
                  Property.INCOME_SHARE,
                  new ClaimValue.Portion(portion.share(what)),
                  "proceeds.income-share",
                  86,
                  portion.figures().hedge()));
    }
  }

  private static boolean words(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!sentence.token(at).word()) {
        return false;
      }
    }
    return true;
  }

  /** "up to 12 percent of its income may come from thefts": the verb behind hedges the share. */
  private static int hedgedAt(Sentence sentence, Portion portion, CueMatch income) {
    int behind = Math.max(portion.to(), income.to());
    return sentence.cues(Cue.CONDITIONAL, behind, Math.min(sentence.to(), behind + 2)).stream()
        .mapToInt(CueMatch::from)
        .findFirst()
        .orElse(portion.from());
  }

  /** "the share of its income that stems from thefts, at up to a quarter": what it is of. */
  private static Optional<CueMatch> shareBefore(Sentence sentence, Portion portion) {
    int first = Math.max(sentence.from(), portion.from() - SHARE_REACH);
    List<CueMatch> shares = sentence.cues(Cue.PART_OF_IT, first, portion.from());
    return shares.isEmpty()
        ? Optional.empty()
        : sentence.cues(Cue.INCOME, shares.get(0).to(), portion.from()).stream().findFirst();
  }

  /** Income is a state's: the one named last. */
  private Draft income(Passage passage) {
    int last = reading.place(passage);
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
            .filter(reading::suspects)
            .findFirst()
            .or(() -> reading.antecedents().actorBefore(passage, Antecedents.TakenUp.ATTACKER))
            .filter(reading::suspects)
            .map(actor -> actor.name().spoken())
            .orElse("stolen assets");
    return draft(subject);
  }

  private Draft draft(String subject) {
    return drafts.computeIfAbsent(
        subject, key -> new Draft(FrameKind.PROCEEDS, key, IncidentType.UNKNOWN));
  }
}
