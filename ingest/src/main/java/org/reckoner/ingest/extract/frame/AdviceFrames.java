// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What is advised to whom, and the effects that a text ascribes to the thefts. */
final class AdviceFrames {
  private static final Map<String, String> NAMES =
      Map.of(
          "M1032", "Multi-factor Authentication",
          "M1051", "Update Software",
          "M1017", "User Training",
          "M1047", "Audit",
          "M1026", "Privileged Account Management",
          "M1041", "Encrypt Sensitive Information",
          "M1030", "Network Segmentation",
          "M1031", "Network Intrusion Prevention",
          "M1019", "Threat Intelligence Program");

  private final Reading reading;
  private final Findings findings;

  AdviceFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    List<Draft> found = new ArrayList<>();
    Draft impacts = new Draft(FrameKind.IMPACT, "Effects of the thefts", IncidentType.UNKNOWN);
    Passage asked = null;
    for (Passage passage : reading.passages()) {
      if (passage.states()) {
        advice(passage, asked != null, found);
        impact(passage, impacts);
        asked = null;
      } else {
        asked = asksForAdvice(passage) ? passage : null;
      }
    }
    if (!impacts.isEmpty()) {
      found.add(impacts);
    }
    return found;
  }

  private static boolean asksForAdvice(Passage passage) {
    return passage.sentence().has(Cue.ADVISE) || passage.sentence().has(Cue.PROTECT);
  }

  private void advice(Passage passage, boolean answers, List<Draft> found) {
    Sentence sentence = passage.sentence();
    List<CueMatch> measures = sentence.cues(Cue.MITIGATION);
    boolean advises = sentence.has(Cue.ADVISE) || answers;
    if (measures.isEmpty() || !advises || sentence.kind() == Sentence.Kind.HEADING) {
      return;
    }
    String addressee = addressee(passage);
    String subject = addressee == null ? "Advice" : "Advice to " + addressee;
    Draft draft = new Draft(FrameKind.RECOMMENDATION, subject, IncidentType.UNKNOWN);
    for (CueMatch measure : measures) {
      draft.add(
          findings.of(
              passage,
              measure.from(),
              Property.ADVICE,
              mitigation(sentence, measure, addressee),
              "advice.lexicon",
              80));
    }
    found.add(draft);
  }

  private static ClaimValue mitigation(
      Sentence sentence, CueMatch measure, @Nullable String addressee) {
    String words = sentence.words(measure.from(), measure.to());
    boolean listed = !measure.code().startsWith("NONE");
    return new ClaimValue.Mitigation(
        listed ? measure.code() : null,
        listed ? NAMES.getOrDefault(measure.code(), words) : words.toLowerCase(Locale.ROOT),
        addressee);
  }

  /** Whom the sentence advises: "urges countries and cryptocurrency platforms to …". */
  private static @Nullable String addressee(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> advise = sentence.cues(Cue.ADVISE);
    int from = advise.isEmpty() ? sentence.from() : advise.get(0).from();
    List<String> nouns = new ArrayList<>();
    for (Cue cue : List.of(Cue.COUNTRIES, Cue.VICTIMS)) {
      int last = Math.min(sentence.to(), from + 14);
      for (CueMatch noun : sentence.cues(cue, sentence.from(), last)) {
        int first = noun.from();
        while (first > sentence.from() && sentence.is(Cue.CRYPTO, first - 1)) {
          first--;
        }
        nouns.add(sentence.words(first, noun.to()).toLowerCase(Locale.ROOT));
      }
    }
    return nouns.isEmpty() ? null : String.join(", ", nouns.stream().distinct().limit(3).toList());
  }

  private void impact(Passage passage, Draft impacts) {
    Sentence sentence = passage.sentence();
    boolean heading =
        sentence.kind() == Sentence.Kind.HEADING || sentence.kind() == Sentence.Kind.TITLE;
    if (heading || !sentence.has(Cue.AFFECT) || !reading.aboutCrypto()) {
      return;
    }
    for (CueMatch cue : sentence.cues(Cue.IMPACT)) {
      String words = sentence.words(cue.from(), cue.to());
      impacts.add(
          findings.of(
              passage,
              cue.from(),
              Property.IMPACT,
              new ClaimValue.Term(cue.code(), words),
              "impact.lexicon",
              72));
    }
  }
}
