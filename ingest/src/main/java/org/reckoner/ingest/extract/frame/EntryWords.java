// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What may stand between the name, the sum and the date of an entry of a list: signs, prepositions,
 * what describes the name, and words of theft; no predicate, and hardly another word.
 */
final class EntryWords {
  private static final int OTHER_WORDS = 2;
  private static final int BEHIND_SUM = 3;
  private static final String OPENING = "([";

  /** Words that are no predicate and stand in entries of lists. */
  private static final List<Cue> LIGHT =
      List.of(
          Cue.ARTICLE,
          Cue.DATE_PREPOSITION,
          Cue.VICTIM_NOUN,
          Cue.DESCRIBER,
          Cue.DEMONYM,
          Cue.CRYPTO,
          Cue.FROM,
          Cue.ON,
          Cue.OF,
          Cue.FOR,
          Cue.AT_PLACE,
          Cue.THEFT,
          Cue.THEFTS,
          Cue.ATTACK,
          Cue.STEAL,
          Cue.LOSE,
          Cue.ATTACKED,
          Cue.DEPRIVE,
          Cue.POSSESSIVE,
          Cue.WORTH,
          Cue.ABOUT);

  /** Words by which the sum is no loss, or there was none. */
  private static final Set<Cue> OTHERWISE =
      Set.of(
          Cue.OTHER_AMOUNT,
          Cue.RECOVER,
          Cue.FREEZE,
          Cue.BOUNTY,
          Cue.RANSOM,
          Cue.LAUNDER,
          Cue.BUSINESS,
          Cue.NEGATION,
          Cue.FAILING,
          Cue.FOILED,
          Cue.CONDITIONAL,
          Cue.SUPPOSING);

  /** Codes of words for moving money, which thieves do too. */
  private static final Set<String> MOVED = Set.of("MOVED", "WITHDRAWAL");

  private final Passage passage;
  private final Sentence sentence;

  EntryWords(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** Whether a name may be of a victim, as far as the name itself tells. */
  boolean possible(Name name) {
    return !name.actor()
        && !name.adjective()
        && !name.observer()
        && !name.is(PartyKind.AGENCY)
        && !name.is(PartyKind.PERSON)
        && !bracketed(name.from())
        && sentence.cueAt(Cue.GEONAME, name.from()).filter(it -> it.to() == name.to()).isEmpty();
  }

  /** Whether nothing but light words stands between two tokens. */
  boolean light(int from, int to) {
    int others = 0;
    int at = from;
    while (at < to) {
      if (sentence.is(Cue.AUXILIARY, at) || sentence.is(Cue.SAY, at)) {
        return false;
      }
      int next = past(at, to);
      others += next == at ? 1 : 0;
      at = Math.max(at + 1, next);
    }
    return others <= OTHER_WORDS;
  }

  /** "X lent $5 million": a word in lower case just behind a name that is none of an entry's. */
  boolean verb(int at) {
    return !sentence.article().language().nounsCapitalised()
        && !sentence.article().language().adjectivesBehind()
        && sentence.token(at).word()
        && !sentence.token(at).capitalised()
        && !sentence.is(Cue.PLACE, at)
        && past(at, at + 1) == at;
  }

  /** Whether the sum that ends at a token is a loss, as far as words beside it tell. */
  boolean lost(int from, int to) {
    int last = Math.min(sentence.to(), to + BEHIND_SUM);
    return OTHERWISE.stream()
        .flatMap(cue -> sentence.cues(cue, from, last).stream())
        .allMatch(it -> inMention(it) || participle(it, to));
  }

  /** "$5 million, withdrawn by hackers": what a participle behind the sum says was done with it. */
  private boolean participle(CueMatch match, int to) {
    return moved(sentence, match, to);
  }

  /** The same of a sum that ends at a token, in any sentence. */
  static boolean moved(Sentence sentence, CueMatch match, int to) {
    return match.from() == to + 1
        && sentence.token(to).is(",")
        && (sentence.is(Cue.DRAW, match.from()) || MOVED.contains(match.code()));
  }

  /** "May 2022", "Reserve Trust": words of a date or name say nothing besides. */
  private boolean inMention(CueMatch match) {
    return java.util.stream.Stream.of(passage.names(), passage.moments())
        .flatMap(List::stream)
        .anyMatch(it -> it.from() <= match.from() && match.to() <= it.to());
  }

  /** Behind what is light at a token, or the token itself where that is not. */
  private int past(int at, int to) {
    if (sentence.token(at).is(",") && at + 1 < to && sentence.is(Cue.ARTICLE, at + 1)) {
      return behindApposition(at + 1, to);
    }
    if (OPENING.contains(sentence.token(at).text())) {
      return behindBracket(at, to);
    }
    if (!sentence.token(at).word() && !sentence.token(at).number()) {
      return at + 1;
    }
    Optional<? extends Mention> mention = mention(at);
    if (mention.isPresent()) {
      return mention.get().to();
    }
    for (Cue cue : LIGHT) {
      Optional<CueMatch> match = sentence.cueAt(cue, at);
      if (match.isPresent()) {
        return match.get().to();
      }
    }
    return at;
  }

  private Optional<? extends Mention> mention(int at) {
    return java.util.stream.Stream.of(passage.moments(), passage.money(), passage.tallies())
        .flatMap(List::stream)
        .filter(it -> it.from() <= at && at < it.to())
        .findFirst();
  }

  /** "X, a custodian in Y: $5 million": behind what says what X is. */
  private int behindApposition(int from, int to) {
    for (int at = from; at < to; at++) {
      String text = sentence.token(at).text();
      if (",:;–—-(".contains(text)) {
        return at;
      }
      if (sentence.is(Cue.AUXILIARY, at) || sentence.is(Cue.SAY, at)) {
        return from - 1;
      }
    }
    return to;
  }

  /** Behind a bracket that holds no sum; one that does is only opened. */
  private int behindBracket(int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.token(at).is(")") || sentence.token(at).is("]")) {
        return at + 1;
      }
    }
    return from + 1;
  }

  /** Whether a token stands inside brackets. */
  private boolean bracketed(int token) {
    for (int at = token - 1; at >= sentence.from() && token - at < 12; at--) {
      if (sentence.token(at).is(")")) {
        return false;
      }
      if (sentence.token(at).is("(")) {
        return true;
      }
    }
    return false;
  }

  /** The amounts of a passage, those that restate another joined to it. */
  List<List<Money>> sums() {
    List<List<Money>> sums = new java.util.ArrayList<>();
    for (Money money : passage.money()) {
      List<Money> last = sums.isEmpty() ? List.of() : sums.get(sums.size() - 1);
      boolean again =
          !last.isEmpty() && AmountSeries.restates(sentence, last.get(last.size() - 1), money);
      if (!again) {
        sums.add(new java.util.ArrayList<>(1));
      }
      sums.get(sums.size() - 1).add(money);
    }
    return sums;
  }
}
