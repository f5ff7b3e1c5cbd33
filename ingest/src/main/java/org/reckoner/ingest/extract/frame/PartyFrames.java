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
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Who somebody is: other names, whom a group belongs to, who sponsors it, what it targets. */
final class PartyFrames {
  private static final int REACH = 14;

  private final Reading reading;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  PartyFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    for (Passage passage : reading.passages()) {
      if (passage.states()) {
        passage.names().forEach(name -> read(passage, name));
        targets(passage);
        example(passage);
      }
    }
    return new ArrayList<>(drafts.values());
  }

  private void read(Passage passage, Name name) {
    if (name.is(PartyKind.INTRUSION_SET)) {
      aliases(passage, name);
      superior(passage, name);
      sponsor(passage, name);
    }
  }

  /** "TraderTraitor, also known as Jade Sleet and UNC4899". */
  private void aliases(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), name.to() + 3);
    List<CueMatch> cues = sentence.cues(Cue.ALSO_KNOWN_AS, name.to(), last);
    if (cues.isEmpty()) {
      return;
    }
    int at = cues.get(0).to();
    for (Name other : passage.names()) {
      boolean follows = other.from() >= at && other.from() - at <= 3 && !other.equals(name);
      if (follows && !other.adjective() && !other.is(PartyKind.STATE) && !other.observer()) {
        add(passage, name, Property.ALIAS, named(other), "party.alias", 86);
        at = other.to();
      }
    }
  }

  /** "operating under X's Reconnaissance General Bureau". */
  private void superior(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int last = Math.min(sentence.to(), name.to() + REACH);
    for (CueMatch cue : sentence.cues(Cue.OPERATES_UNDER, name.to(), last)) {
      Optional<Name> organ =
          within(passage, cue.to(), 7)
              .filter(it -> it.is(PartyKind.AGENCY))
              .or(() -> agencyBehind(passage, cue.to()));
      Optional<Name> body = organ.or(() -> within(passage, cue.to(), 4));
      if (body.isPresent()
          && !body.get().adjective()
          && (body.get().is(PartyKind.AGENCY) || body.get().actor())) {
        add(passage, name, Property.PART_OF, named(body.get()), "party.part-of", 88);
        return;
      }
    }
  }

  private static Optional<Name> within(Passage passage, int from, int reach) {
    return passage.names().stream()
        .filter(it -> it.from() >= from && it.from() <= from + reach)
        .findFirst();
  }

  private static Optional<Name> agencyBehind(Passage passage, int from) {
    return passage.names().stream()
        .filter(it -> it.from() >= from && it.from() <= from + 8 && it.is(PartyKind.AGENCY))
        .findFirst();
  }

  private void sponsor(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    int first = Math.max(sentence.from(), name.from() - 6);
    int last = Math.min(sentence.to(), name.to() + 6);
    List<CueMatch> cues = sentence.cues(Cue.SPONSORED, first, last);
    boolean mitigating = sentence.has(Cue.MITIGATION);
    if (cues.isEmpty() || mitigating) {
      return;
    }
    CueMatch cue = cues.get(0);
    String words = sentence.words(cue.from(), cue.to());
    add(
        passage,
        name,
        Property.DESCRIPTION,
        new ClaimValue.Term("STATE_SPONSORED", words),
        "party.described",
        86);
    passage.names().stream()
        .filter(it -> it.is(PartyKind.STATE) && Math.abs(it.from() - cue.to()) <= REACH)
        .findFirst()
        .ifPresent(
            state ->
                add(
                    passage,
                    name,
                    Property.SPONSOR,
                    new ClaimValue.Named(state.spoken(), PartyKind.STATE),
                    "party.sponsor",
                    82));
  }

  /** "X has been targeting defence companies and supply chains". */
  private void targets(Passage passage) {
    Sentence sentence = passage.sentence();
    for (CueMatch cue : sentence.cues(Cue.TARGETING)) {
      int last = Math.min(sentence.to(), cue.to() + 12);
      List<CueMatch> targets = sentence.cues(Cue.TARGET, cue.to(), last);
      Optional<Name> group =
          passage.names().stream()
              .filter(it -> it.is(PartyKind.INTRUSION_SET) && it.to() <= cue.from())
              .reduce((first, second) -> second);
      if (group.isPresent() && !targets.isEmpty() && targets.get(0).from() - cue.to() <= 4) {
        for (CueMatch target : targets) {
          String words = sentence.words(target.from(), target.to());
          add(
              passage,
              group.get(),
              Property.TARGETS,
              new ClaimValue.Term(target.code(), words),
              "party.targets",
              82);
        }
        return;
      }
    }
  }

  /** "blockchain intelligence firms such as X": what X is. */
  private void example(Passage passage) {
    Sentence sentence = passage.sentence();
    for (CueMatch such : sentence.cues(Cue.SUCH_AS)) {
      Optional<CueMatch> noun = sentence.cueBefore(Cue.VICTIMS, such.from());
      Optional<Name> name =
          within(passage, such.to(), 1).filter(it -> it.observer() && it.party() != null);
      if (noun.isPresent() && name.isPresent()) {
        int from = noun.get().from();
        while (from > sentence.from() && descriptive(sentence, from - 1)) {
          from--;
        }
        String words = sentence.words(from, noun.get().to());
        add(
            passage,
            name.get(),
            Property.DESCRIPTION,
            new ClaimValue.Term("ANALYST", words),
            "party.example",
            84);
      }
    }
  }

  private static boolean descriptive(Sentence sentence, int at) {
    return sentence.token(at).word()
        && !sentence.is(Cue.BY, at)
        && !sentence.is(Cue.AND, at)
        && !sentence.is(Cue.FROM, at)
        && !sentence.is(Cue.ARTICLE, at);
  }

  private static ClaimValue.Named named(Name name) {
    return new ClaimValue.Named(name.spoken(), name.kind().orElse(PartyKind.INTRUSION_SET));
  }

  private void add(
      Passage passage,
      Name name,
      Property property,
      ClaimValue value,
      String rule,
      int confidence) {
    drafts
        .computeIfAbsent(
            name.folded(), key -> new Draft(FrameKind.PARTY, name.spoken(), IncidentType.UNKNOWN))
        .add(findings.of(passage, name.from(), property, value, rule, confidence));
  }
}
