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

/**
 * Whom groups belong to, as one sentence says: "X, an arm of Y", "it answers to Z's bureau", "Y's
 * financial arm, X", "Y runs X", "so does X".
 */
final class Memberships {
  private static final int REACH = 14;
  private static final int ORGAN = 8;
  private static final int GROUP = 5;

  /** A group and what it is part of. */
  record Bond(Name group, Name superior) {}

  private final Passage passage;
  private final Sentence sentence;
  private final Optional<Name> spokenOf;
  private final Optional<Name> superiorBefore;

  /**
   * @param spokenOf the group that the sentences before spoke of, for "it"
   * @param superiorBefore what the group told of last belongs to, for "so does"
   */
  Memberships(Passage passage, Optional<Name> spokenOf, Optional<Name> superiorBefore) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.spokenOf = spokenOf;
    this.superiorBefore = superiorBefore;
  }

  List<Bond> find() {
    List<Bond> found = new ArrayList<>(1);
    for (CueMatch cue : sentence.cues(Cue.OPERATES_UNDER)) {
      (naming(cue) ? List.<Bond>of() : bonds(cue))
          .stream()
              .filter(it -> !it.group().folded().equals(it.superior().folded()))
              .filter(it -> !negated(cue))
              .filter(it -> found.stream().noneMatch(other -> other.group().equals(it.group())))
              .forEach(found::add);
    }
    return found;
  }

  /** "under the name of", "file under": the word is part of a phrase that gives a name. */
  private boolean naming(CueMatch cue) {
    return sentence
            .cueAt(Cue.ALSO_KNOWN_AS, cue.from())
            .filter(it -> it.to() > cue.to())
            .isPresent()
        || sentence.cueBefore(Cue.NAMES, cue.to()).filter(it -> it.from() < cue.from()).isPresent();
  }

  private List<Bond> bonds(CueMatch cue) {
    return switch (cue.code()) {
      case "SAME" ->
          superiorBefore
              .flatMap(over -> groupBehind(cue.to(), GROUP).map(group -> new Bond(group, over)))
              .stream()
              .toList();
      case "OVER" -> over(cue).stream().toList();
      default -> under(cue);
    };
  }

  /** "X, an arm of Y", "X and Z, arms of Y". */
  private List<Bond> under(CueMatch cue) {
    Optional<Name> group = groupBefore(cue);
    Optional<Name> organ =
        within(cue.to(), ORGAN)
            .filter(it -> it.is(PartyKind.AGENCY))
            .findFirst()
            .or(() -> within(cue.to(), GROUP).filter(it -> !it.adjective()).findFirst());
    return organ
        .filter(it -> it.is(PartyKind.AGENCY) || it.actor())
        .filter(it -> !it.observer())
        .filter(it -> group.isEmpty() || !group.get().equals(it))
        .stream()
        .flatMap(over -> group.stream().flatMap(this::joined).map(it -> new Bond(it, over)))
        .toList();
  }

  /** A group and the one that "and" joins it to. */
  private Stream<Name> joined(Name last) {
    Stream<Name> before =
        passage.names().stream()
            .filter(it -> it.is(PartyKind.INTRUSION_SET))
            .filter(it -> it.to() == last.from() - 1 && sentence.is(Cue.AND, it.to()));
    return Stream.concat(Stream.of(last), before);
  }

  /** "Y commands X", "Y's hacking arm, X"; "its arm is X" of what was spoken of before. */
  private Optional<Bond> over(CueMatch cue) {
    Optional<Name> group = groupBehind(cue.to(), GROUP);
    Optional<Name> over =
        passage.names().stream()
            .filter(it -> it.to() <= cue.from() && cue.from() - it.to() <= GROUP)
            .filter(it -> it.is(PartyKind.AGENCY) || it.is(PartyKind.INTRUSION_SET))
            .reduce((first, second) -> second)
            .or(() -> possessive(cue) ? spokenOf : Optional.empty());
    return over.flatMap(it -> group.map(name -> new Bond(name, it)));
  }

  private boolean possessive(CueMatch cue) {
    return sentence.has(Cue.PRONOUN, Math.max(sentence.from(), cue.from() - 3), cue.from());
  }

  /** The group that is the phrase's subject: its other names and vendors may stand between. */
  private Optional<Name> groupBefore(CueMatch cue) {
    List<Name> before =
        passage.names().stream()
            .filter(it -> it.is(PartyKind.INTRUSION_SET))
            .filter(it -> it.to() <= cue.from() && cue.from() - it.to() <= REACH)
            .toList();
    if (!before.isEmpty()) {
      return Optional.of(before.get(subject(before)));
    }
    boolean takesUp =
        sentence.has(Cue.PRONOUN, sentence.from(), cue.from())
            || sentence.has(Cue.GROUP_NOUN, sentence.from(), cue.from());
    boolean other =
        passage.names().stream()
            .anyMatch(it -> it.to() <= cue.from() && !it.observer() && !it.adjective());
    return takesUp && !other ? spokenOf : Optional.empty();
  }

  /** The last group before the phrase that is no other name of the one before it. */
  private int subject(List<Name> before) {
    List<Aliases.Pair> aliases = new Aliases(passage, spokenOf).find();
    int last = before.size() - 1;
    while (last > 0 && alias(aliases, before.get(last))) {
      last--;
    }
    return last;
  }

  private static boolean alias(List<Aliases.Pair> aliases, Name name) {
    return aliases.stream().anyMatch(it -> it.alias().equals(name));
  }

  private Optional<Name> groupBehind(int from, int reach) {
    return within(from, reach).filter(it -> it.is(PartyKind.INTRUSION_SET)).findFirst();
  }

  private Stream<Name> within(int from, int reach) {
    return passage.names().stream().filter(it -> it.from() >= from && it.from() <= from + reach);
  }

  private boolean negated(CueMatch cue) {
    return sentence.has(Cue.NEGATION, Math.max(sentence.from(), cue.from() - 3), cue.from());
  }
}
