// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** Whether the capital of a sentence's first word is a name's or only the sentence's. */
final class OpeningWord {
  private OpeningWord() {}

  /**
   * Whether what follows shows a sentence's first word to be a name: another name, or a predicate.
   */
  static boolean subject(Sentence sentence, int next) {
    if (next >= sentence.to()) {
      return false;
    }
    Token token = sentence.token(next);
    return token.capitalised()
        || token.is(",")
        || token.is("(")
        || sentence.is(Cue.CURRENCY, next)
        || entry(sentence, token)
        || joined(sentence, next)
        || dated(sentence, next)
        || sentence.is(Cue.POSSESSIVE, next)
        || sentence.is(Cue.AUXILIARY, next)
        || (sentence.is(Cue.LOSE, next) && !sentence.is(Cue.LOOT, next))
        || sentence.is(Cue.SUFFER, next)
        || sentence.is(Cue.SAY, next)
        || sentence.is(Cue.RECOVER, next)
        || sentence.is(Cue.VICTIM_NOUN, next);
  }

  /** "Crolla un altro ponte": before an article, a heading's first word is a verb. */
  static boolean verb(Sentence sentence, int next) {
    return next < sentence.to() && sentence.is(Cue.ARTICLE, next);
  }

  /** "Tobias Reinwald, Chef von", "Port X (2019)": two capitals that open a sentence. */
  static boolean given(Sentence sentence, int at) {
    int comma = at + 2;
    return comma < sentence.to()
        && ",(".contains(sentence.token(comma).text())
        && NameShape.nameLike(sentence, at + 1)
        && !sentence.article().language().verbLike(sentence.token(at).folded());
  }

  /** Whether no other capital goes on with a sentence's first word. */
  static boolean alone(Sentence sentence, int next) {
    return next >= sentence.to() || !sentence.token(next).capitalised();
  }

  /** "X: $5 million", "X — 3 May": what a line of a list is about. */
  private static boolean entry(Sentence sentence, Token sign) {
    return sentence.kind() == Sentence.Kind.ITEM && sign.sign() && ":—–-|".contains(sign.text());
  }

  /** "X and Y": a name behind "and" shows the word before it to be one. */
  private static boolean joined(Sentence sentence, int at) {
    return at + 2 < sentence.to()
        && sentence.is(Cue.AND, at)
        && sentence.token(at + 1).capitalised()
        && !sentence.is(Cue.STOPWORD, at + 1)
        && !sentence.is(Cue.MONTH, at + 1)
        && !sentence.is(Cue.WEEKDAY, at + 1);
  }

  /** "X in January 2021". */
  private static boolean dated(Sentence sentence, int at) {
    return at + 1 < sentence.to()
        && sentence.is(Cue.DATE_PREPOSITION, at)
        && sentence.is(Cue.MONTH, at + 1);
  }

  /** "Groups linked to X": a noun for people or their work opens a sentence as a name does. */
  static boolean kind(Sentence sentence, int at) {
    return sentence.is(Cue.ATTACKERS, at)
        || sentence.is(Cue.SPEAKER, at)
        || sentence.is(Cue.REPORT, at)
        || sentence.is(Cue.LOOT, at)
        || sentence.is(Cue.THEFTS, at)
        || sentence.is(Cue.KIND, at)
        || (sentence.is(Cue.ANALYST, at) && sentence.token(at).word())
        || sentence.is(Cue.ATTACKS, at);
  }
}
