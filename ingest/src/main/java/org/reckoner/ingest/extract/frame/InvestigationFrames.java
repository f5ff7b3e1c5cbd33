// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Who looks into the thefts, and how far that is. A body that a sentence only takes up ("it", "the
 * committee", "its review") is the one that investigated before, else the authority named last.
 */
final class InvestigationFrames {
  private static final String UNDER_WAY = "UNDER_WAY";
  private static final String REPORT_EXPECTED = "REPORT_EXPECTED";
  private static final int HEDGED = 3;
  private static final int SUBJECT = 10;
  private static final int MAKER = 6;
  private static final int NEGATED = 3;
  private static final int NEAR = 3;

  /** Who investigates, as it is shown and compared. */
  private record Body(String key, String words, PartyKind kind, int at) {}

  private final Reading reading;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  InvestigationFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    for (Passage passage : reading.passages()) {
      boolean heading = passage.sentence().kind() == Sentence.Kind.HEADING;
      if (passage.states() && !heading) {
        read(passage);
      }
    }
    return new ArrayList<>(drafts.values());
  }

  private void read(Passage passage) {
    List<CueMatch> states = states(passage.sentence());
    if (states.isEmpty()) {
      return;
    }
    List<CueMatch> inquiries = new ArrayList<>(passage.sentence().cues(Cue.INVESTIGATE));
    inquiries.addAll(passage.sentence().cues(Cue.REPORT));
    Optional<Body> body = investigator(passage, inquiries);
    Draft draft = body.map(this::draft).or(this::known).orElse(null);
    if (draft == null) {
      return;
    }
    body.filter(it -> !draft.has(Property.INVESTIGATOR))
        .ifPresent(
            it ->
                draft.add(
                    findings.of(
                        passage,
                        it.at,
                        Property.INVESTIGATOR,
                        new ClaimValue.Named(it.words, it.kind),
                        "investigation.body",
                        84)));
    states.forEach(state -> status(passage, draft, state));
  }

  private void status(Passage passage, Draft draft, CueMatch state) {
    if (draft.says(Property.INVESTIGATION_STATUS, state.code())) {
      return;
    }
    String words = passage.sentence().words(state.from(), state.to());
    draft.add(
        findings.of(
            passage,
            tone(passage.sentence(), state),
            Property.INVESTIGATION_STATUS,
            new ClaimValue.Term(state.code(), words),
            "investigation.status",
            80));
  }

  /**
   * That a report is expected is itself so; and who "reportedly" stole is no doubt about who looks
   * into it: only what stands just before the inquiry hedges it.
   */
  private static Tone tone(Sentence sentence, CueMatch state) {
    int first = Math.max(sentence.from(), state.from() - HEDGED);
    return state.code().equals(REPORT_EXPECTED)
        ? Tone.PLAIN
        : Tone.of(sentence, first, state.to(), null).affirmed();
  }

  /** One phrase for each state that the sentence gives; what is closed is not under way. */
  private static List<CueMatch> states(Sentence sentence) {
    if (sentence.has(Cue.REFUSE) && sentence.has(Cue.COMMENT)) {
      return List.of();
    }
    boolean inquiry = sentence.cues(Cue.INVESTIGATE).stream().anyMatch(it -> !ofName(sentence, it));
    boolean report = inquiry || sentence.has(Cue.REPORT);
    Map<String, CueMatch> found = new LinkedHashMap<>();
    for (CueMatch state : sentence.cues(Cue.INVESTIGATION_STATE)) {
      boolean fits = state.code().startsWith("REPORT") ? report : inquiry;
      if (fits && !ofName(sentence, state) && !negated(sentence, state)) {
        found.putIfAbsent(state.code(), state);
      }
    }
    if (found.containsKey("CLOSED")) {
      found.remove(UNDER_WAY);
    }
    return List.copyOf(found.values());
  }

  /** "the Federal Bureau of Investigation": a word of a body's name. */
  private static boolean ofName(Sentence sentence, CueMatch word) {
    int of = word.from() - 1;
    return of > sentence.from()
        && !sentence.headline()
        && !sentence.article().language().nounsCapitalised()
        && sentence.token(word.from()).capitalised()
        && sentence.is(Cue.OF, of)
        && sentence.token(of - 1).capitalised();
  }

  private static boolean negated(Sentence sentence, CueMatch state) {
    int first = Math.max(sentence.from(), state.from() - NEGATED);
    return sentence.has(Cue.NEGATION, first, state.from());
  }

  private Draft draft(Body body) {
    return drafts.computeIfAbsent(
        body.key, it -> new Draft(FrameKind.INVESTIGATION, body.words, IncidentType.UNKNOWN));
  }

  /** The investigation that the text told of first. */
  private Optional<Draft> known() {
    return drafts.values().stream().findFirst();
  }

  private Optional<Body> investigator(Passage passage, List<CueMatch> inquiries) {
    List<Speaker> speakers = new SpeakerFinder(passage, Set.of()).find();
    boolean takenUp = false;
    for (CueMatch inquiry : inquiries) {
      List<Speaker> able =
          speakers.stream()
              .filter(it -> it.anaphor() || official(passage, it))
              .filter(it -> !place(passage.sentence(), it))
              .toList();
      Optional<Speaker> who =
          able.stream()
              .filter(it -> subject(it, inquiry))
              .reduce((first, second) -> second)
              .or(() -> able.stream().filter(it -> maker(passage, it, inquiry)).findFirst());
      if (who.isPresent() && !who.get().anaphor()) {
        return who.map(it -> body(passage.sentence(), it));
      }
      takenUp |= who.isPresent() || pronoun(passage.sentence(), inquiry);
    }
    return takenUp && drafts.isEmpty() ? authorityBefore(passage) : Optional.empty();
  }

  /** "police in the UK": where they are who look into it. */
  private static boolean place(Sentence sentence, Speaker speaker) {
    Name name = speaker.name();
    int at = speaker.from() - 1;
    int in = at > sentence.from() && sentence.is(Cue.ARTICLE, at) ? at - 1 : at;
    return name != null
        && name.is(PartyKind.STATE)
        && name.to() == speaker.to()
        && in > sentence.from()
        && sentence.is(Cue.PLACE, in)
        && (sentence.cueBefore(Cue.SPEAKER, in).isPresent()
            || sentence.cueBefore(Cue.INSTITUTION, in).isPresent());
  }

  private static boolean subject(Speaker speaker, CueMatch inquiry) {
    return speaker.to() <= inquiry.from() && inquiry.from() - speaker.to() <= SUBJECT;
  }

  /** "an inquiry by X". */
  private static boolean maker(Passage passage, Speaker speaker, CueMatch inquiry) {
    return speaker.from() >= inquiry.to()
        && speaker.from() - inquiry.to() <= MAKER
        && madeBy(passage.sentence(), speaker.from());
  }

  private static boolean madeBy(Sentence sentence, int at) {
    int before = sentence.is(Cue.ARTICLE, at - 1) ? at - 1 : at;
    return sentence.cueBefore(Cue.MADE_BY, before).isPresent();
  }

  private static boolean pronoun(Sentence sentence, CueMatch inquiry) {
    int first = Math.max(sentence.from(), inquiry.from() - SUBJECT);
    return sentence.has(Cue.PRONOUN, first, inquiry.from());
  }

  /** States and their organs, and those that have an authority's noun in their name. */
  private static boolean official(Passage passage, Speaker speaker) {
    Name name = speaker.name();
    Sentence sentence = passage.sentence();
    if (name == null) {
      return sentence.cues(Cue.SPEAKER, speaker.from(), speaker.to()).stream()
          .noneMatch(it -> it.code().equals("STAFF"));
    }
    boolean accused = name.is(PartyKind.INTRUSION_SET) || isDprk(name);
    boolean organ =
        sentence.has(Cue.INSTITUTION, speaker.from(), speaker.to())
            || sentence.has(Cue.BODY, speaker.from(), speaker.to())
            || sentence.cues(Cue.SPEAKER, speaker.from(), speaker.to()).stream()
                .anyMatch(it -> !it.code().equals("STAFF"));
    boolean authority = name.is(PartyKind.AGENCY) || (name.is(PartyKind.STATE) || organ);
    return authority && !accused && !name.adjective();
  }

  private static boolean isDprk(Name name) {
    return name.party() != null && name.party().id().equals("dprk");
  }

  private static Body body(Sentence sentence, Speaker speaker) {
    Name name = speaker.name();
    if (name == null) {
      boolean of = speaker.from() > sentence.from() && sentence.is(Cue.DEMONYM, speaker.from() - 1);
      String words = of ? sentence.words(speaker.from() - 1, speaker.to()) : speaker.words();
      return new Body(
          org.reckoner.domain.party.PartyRegister.folded(words),
          words,
          PartyKind.AGENCY,
          speaker.from());
    }
    String key = name.party() == null ? name.folded() : name.party().id();
    return new Body(key, own(name.spoken()), name.kind().orElse(PartyKind.AGENCY), name.from());
  }

  /** "South Korea's National Police Agency" without its owner: a name of its own in capitals. */
  private static String own(String words) {
    int owner = words.indexOf("'s ");
    String rest = owner < 0 ? words : words.substring(owner + 3);
    boolean proper =
        owner > 0
            && rest.indexOf(' ') > 0
            && Arrays.stream(rest.split(" "))
                .allMatch(it -> Character.isUpperCase(it.charAt(0)) || it.equals("of"));
    return proper ? rest : words;
  }

  /** The authority that one of the sentences before named last. */
  private Optional<Body> authorityBefore(Passage passage) {
    int at = reading.place(passage);
    for (int i = at; i >= Math.max(0, at - NEAR); i--) {
      Passage before = reading.passages().get(i);
      Optional<Name> name =
          before.names().stream()
              .filter(it -> it.is(PartyKind.AGENCY))
              .reduce((first, second) -> second);
      if (name.isPresent()) {
        Name found = name.get();
        return Optional.of(
            body(
                before.sentence(),
                new Speaker(found.from(), found.to(), found.spoken(), found, false)));
      }
    }
    return Optional.empty();
  }
}
