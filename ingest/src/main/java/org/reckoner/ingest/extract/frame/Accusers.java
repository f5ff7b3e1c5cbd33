// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Those in a sentence who accuse others, and so are no culprits themselves. */
final class Accusers {
  private static final int LONGEST_ASIDE = 9;
  private static final int CAME_FROM = 6;

  private final Passage passage;
  private final Sentence sentence;

  Accusers(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** Whether the name is of one who accuses. */
  boolean has(Name name) {
    return accuses(name) || accusedBy(name) || source(name);
  }

  /** "The accusation had come from X": who accuses, of a deed that the sentence does not tell. */
  private boolean source(Name name) {
    int first = Math.max(sentence.from(), name.from() - CAME_FROM);
    return sentence.cueBefore(Cue.FROM, name.from()).isPresent()
        && sentence.has(Cue.INVOLVED, first, name.from())
        && !Events.told(sentence, sentence.from(), sentence.to());
  }

  /** "steckt nach Ansicht von X die …": where an inserted credit before a token begins, or it. */
  int behindCredit(int at) {
    int aside = behindAside(at);
    if (aside < at) {
      return aside;
    }
    int end = at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1) ? at - 1 : at;
    return passage.names().stream()
        .filter(it -> it.to() == end && it.from() > sentence.from() && !it.actor())
        .flatMap(it -> sentence.cueBefore(Cue.ACCORDING_TO, it.from()).stream())
        .mapToInt(CueMatch::from)
        .findFirst()
        .orElse(at);
  }

  /** "sono opera, secondo gli inquirenti, del gruppo": where the words between commas begin. */
  private int behindAside(int at) {
    int close = at - 1;
    if (close <= sentence.from() || !sentence.token(close).is(",")) {
      return at;
    }
    int first = Math.max(sentence.from() + 1, close - LONGEST_ASIDE);
    for (int open = close - 1; open >= first; open--) {
      if (sentence.token(open).is(",")) {
        boolean credit =
            sentence.has(Cue.ACCORDING_TO, open, close) || sentence.has(Cue.SAY, open, close);
        return credit ? open : at;
      }
    }
    return at;
  }

  /** "were held responsible by X": who holds others responsible. */
  private boolean accusedBy(Name name) {
    int by = name.from() - 1;
    if (by <= sentence.from() || !sentence.is(Cue.BY, by)) {
      return false;
    }
    return sentence.cueBefore(Cue.ACCUSE, by).isPresent();
  }

  /** "X suspects them of", "X blames Y for": who accuses others did not do it. */
  private boolean accuses(Name name) {
    int last = Math.min(sentence.to(), name.to() + 4);
    for (int at = name.to(); at < last; at++) {
      Optional<CueMatch> verb = sentence.cueAt(Cue.ACCUSE, at);
      if (verb.isEmpty()) {
        if (!sentence.is(Cue.ADVERB, at) && !sentence.is(Cue.AUXILIARY, at)) {
          return false;
        }
        continue;
      }
      boolean passive = sentence.is(Cue.COPULA, at - 1);
      return !passive && object(verb.get().to());
    }
    return false;
  }

  /** Whether somebody else, a pronoun for them or a deed follows. */
  private boolean object(int at) {
    int last = Math.min(sentence.to(), at + 3);
    for (int i = at; i < last; i++) {
      int here = i;
      boolean deed =
          sentence.is(Cue.PRONOUN, i)
              || sentence.is(Cue.ATTACKERS, i)
              || sentence.is(Cue.THEFT, i)
              || sentence.is(Cue.ATTACK, i);
      if (deed || passage.names().stream().anyMatch(it -> it.from() == here && it.actor())) {
        return true;
      }
      if (!sentence.is(Cue.ARTICLE, i) && !sentence.is(Cue.THESE, i)) {
        return false;
      }
    }
    return false;
  }
}
