// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** Finds whom a sentence makes the attacker, and how firmly. */
final class ActorFinder {
  private static final int NEAR = 7;

  private final Passage passage;
  private final Sentence sentence;

  ActorFinder(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** In the order of the text. */
  List<Actor> find() {
    List<Actor> found = new ArrayList<>(1);
    for (Name name : passage.names()) {
      if (name.actor()) {
        found.add(tied(name));
      }
    }
    return found;
  }

  /** The firmest of them, in a part of the sentence where there is one there. */
  static Optional<Actor> firmest(List<Actor> actors, Segment segment) {
    Comparator<Actor> order =
        Comparator.comparing((Actor actor) -> !segment.holds(actor.name()))
            .thenComparing(Actor::tie);
    return actors.stream().filter(Actor::firm).min(order);
  }

  private Actor tied(Name name) {
    if (!country(name)) {
      Optional<CueMatch> by = cueBefore(name, Cue.ATTRIBUTED_TO);
      if (by.isPresent() && !negated(by.get().from())) {
        return new Actor(name, Actor.Tie.AGENT, by.get().from());
      }
      if (attackBy(name)) {
        return new Actor(name, Actor.Tie.AGENT, name.from() - 1);
      }
      Optional<CueMatch> responsible = placeOnly(name) ? Optional.empty() : cueBehind(name);
      if (responsible.isPresent() && !negated(responsible.get().from())) {
        return new Actor(name, Actor.Tie.AGENT, responsible.get().from());
      }
      if (possesses(name)) {
        return new Actor(name, Actor.Tie.POSSESSOR, name.to());
      }
    }
    boolean place = country(name) || placeOnly(name);
    return new Actor(name, place ? Actor.Tie.PLACE : Actor.Tie.MENTION, name.from());
  }

  /** "58 cyberattacks by X", "hackers from X". */
  private boolean attackBy(Name name) {
    int at = name.from();
    while (at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    if (at > sentence.from() && sentence.is(Cue.BY, at - 1)) {
      int by = at - 1;
      return List.of(Cue.ATTACKS, Cue.THEFTS, Cue.THEFT, Cue.ATTACK).stream()
          .anyMatch(cue -> sentence.cueBefore(cue, by).isPresent());
    }
    return at > sentence.from()
        && sentence.is(Cue.FROM, at - 1)
        && sentence.cueBefore(Cue.ATTACKERS, at - 1).isPresent();
  }

  /** "in Greece": a state behind a preposition of place does nothing. */
  private boolean placeOnly(Name name) {
    return name.is(PartyKind.STATE)
        && name.from() > sentence.from()
        && (sentence.is(Cue.DATE_PREPOSITION, name.from() - 1)
            || sentence.is(Cue.ON, name.from() - 1)
            || sentence.is(Cue.FROM, name.from() - 1));
  }

  /** A state's adjective before a victim's noun ("the South Korean exchange") accuses nobody. */
  private boolean country(Name name) {
    if (!name.adjective()) {
      return false;
    }
    if (attackersBefore(name)) {
      return false;
    }
    int last = Math.min(sentence.to(), name.to() + 6);
    return !sentence.has(Cue.ATTACKERS, name.to(), last)
        && !sentence.has(Cue.ATTACKS, name.to(), last)
        && !sentence.has(Cue.ATTACK, name.to(), last);
  }

  /** "hackers norcoreanos", where adjectives stand behind. */
  private boolean attackersBefore(Name name) {
    int first = Math.max(sentence.from(), name.from() - 2);
    boolean behind =
        sentence.article().language().adjectivesBehind()
            || sentence.article().language().nounsCapitalised();
    return behind
        && name.adjective()
        && (sentence.has(Cue.ATTACKERS, first, name.from())
            || sentence.has(Cue.ATTACKS, first, name.from()));
  }

  private Optional<CueMatch> cueBefore(Name name, Cue cue) {
    int at = name.from();
    for (int step = 0; step < NEAR && at > sentence.from(); step++) {
      Optional<CueMatch> bound = sentence.cueBefore(cue, at);
      if (bound.isPresent()) {
        return bound;
      }
      Token token = sentence.token(at - 1);
      boolean passes =
          (token.word() && !sentence.is(Cue.AUXILIARY, at - 1) && !sentence.is(Cue.SAY, at - 1))
              || token.is("-")
              || token.is("\"")
              || token.is("“");
      if (!passes) {
        return Optional.empty();
      }
      at--;
    }
    return Optional.empty();
  }

  private Optional<CueMatch> cueBehind(Name name) {
    int last = Math.min(sentence.to(), name.to() + NEAR + 3);
    int comma = 0;
    for (int at = name.to(); at < last; at++) {
      Optional<CueMatch> cue = sentence.cueAt(Cue.RESPONSIBLE_FOR, at);
      if (cue.isEmpty()) {
        cue = sentence.cueAt(Cue.STEAL, at);
      }
      if (cue.isPresent() && !passiveBy(cue.get())) {
        return cue;
      }
      Token token = sentence.token(at);
      if (otherActor(name, at)
          || sentence.is(Cue.CONNECTOR, at)
          || (token.is(",") && comma++ > 1)
          || token.is(";")
          || token.is(":")
          || token.is(".")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "hackers whom X ties to Y carried out": it was Y's. */
  private boolean otherActor(Name name, int at) {
    return passage.names().stream()
            .anyMatch(other -> other.from() == at && other.is(PartyKind.INTRUSION_SET))
        && name.is(PartyKind.STATE);
  }

  /** "was stolen by": its subject did not steal. */
  private boolean passiveBy(CueMatch verb) {
    return verb.to() < sentence.to()
        && sentence.is(Cue.BY, verb.to())
        && verb.from() > sentence.from()
        && sentence.is(Cue.AUXILIARY, verb.from() - 1);
  }

  private boolean possesses(Name name) {
    int last = Math.min(sentence.to(), name.to() + NEAR + 2);
    boolean genitive = name.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, name.to());
    if (!genitive && !name.adjective()) {
      return false;
    }
    if (attackersBefore(name)) {
      return true;
    }
    return sentence.has(Cue.ATTACKS, name.to(), last)
        || sentence.has(Cue.ATTACK, name.to(), last)
        || sentence.has(Cue.THEFT, name.to(), last)
        || sentence.has(Cue.THEFTS, name.to(), last)
        || (name.adjective() && sentence.has(Cue.ATTACKERS, name.to(), last));
  }

  private boolean negated(int cue) {
    return sentence.has(Cue.NEGATION, Math.max(sentence.from(), cue - 4), cue)
        && !sentence.has(Cue.DENY, Math.max(sentence.from(), cue - 6), cue);
  }
}
