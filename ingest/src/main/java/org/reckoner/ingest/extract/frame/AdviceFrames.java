// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
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

  private static final Set<String> SORTS = Set.of("COLD_STORAGE", "SEPARATION_OF_DUTIES");

  /** From a verb of telling to "that". */
  private static final int CLAUSE = 3;

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
      if (passage.sentence().kind() == Sentence.Kind.HEADING) {
        asked = asksForAdvice(passage) ? passage : null;
      } else if (passage.states()) {
        advice(passage, asked != null, found);
        impact(passage, impacts);
        asked = goesOn(passage, asked) ? asked : null;
      } else {
        asked = asksForAdvice(passage) ? passage : null;
      }
    }
    if (!impacts.isEmpty()) {
      found.add(impacts);
    }
    return found;
  }

  /** Whether the answer to a question, or what stands under a heading, is not at its end yet. */
  private static boolean goesOn(Passage passage, @Nullable Passage asked) {
    return asked != null
        && passage.sentence().paragraph() - asked.sentence().paragraph() <= 1
        && passage.sentence().kind() != Sentence.Kind.HEADING;
  }

  private static boolean asksForAdvice(Passage passage) {
    return advises(passage.sentence()) || passage.sentence().has(Cue.PROTECT);
  }

  private void advice(Passage passage, boolean answers, List<Draft> found) {
    Sentence sentence = passage.sentence();
    List<CueMatch> measures = sentence.cues(Cue.MITIGATION);
    boolean advises = advises(sentence) || answers;
    if (measures.isEmpty() || !advises || sentence.headline()) {
      return;
    }
    String addressee = addressee(passage);
    String subject = addressee == null ? "Advice" : "Advice to " + addressee;
    Draft draft = new Draft(FrameKind.RECOMMENDATION, subject, IncidentType.UNKNOWN);
    Set<ClaimValue> given = new HashSet<>();
    for (CueMatch measure : measures) {
      if (!given.add(mitigation(sentence, measure, addressee))) {
        continue;
      }
      draft.add(
          findings.of(
              passage,
              tone(sentence, measure),
              Property.ADVICE,
              mitigation(sentence, measure, addressee),
              "advice.lexicon",
              80));
    }
    found.add(draft);
  }

  /** "Firms could train their staff" advises as much as "should": only what is denied is none. */
  private static Tone tone(Sentence sentence, CueMatch measure) {
    Tone said = Tone.of(sentence, sentence.from(), measure.to(), null);
    return new Tone(Modality.ASSERTED, null, said.polarity());
  }

  /** A verb of advising anywhere, or an imperative where a clause begins. */
  private static boolean advises(Sentence sentence) {
    return sentence.cues(Cue.ADVISE).stream()
        .filter(it -> !tells(sentence, it))
        .anyMatch(it -> !it.code().equals("IMPERATIVE") || begins(sentence, it.from()));
  }

  /** "a store, which should be safe", "told customers that their coins were": nothing advised. */
  private static boolean tells(Sentence sentence, CueMatch advise) {
    int last = Math.min(sentence.to(), advise.to() + CLAUSE);
    boolean described =
        advise.from() - 2 > sentence.from()
            && sentence.is(Cue.RELATIVE, advise.from() - 1)
            && sentence.token(advise.from() - 2).is(",");
    return described
        || (sentence.is(Cue.SAY, advise.from()) && sentence.has(Cue.THAT, advise.to(), last));
  }

  private static boolean begins(Sentence sentence, int at) {
    return at == sentence.from()
        || sentence.token(at).capitalised()
        || ":;".contains(sentence.token(at - 1).text());
  }

  private static ClaimValue mitigation(
      Sentence sentence, CueMatch measure, @Nullable String addressee) {
    String words = sentence.words(measure.from(), measure.to());
    boolean listed = !measure.code().startsWith("NONE");
    return new ClaimValue.Mitigation(
        listed ? measure.code() : null,
        listed ? NAMES.getOrDefault(measure.code(), words) : unlisted(measure, words),
        addressee);
  }

  /** What ATT&amp;CK has no number for, by its class where the class has a name of its own. */
  private static String unlisted(CueMatch measure, String words) {
    String term = measure.code().substring(measure.code().indexOf(':') + 1);
    boolean classed = SORTS.contains(term);
    return classed
        ? term.toLowerCase(Locale.ROOT).replace('_', ' ')
        : words.toLowerCase(Locale.ROOT);
  }

  /** Whom the sentence advises: "urges countries and cryptocurrency platforms to …". */
  private static @Nullable String addressee(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> advise =
        sentence.cues(Cue.ADVISE).stream().filter(it -> !it.code().equals("IMPERATIVE")).toList();
    int from = advise.isEmpty() ? sentence.from() : advise.get(0).from();
    List<String> nouns = new ArrayList<>();
    for (Cue cue : List.of(Cue.COUNTRIES, Cue.VICTIMS)) {
      int last = Math.min(sentence.to(), from + 14);
      for (CueMatch noun : sentence.cues(cue, sentence.from(), last)) {
        int first = noun.from();
        while (first > sentence.from() && sentence.is(Cue.CRYPTO, first - 1)) {
          first--;
        }
        int at = first;
        boolean measure =
            sentence.cues(Cue.MITIGATION).stream()
                .anyMatch(it -> it.from() < noun.to() && it.to() > at);
        if (measure) {
          continue;
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
