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
  private static final int NEAR = 3;

  private final Reading reading;
  private final Findings findings;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private Optional<Name> superior = Optional.empty();

  PartyFrames(Reading reading) {
    this.reading = reading;
    this.findings = new Findings(reading);
  }

  List<Draft> find() {
    boolean groups =
        reading.passages().stream()
            .flatMap(it -> it.names().stream())
            .anyMatch(it -> it.is(PartyKind.INTRUSION_SET));
    for (Passage passage : reading.passages()) {
      if (passage.states() && passage.sentence().kind() != Sentence.Kind.HEADING) {
        if (groups) {
          aliases(passage);
          memberships(passage);
          sponsors(passage);
          targets(passage);
        }
        example(passage);
      }
    }
    return new ArrayList<>(drafts.values());
  }

  private void aliases(Passage passage) {
    for (Aliases.Pair pair : new Aliases(passage, groupBefore(passage)).find()) {
      add(passage, pair.bearer(), Property.ALIAS, named(pair.alias()), "party.alias", 86);
    }
  }

  private void memberships(Passage passage) {
    Memberships memberships = new Memberships(passage, groupBefore(passage), superior);
    for (Memberships.Bond bond : memberships.find()) {
      if (bond.superior().is(PartyKind.AGENCY) && !reading.sponsors(bond.superior())) {
        continue;
      }
      add(passage, bond.group(), Property.PART_OF, named(bond.superior()), "party.part-of", 88);
      superior = Optional.of(bond.superior());
    }
  }

  /** The group that one of the sentences before named last, for "it", "the crew". */
  private Optional<Name> groupBefore(Passage passage) {
    int at = reading.place(passage);
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      Optional<Name> group =
          reading.passages().get(i).names().stream()
              .filter(it -> it.is(PartyKind.INTRUSION_SET))
              .findFirst();
      if (group.isPresent()) {
        return group;
      }
    }
    return Optional.empty();
  }

  /** "the state-sponsored group X", "X is in the state's employ", "calls both state-sponsored". */
  private void sponsors(Passage passage) {
    Sentence sentence = passage.sentence();
    List<CueMatch> cues = sentence.cues(Cue.SPONSORED);
    if (cues.isEmpty() || sentence.has(Cue.MITIGATION)) {
      return;
    }
    CueMatch cue = cues.get(0);
    for (Name group : sponsored(passage, cue)) {
      String words = sentence.words(cue.from(), cue.to());
      ClaimValue description = new ClaimValue.Term("STATE_SPONSORED", words);
      add(passage, group, Property.DESCRIPTION, description, "party.described", 86);
      passage.names().stream()
          .filter(it -> it.is(PartyKind.STATE) && Math.abs(it.from() - cue.to()) <= 14)
          .findFirst()
          .ifPresent(
              state ->
                  add(
                      passage,
                      group,
                      Property.SPONSOR,
                      new ClaimValue.Named(state.spoken(), PartyKind.STATE),
                      "party.sponsor",
                      82));
    }
  }

  private List<Name> sponsored(Passage passage, CueMatch cue) {
    List<Name> here =
        passage.names().stream()
            .filter(it -> it.is(PartyKind.INTRUSION_SET))
            .filter(it -> it.from() - cue.to() <= 6 && cue.from() - it.to() <= 9)
            .toList();
    Sentence sentence = passage.sentence();
    if (!here.isEmpty()) {
      return here;
    }
    if (sentence.has(Cue.BOTH)) {
      return groupsBefore(passage, 2);
    }
    boolean takesUp =
        sentence.has(Cue.PRONOUN, sentence.from(), cue.from()) || definiteGroup(sentence);
    return takesUp ? groupsBefore(passage, 1) : List.of();
  }

  private static boolean definiteGroup(Sentence sentence) {
    return sentence.cues(Cue.GROUP_NOUN).stream()
        .anyMatch(
            it ->
                it.from() > sentence.from()
                    && (sentence.is(Cue.DEFINITE, it.from() - 1)
                        || sentence.is(Cue.THESE, it.from() - 1)));
  }

  /** The groups named last before a sentence, as many as wanted. */
  private List<Name> groupsBefore(Passage passage, int most) {
    Map<String, Name> found = new LinkedHashMap<>();
    int at = reading.place(passage);
    for (int i = at - 1; i >= Math.max(0, at - NEAR) && found.size() < most; i--) {
      List<Name> names = reading.passages().get(i).names();
      for (int n = names.size() - 1; n >= 0 && found.size() < most; n--) {
        if (names.get(n).is(PartyKind.INTRUSION_SET)) {
          found.putIfAbsent(names.get(n).folded(), names.get(n));
        }
      }
    }
    return List.copyOf(found.values());
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
          ClaimValue value = new ClaimValue.Term(target.code(), words);
          add(passage, group.get(), Property.TARGETS, value, "party.targets", 82);
        }
        return;
      }
    }
  }

  /** "blockchain intelligence firms such as X", "X, a firm that traces coins": what X is. */
  private void example(Passage passage) {
    Sentence sentence = passage.sentence();
    for (CueMatch such : sentence.cues(Cue.SUCH_AS)) {
      Optional<CueMatch> noun = sentence.cueBefore(Cue.VICTIMS, such.from());
      Optional<Name> name =
          passage.names().stream()
              .filter(it -> it.from() >= such.to() && it.from() <= such.to() + 1)
              .findFirst()
              .filter(it -> it.observer() && it.party() != null);
      if (noun.isPresent() && name.isPresent()) {
        int from = noun.get().from();
        while (from > sentence.from() && descriptive(sentence, from - 1)) {
          from--;
        }
        analyst(passage, name.get(), sentence.words(from, noun.get().to()));
      }
    }
    for (Name name : passage.names()) {
      boolean analyses =
          (name.observer() || reading.observes(name)) && !Channels.only(passage.sentence(), name);
      if (analyses && name.party() == null) {
        sentence
            .cueBefore(Cue.ANALYST, name.from())
            .filter(it -> it.length() > 1)
            .ifPresent(it -> analyst(passage, name, sentence.words(it.from(), it.to())));
      }
      if (analyses) {
        Analysts.apposition(sentence, name)
            .ifPresent(it -> analyst(passage, name, sentence.words(it.from(), it.to())));
      }
    }
  }

  private void analyst(Passage passage, Name name, String words) {
    ClaimValue value = new ClaimValue.Term("ANALYST", words);
    add(passage, name, Property.DESCRIPTION, value, "party.example", 84);
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
    int at = passage.names().contains(name) ? name.from() : passage.sentence().from();
    drafts
        .computeIfAbsent(
            name.folded(), key -> new Draft(FrameKind.PARTY, name.spoken(), IncidentType.UNKNOWN))
        .add(findings.of(passage, at, property, value, rule, confidence));
  }
}
