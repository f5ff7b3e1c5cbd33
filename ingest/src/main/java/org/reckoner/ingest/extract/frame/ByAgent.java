// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Whether an attack or a theft is said to be somebody's by "by" or "from": its agent. */
final class ByAgent {
  private static final int REACH = 10;

  /** From the noun of an apposition back to its comma. */
  private static final int FIRM = 6;

  private final Passage passage;
  private final Sentence sentence;

  ByAgent(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "58 cyberattacks by X", "hackers from X". */
  boolean of(Name name) {
    int at = behindOwner(name);
    while (at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    if (at > sentence.from() && sentence.is(Cue.BY, at - 1)) {
      int by = at - 1;
      int end = behindGoods(by);
      boolean act =
          List.of(Cue.ATTACKS, Cue.THEFTS, Cue.THEFT, Cue.ATTACK).stream()
              .anyMatch(cue -> sentence.cueBefore(cue, end).isPresent());
      return act || done(by);
    }
    int of = at - 1;
    return at > sentence.from()
        && sentence.is(Cue.FROM, of)
        && (sentence.cueBefore(Cue.ATTACKERS, of).filter(it -> !ofFirm(it)).isPresent()
            || (sentence.is(Cue.OF, of)
                && (sentence.cueBefore(Cue.THEFTS, of).isPresent()
                    || sentence.cueBefore(Cue.ATTACKS, of).isPresent())));
  }

  /** "X, the largest media group of": a group that is a firm. */
  private boolean ofFirm(CueMatch group) {
    int comma = group.from() - 1;
    if (comma <= sentence.from()) {
      return false;
    }
    int first = Math.max(sentence.from(), group.from() - FIRM);
    while (comma > first && !sentence.token(comma).sign()) {
      comma--;
    }
    int end = comma;
    return sentence.token(comma).is(",")
        && sentence.is(Cue.ARTICLE, comma + 1)
        && sentence.has(Cue.SUPERLATIVE, comma, group.from())
        && passage.names().stream().anyMatch(it -> it.to() == end && !it.actor());
  }

  /** Where "of cryptocurrency" begins behind a noun of theft, or the token itself. */
  private int behindGoods(int by) {
    int at = by;
    while (at > sentence.from() && sentence.is(Cue.CRYPTO, at - 1)) {
      at--;
    }
    return at < by && at > sentence.from() && sentence.is(Cue.OF, at - 1) ? at - 1 : by;
  }

  /** Where the name begins, with the state that it is said to be of: "North Korea's X". */
  private int behindOwner(Name name) {
    int at = name.from();
    boolean owned = at - 1 > sentence.from() && sentence.is(Cue.POSSESSIVE, at - 1);
    int end = owned ? at - 1 : at;
    return passage.names().stream()
        .filter(it -> it.to() == end && it.is(PartyKind.STATE) && (owned || it.adjective()))
        .findFirst()
        .map(Name::from)
        .orElse(at);
  }

  /** "stolen in crypto by X", "stolen, allegedly by X". */
  private boolean done(int by) {
    int first = Math.max(sentence.from(), by - REACH);
    for (int at = by - 1; at >= first; at--) {
      boolean hedge = sentence.token(at).is(",") && hedges(at + 1, by);
      boolean parts = sentence.token(at).sign() && !hedge;
      if (parts || sentence.is(Cue.SAY, at) || sentence.is(Cue.BY, at)) {
        return false;
      }
      if (sentence.is(Cue.STEAL, at) || sentence.is(Cue.ATTACKED, at)) {
        return true;
      }
    }
    return false;
  }

  /** Only words that hedge or modify a verb stand between. */
  private boolean hedges(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean modifies =
          sentence.is(Cue.ALLEGED, at)
              || sentence.is(Cue.ADVERB, at)
              || sentence.is(Cue.AUXILIARY, at)
              || sentence.is(Cue.CONDITIONAL, at);
      if (!modifies) {
        return false;
      }
    }
    return to - from <= 2;
  }
}
