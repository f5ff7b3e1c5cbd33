// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Other names of a group in one sentence: "X, also known as Y and Z", "X (Y)", "which V calls Y",
 * "V tracks X as Y".
 */
final class Aliases {
  private static final int CLAUSE = 14;
  private static final int NEAR = 3;
  private static final int VERB = 4;

  /** A group and another name that it bears. */
  record Pair(Name bearer, Name alias) {}

  private final Passage passage;
  private final Sentence sentence;
  private final Optional<Name> spokenOf;
  private final List<Pair> found = new ArrayList<>(2);

  /**
   * @param spokenOf the group that the sentences before spoke of, for "it"
   */
  Aliases(Passage passage, Optional<Name> spokenOf) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.spokenOf = spokenOf;
  }

  List<Pair> find() {
    sentence.cues(Cue.NAMES).forEach(this::named);
    passage.names().forEach(this::bracketed);
    sentence.cues(Cue.ALSO_KNOWN_AS).forEach(this::known);
    return found;
  }

  private void known(CueMatch cue) {
    if (!names(cue.to())) {
      return;
    }
    bearer(cue.from()).map(this::first).ifPresent(name -> list(name, cue.to()));
  }

  /** Whose other name it is, where it is one. */
  private Name first(Name name) {
    return found.stream()
        .filter(it -> it.alias().equals(name))
        .map(Pair::bearer)
        .findFirst()
        .orElse(name);
  }

  /** "V tracks X as Y", "which V calls Y", "V calls X Y". */
  private void named(CueMatch cue) {
    Optional<Name> object =
        groups().filter(it -> it.from() >= cue.to() && it.from() - cue.to() <= 1).findFirst();
    boolean relative =
        sentence.has(Cue.RELATIVE, Math.max(sentence.from(), cue.from() - CLAUSE), cue.from());
    if (object.isPresent() && !relative) {
      int to = object.get().to();
      int behind = behindAs(to);
      if (behind > to && names(behind)) {
        list(object.get(), behind);
        return;
      }
    }
    int behind = Math.max(cue.to(), behindAs(cue.to()));
    boolean speaks = relative || speaker(cue);
    if (speaks && names(behind)) {
      bearer(cue.from()).or(() -> equated(behind)).ifPresent(name -> list(name, behind));
    }
  }

  /** "What V calls Y is X": the group behind the copula. */
  private Optional<Name> equated(int from) {
    return groups()
        .filter(it -> it.from() > from && it.from() - from <= CLAUSE)
        .filter(it -> it.from() > sentence.from() && sentence.is(Cue.COPULA, it.from() - 1))
        .findFirst();
  }

  /** Behind "as", "under the name of"; else the token itself. */
  private int behindAs(int at) {
    if (at >= sentence.to()) {
      return at;
    }
    return sentence
        .cueAt(Cue.ALSO_KNOWN_AS, at)
        .or(() -> sentence.cueAt(Cue.AS, at))
        .map(CueMatch::to)
        .orElse(at);
  }

  /** Whether somebody that is no group stands before the verb. */
  private boolean speaker(CueMatch cue) {
    return passage.names().stream()
        .anyMatch(
            it ->
                !it.is(PartyKind.INTRUSION_SET)
                    && it.to() <= cue.from()
                    && cue.from() - it.to() <= VERB);
  }

  /** "X (Y)", "X (Y, Z)" where all are groups. */
  private void bracketed(Name name) {
    int at = name.to();
    boolean opens =
        name.is(PartyKind.INTRUSION_SET) && at + 1 < sentence.to() && sentence.token(at).is("(");
    if (opens && groups().anyMatch(it -> it.from() == at + 1)) {
      list(name, at + 1);
    }
  }

  /** Whether a group's name stands there, behind an article or a quotation mark. */
  private boolean names(int at) {
    return passage.names().stream()
        .anyMatch(it -> it.from() >= at && it.from() - at <= 2 && bears(it));
  }

  private static boolean bears(Name name) {
    return !name.adjective() && !name.is(PartyKind.STATE) && !name.observer();
  }

  /** The group before the phrase, else the one that a pronoun takes up. */
  private Optional<Name> bearer(int at) {
    Optional<Name> before =
        groups()
            .filter(it -> it.to() <= at && at - it.to() <= CLAUSE)
            .reduce((first, second) -> second);
    if (before.isPresent()) {
      return before;
    }
    boolean takesUp =
        sentence.has(Cue.PRONOUN, sentence.from(), at)
            || sentence.has(Cue.GROUP_NOUN, sentence.from(), at);
    return takesUp ? spokenOf : Optional.empty();
  }

  /** The names that follow one another from there. */
  private void list(Name bearer, int from) {
    int at = from;
    for (Name other : passage.names()) {
      boolean follows = other.from() >= at && other.from() - at <= NEAR && joined(at, other.from());
      if (follows && bears(other) && !other.folded().equals(bearer.folded())) {
        Pair pair = new Pair(bearer, other);
        boolean known =
            found.stream().anyMatch(it -> it.alias().equals(other) || it.bearer().equals(other));
        if (!known) {
          found.add(pair);
        }
        at = other.to();
      }
    }
  }

  /** Only signs, "and", "or", "as" and articles stand between. */
  private boolean joined(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean joins =
          sentence.token(at).sign()
              || sentence.is(Cue.AND, at)
              || sentence.is(Cue.ARTICLE, at)
              || sentence.is(Cue.AS, at)
              || sentence.is(Cue.ALSO_KNOWN_AS, at);
      if (!joins || sentence.token(at).is(";") || sentence.token(at).is(")")) {
        return false;
      }
    }
    return true;
  }

  private java.util.stream.Stream<Name> groups() {
    return passage.names().stream().filter(it -> it.is(PartyKind.INTRUSION_SET));
  }
}
