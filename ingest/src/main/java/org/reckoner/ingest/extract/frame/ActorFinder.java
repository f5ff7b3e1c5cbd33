// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private static final int OBJECT = 24;
  private static final int CALLED = 5;

  private final Passage passage;
  private final Sentence sentence;
  private final Accusers accusers;
  private final StatesNamed states;
  private final ByAgent agents;
  private final DeedsBehind deeds;

  ActorFinder(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.accusers = new Accusers(passage);
    this.states = new StatesNamed(passage);
    this.agents = new ByAgent(passage);
    this.deeds = new DeedsBehind(passage);
  }

  /** In the order of the text. */
  List<Actor> find() {
    List<Actor> found = new ArrayList<>(1);
    for (Name name : passage.names()) {
      if (name.actor()) {
        found.add(tied(name, found));
      }
    }
    return found;
  }

  private Actor tied(Name name, List<Actor> before) {
    if (placeBeside(name, before)) {
      return new Actor(name, Actor.Tie.PLACE, name.from());
    }
    if (states.inverted(name) || states.seat(name) || states.ofCurrency(name)) {
      return new Actor(name, Actor.Tie.PLACE, name.from());
    }
    if (states.tiedTo(name)) {
      return new Actor(name, Actor.Tie.AGENT, name.from());
    }
    if (!states.country(name)
        && !states.place(name)
        && !states.speaks(name)
        && !accusers.has(name)) {
      Optional<CueMatch> by =
          cueBefore(name, Cue.ATTRIBUTED_TO).or(() -> accusing(name)).or(() -> identified(name));
      if (by.isPresent()
          && !negated(by.get().from())
          && (onlyDay(by.get().to(), name.from() - 1) || !states.elsewhere(name, by.get()))
          && !ofGroup(by.get())) {
        return new Actor(name, Actor.Tie.AGENT, by.get().from());
      }
      if (agents.of(name)) {
        return new Actor(name, Actor.Tie.AGENT, name.from() - 1);
      }
      Optional<CueMatch> responsible =
          states.placeOnly(name) || states.owner(name) ? Optional.empty() : deeds.of(name);
      if (responsible.isPresent() && !negated(responsible.get().from())) {
        return new Actor(name, Actor.Tie.AGENT, responsible.get().from());
      }
      if (sentence.article().language().adjectivesBehind() && attacksOf(name)) {
        return new Actor(name, Actor.Tie.AGENT, name.from());
      }
      if (possesses(name) || states.linked(name)) {
        return new Actor(name, Actor.Tie.POSSESSOR, name.to());
      }
      Optional<Actor> joined = joined(name, before);
      if (joined.isPresent()) {
        return new Actor(name, joined.get().tie(), joined.get().at());
      }
    }
    boolean place =
        states.country(name) || states.speaks(name) || accusers.has(name) || states.placeOnly(name);
    return new Actor(name, place ? Actor.Tie.PLACE : Actor.Tie.MENTION, name.from());
  }

  /** "attacks on ministries in X and Y": Y is where X is. */
  private boolean placeBeside(Name name, List<Actor> before) {
    if (before.isEmpty() || !name.is(PartyKind.STATE) || name.adjective()) {
      return false;
    }
    Actor last = before.get(before.size() - 1);
    return last.tie() == Actor.Tie.PLACE
        && !last.name().adjective()
        && states.placeOnly(last.name())
        && name.from() == last.name().to() + 1
        && (sentence.is(Cue.AND, last.name().to()) || sentence.token(last.name().to()).is(","));
  }

  /** "Lazarus and Andariel": joined to one that is accused. */
  private Optional<Actor> joined(Name name, List<Actor> before) {
    if (before.isEmpty() || !before.get(before.size() - 1).firm()) {
      return Optional.empty();
    }
    Actor last = before.get(before.size() - 1);
    boolean called =
        last.name().adjective()
            && name.is(PartyKind.INTRUSION_SET)
            && name.from() - last.name().to() <= CALLED
            && sentence.cueBefore(Cue.ALSO_KNOWN_AS, name.from()).isPresent();
    if (called) {
      return Optional.of(last);
    }
    boolean beside =
        last.name().adjective()
            && sentence.article().language().adjectivesBehind()
            && name.is(PartyKind.INTRUSION_SET)
            && name.from() == last.name().to();
    if (beside) {
      return Optional.of(last);
    }
    boolean joins = name.from() - last.name().to() <= 3 && !last.name().adjective();
    for (int at = last.name().to(); joins && at < name.from(); at++) {
      joins =
          sentence.token(at).is(",") || sentence.is(Cue.AND, at) || sentence.is(Cue.ARTICLE, at);
    }
    return joins ? Optional.of(last) : Optional.empty();
  }

  /** "attributed the theft of $5 million from Y to X": the object stands between. */
  private Optional<CueMatch> accusing(Name name) {
    Optional<CueMatch> to = cueBefore(name, Cue.ACCUSED_AS);
    if (to.isEmpty() || (name.adjective() && !states.before(name.to(), Cue.ATTACKERS, 4))) {
      return Optional.empty();
    }
    int first = Math.max(sentence.from(), to.get().from() - OBJECT);
    List<CueMatch> verbs = sentence.cues(Cue.ACCUSE, first, to.get().from());
    return verbs.stream()
        .reduce((one, other) -> other)
        .filter(
            verb ->
                ofCrimes(verb.to(), to.get().from())
                    || (onlyDay(verb.to(), to.get().from())
                        && ofCrimes(name.to(), Math.min(sentence.to(), name.to() + NEAR))));
  }

  /** "attributed on Wednesday to X the theft of": the object stands behind. */
  private boolean onlyDay(int from, int to) {
    return passage.moments().stream()
        .anyMatch(it -> it.to() == to && it.from() >= from && it.from() - from <= 2);
  }

  private boolean ofCrimes(int from, int to) {
    return Events.told(sentence, from, to)
        || sentence.has(Cue.THEFTS, from, to)
        || sentence.has(Cue.ATTACKS, from, to);
  }

  /** "identified X as the thief", "named X as responsible". */
  private Optional<CueMatch> identified(Name name) {
    Optional<CueMatch> as = groupAs(name);
    if (as.isPresent()) {
      return as;
    }
    int last = Math.min(sentence.to(), name.to() + 9);
    boolean culprit =
        sentence.has(Cue.AS, name.to(), Math.min(sentence.to(), name.to() + 4))
            && (sentence.has(Cue.THIEF, name.to(), last)
                || sentence.has(Cue.RESPONSIBLE_FOR, name.to(), last));
    return culprit ? cueBefore(name, Cue.IDENTIFY) : named(name);
  }

  /** "named the group as X", "identified the hackers as X". */
  private Optional<CueMatch> groupAs(Name name) {
    int as = name.from() - 1;
    return as > sentence.from() && sentence.is(Cue.AS, as) && name.is(PartyKind.INTRUSION_SET)
        ? sentence.cues(Cue.IDENTIFY, Math.max(sentence.from(), as - 4), as).stream()
            .filter(
                it ->
                    sentence.has(Cue.ATTACKERS, it.to(), as)
                        || sentence.has(Cue.GROUP_NOUN, it.to(), as))
            .findFirst()
        : Optional.empty();
  }

  /** "$5 million was stolen; the FBI names X": whom else, behind a clause that told of a theft. */
  private Optional<CueMatch> named(Name name) {
    boolean closes = name.to() >= sentence.to() || sentence.token(name.to()).sign();
    Optional<CueMatch> verb = sentence.cueBefore(Cue.IDENTIFY, name.from());
    return verb.filter(
        it ->
            closes
                && !name.adjective()
                && it.from() > sentence.from()
                && Events.told(sentence, sentence.from(), it.from() - 1));
  }

  /** "X, which works for Y": whom a group serves is said, and not who did it. */
  private boolean ofGroup(CueMatch cue) {
    boolean serves =
        sentence.has(Cue.OPERATES_UNDER, cue.from(), cue.to()) || apposedToGroup(cue.from());
    return serves
        && passage.names().stream()
            .anyMatch(
                it ->
                    it.is(PartyKind.INTRUSION_SET)
                        && it.to() <= cue.from()
                        && cue.from() - it.to() <= NEAR * 2);
  }

  /** "X and Y, actors tied to Z, are behind it": what an apposition says of the groups. */
  private boolean apposedToGroup(int at) {
    int comma = at;
    while (comma > sentence.from() && at - comma < NEAR && !sentence.token(comma).is(",")) {
      comma--;
    }
    int before = comma;
    boolean closes = false;
    for (int end = at; end < Math.min(sentence.to(), at + NEAR * 2); end++) {
      closes |= sentence.token(end).is(",");
    }
    return closes
        && sentence.token(comma).is(",")
        && sentence.has(Cue.ATTACKERS, comma, at)
        && passage.names().stream()
            .anyMatch(it -> it.is(PartyKind.INTRUSION_SET) && it.to() == before);
  }

  private Optional<CueMatch> cueBefore(Name name, Cue cue) {
    int at = name.from();
    for (int step = 0; step < NEAR && at > sentence.from(); step++) {
      Optional<CueMatch> bound = sentence.cueBefore(cue, at);
      if (bound.isPresent()) {
        return bound;
      }
      int inserted = accusers.behindCredit(at);
      if (inserted < at) {
        at = inserted;
        continue;
      }
      Token token = sentence.token(at - 1);
      boolean apposed =
          token.is(",")
              && sentence.cueBefore(Cue.ATTACKERS, at - 1).isPresent()
              && !name.adjective();
      boolean passes =
          apposed
              || (token.word()
                  && !sentence.is(Cue.BY, at - 1)
                  && !sentence.is(Cue.AUXILIARY, at - 1)
                  && !sentence.is(Cue.SAY, at - 1))
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

  /** "ataques de X", "serangan X": where the attacker stands behind the attacks. */
  private boolean attacksOf(Name name) {
    if (states.located(name)) {
      return false;
    }
    Optional<CueMatch> of = sentence.cueBefore(Cue.GENITIVE, name.from());
    if (of.isPresent() && name.is(PartyKind.STATE) && sentence.is(Cue.PLACE, of.get().from())) {
      return false;
    }
    int at = of.map(CueMatch::from).orElse(name.from());
    boolean joined = of.isPresent() && sentence.article().language().adjectivesBehind();
    boolean beside = sentence.cueBefore(Cue.ATTACKS, name.from()).isPresent();
    int first = Math.max(sentence.from(), at - 3);
    return beside
        || (joined
            && (sentence.has(Cue.ATTACKS, first, at) || sentence.has(Cue.ATTACKERS, first, at)));
  }

  private boolean possesses(Name name) {
    boolean genitive = name.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, name.to());
    int reach = Math.min(sentence.to(), name.to() + NEAR + 2);
    int last = genitive && name.is(PartyKind.STATE) ? clauseEnd(name.to(), reach) : reach;
    if (!genitive && !name.adjective()) {
      return false;
    }
    if (states.attackersBefore(name) || new Booty(sentence).of(name)) {
      return true;
    }
    boolean deed =
        Stream.of(Cue.ATTACKS, Cue.ATTACK, Cue.THEFT, Cue.THEFTS)
            .flatMap(cue -> sentence.cues(cue, name.to(), last).stream())
            .filter(it -> it.cue() != Cue.ATTACK || !desk(it))
            .anyMatch(it -> !genitive || !states.firmOf(name, it.from()));
    return deed
        || sentence
            .cues(Cue.ATTACKERS, name.to(), name.adjective() ? last : Math.min(last, name.to() + 5))
            .stream()
            .anyMatch(it -> !office(it));
  }

  /** What a state has stands before the next comma: "in X's history, behind only the theft". */
  private int clauseEnd(int from, int to) {
    int at = from;
    while (at < to && !sentence.token(at).is(",")) {
      at++;
    }
    return at;
  }

  /** "X's Financial Information Unit": a word of a body's name. */
  private boolean office(CueMatch noun) {
    return sentence.is(Cue.INSTITUTION, noun.from())
        && sentence.token(noun.from()).capitalised()
        && !sentence.headline();
  }

  /** "X's cybercrime unit": those who go after it. */
  private boolean desk(CueMatch noun) {
    return noun.to() < sentence.to()
        && (sentence.is(Cue.GROUP_NOUN, noun.to()) || sentence.is(Cue.VICTIM_NOUN, noun.to()))
        && sentence.is(Cue.POSSESSIVE, noun.from() - 1);
  }

  private boolean negated(int cue) {
    int first = Math.max(sentence.from(), cue - 4);
    for (int at = cue - 1; at >= first; at--) {
      if (sentence.token(at).is(".")) {
        return false;
      }
      if (sentence.is(Cue.NEGATION, at)) {
        return !sentence.has(Cue.DENY, Math.max(sentence.from(), cue - 6), cue);
      }
    }
    return false;
  }
}
