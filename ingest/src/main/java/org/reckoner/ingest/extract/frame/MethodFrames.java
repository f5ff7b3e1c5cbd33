// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** How attackers work in general: techniques that a text names apart from one incident. */
final class MethodFrames {
  /** So many sentences go on answering a question. */
  private static final int MOST_ANSWERS = 4;

  private final Reading reading;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  MethodFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    boolean ofOne = new VictimBook(reading).main().isPresent();
    for (Passage passage : reading.passages()) {
      Sentence sentence = passage.sentence();
      boolean general =
          passage.states()
              && sentence.kind() != Sentence.Kind.HEADING
              && sentence.kind() != Sentence.Kind.TITLE
              && reading.victims(passage).isEmpty()
              && sentence.cues(Cue.ADVISE).stream().allMatch(it -> it.code().equals("IMPERATIVE"))
              && (ofOne
                  ? habit(passage) || answers(passage)
                  : ofAttackers(passage) || answers(passage) || wayIn(passage));
      if (general) {
        sentence.cues(Cue.TECHNIQUE).forEach(cue -> add(passage, cue));
      }
    }
    return new ArrayList<>(drafts.values());
  }

  /** "X's hackers send letters": what a named group does, where no one theft is told. */
  private boolean habit(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean named =
        reading.actors(passage).stream().anyMatch(it -> it.tie() != Actor.Tie.PLACE)
            && passage.moments().isEmpty();
    return named
        && !Events.told(sentence, sentence.from(), sentence.to())
        && passage.money().isEmpty();
  }

  /** "The most common way in was phishing", where the text names who comes in. */
  private boolean wayIn(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.has(Cue.ASK_METHOD)
        && sentence.has(Cue.AUXILIARY)
        && reading.passages().stream()
            .flatMap(it -> reading.actors(it).stream())
            .anyMatch(it -> it.tie() != Actor.Tie.PLACE);
  }

  private boolean ofAttackers(Passage passage) {
    return attackers(passage)
        || reading.before(passage).stream().limit(2).anyMatch(MethodFrames::attackers);
  }

  /** "How do they get in? By phishing": what the question asks of attackers is answered. */
  private boolean answers(Passage passage) {
    int at = reading.place(passage) - 1;
    int least = Math.max(0, at - MOST_ANSWERS);
    while (at > least && goesOn(passage, reading.passages().get(at).sentence())) {
      at--;
    }
    Passage before = at < 0 ? passage : reading.passages().get(at);
    boolean heading = before.sentence().kind() == Sentence.Kind.HEADING;
    boolean asks = heading || before.sentence().kind() == Sentence.Kind.QUESTION;
    return asks
        && !before.sentence().has(Cue.PROTECT)
        && (attackers(before)
            || before.sentence().has(Cue.ATTACKED)
            || before.sentence().has(Cue.STEAL)
            || before.sentence().has(Cue.ASK_METHOD)
            || (!heading && before.names().stream().anyMatch(Name::actor)));
  }

  /** "A." before an answer, and the sentences of the answer before it. */
  private static boolean goesOn(Passage passage, Sentence before) {
    boolean letter = before.to() - before.from() <= 2;
    boolean answer =
        before.kind() == Sentence.Kind.BODY
            && passage.sentence().paragraph() - before.paragraph() <= 1;
    return letter || answer;
  }

  private static boolean attackers(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.has(Cue.ATTACKERS)
        || sentence.has(Cue.ATTACKS)
        || sentence.has(Cue.RESPONSIBLE_FOR);
  }

  private void add(Passage passage, CueMatch cue) {
    Sentence sentence = passage.sentence();
    String subject =
        reading.actors(passage).stream()
            .filter(reading::suspects)
            .findFirst()
            .or(() -> reading.actorBefore(passage))
            .filter(reading::suspects)
            .map(actor -> actor.name().spoken())
            .orElse("attackers");
    String words = sentence.words(cue.from(), cue.to());
    boolean technique = !cue.code().startsWith("NONE");
    ClaimValue value =
        technique
            ? new ClaimValue.Technique(cue.code(), Techniques.name(cue.code()))
            : new ClaimValue.Term(cue.code().substring(cue.code().indexOf(':') + 1), words);
    Property property = technique ? Property.TECHNIQUE : Property.DESCRIPTION;
    drafts
        .computeIfAbsent(subject, key -> new Draft(FrameKind.METHOD, key, IncidentType.UNKNOWN))
        .add(findings.of(passage, tone(passage), property, value, "method.lexicon", 80));
  }

  /** A sentence that only lists examples is put as the sentence that it illustrates. */
  private Tone tone(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean listing = !sentence.has(Cue.AUXILIARY) && !sentence.has(Cue.CONDITIONAL);
    List<Passage> before = reading.before(passage);
    Sentence speaking = listing && !before.isEmpty() ? before.get(0).sentence() : sentence;
    return Tone.of(speaking, speaking.from(), speaking.to(), null);
  }
}
