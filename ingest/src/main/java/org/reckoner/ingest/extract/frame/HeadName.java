// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * The name that a phrase is about where two stand in it: "X on the Y chain lost" tells of X, and so
 * does "X, a bridge between Y and Z was robbed", where a comma is left out.
 */
final class HeadName {
  /** Rules that take the name beside a verb for its subject. */
  private static final Set<String> OF_SUBJECTS =
      Set.of("victim.passive", "victim.loses", "victim.suffers");

  /** From the noun of an apposition to "between". */
  private static final int NOUN = 4;

  private final Sentence sentence;
  private final List<Name> names;

  /**
   * @param names those of the sentence that may be victims
   */
  HeadName(Passage passage, List<Name> names) {
    this.sentence = passage.sentence();
    this.names = names;
  }

  /** The victim itself, or the same of the name that its phrase is about. */
  Victim of(Victim victim) {
    return OF_SUBJECTS.contains(victim.rule())
        ? before(victim.name())
            .or(() -> described(victim.name()))
            .map(head -> new Victim(head, victim.rule(), victim.confidence()))
            .orElse(victim)
        : victim;
  }

  /** "on Arbitrum was robbed": where a chain's name stands behind a preposition, it is a place. */
  boolean onChain(Victim victim) {
    Name name = victim.name();
    return OF_SUBJECTS.contains(victim.rule())
        && name.from() > sentence.from()
        && sentence.cueBefore(Cue.ON, name.from()).isPresent()
        && sentence.cueAt(Cue.CHAIN, name.from()).filter(it -> it.to() == name.to()).isPresent();
  }

  /**
   * "X on the Y chain": unless X stands behind a preposition itself, as in "the hack of X on Y".
   */
  private Optional<Name> before(Name name) {
    return names.stream()
        .filter(it -> it.to() < name.from() && leads(it.to(), name.from()))
        .filter(it -> it.from() == sentence.from() || !governed(it.from()))
        .findFirst();
  }

  /** "on", "on the", "on the network". */
  private boolean leads(int from, int to) {
    if (!sentence.token(from).word()) {
      return false;
    }
    int at = sentence.cueAt(Cue.ON, from).map(CueMatch::to).orElse(from);
    boolean on = at > from;
    at = on && at < to && sentence.is(Cue.ARTICLE, at) ? at + 1 : at;
    at = on && at < to && network(at) ? at + 1 : at;
    return on && at == to;
  }

  private boolean network(int at) {
    return sentence.is(Cue.CHAIN, at) || sentence.is(Cue.VICTIM_NOUN, at);
  }

  private boolean governed(int at) {
    return sentence.token(at - 1).is("-")
        || behindPreposition(at)
        || (sentence.is(Cue.ARTICLE, at - 1) && behindPreposition(at - 1));
  }

  private boolean behindPreposition(int at) {
    return Stream.of(Cue.ON, Cue.AT_PLACE, Cue.OF)
        .anyMatch(it -> sentence.cueBefore(it, at).isPresent());
  }

  /** "X, a bridge between Y and Z". */
  private Optional<Name> described(Name name) {
    return names.stream()
        .filter(it -> it.to() + 2 < name.from() && sentence.token(it.to()).is(","))
        .filter(it -> sentence.is(Cue.ARTICLE, it.to() + 1) && joins(it.to() + 2, name.from()))
        .findFirst();
  }

  private boolean joins(int from, int to) {
    boolean noun = false;
    boolean between = false;
    boolean and = false;
    for (int at = from; at < to; at++) {
      if (sentence.token(at).is(",")) {
        return false;
      }
      noun |= at - from <= NOUN && sentence.is(Cue.VICTIM_NOUN, at);
      between |= noun && sentence.is(Cue.BETWEEN, at) && !sentence.is(Cue.FROM, at);
      and |= between && sentence.is(Cue.AND, at);
    }
    return and;
  }
}
