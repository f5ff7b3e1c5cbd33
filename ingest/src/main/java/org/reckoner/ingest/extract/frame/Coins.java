// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names that are a coin's or a sort of wallet: "25,000 X (XYZ)", "X, a little-known coin". */
final class Coins {
  private static final int APPOSITION = 5;

  private Coins() {}

  static boolean is(Sentence sentence, Name name) {
    return measured(sentence, name)
        || counted(sentence, name)
        || described(sentence, name)
        || named(sentence, name)
        || listed(sentence, name)
        || wallet(sentence, name);
  }

  /** "Bitcoin, Bitcoin Cash and", "$40 million of X Coin": a coin of a list, or behind a sum. */
  private static boolean named(Sentence sentence, Name name) {
    int of = name.from() - 1;
    boolean whole =
        of > sentence.from()
            && sentence.token(of).is(",")
            && sentence.cueBefore(Cue.ASSET, of).isPresent()
            && sentence
                .cueAt(Cue.ASSET, name.from())
                .filter(it -> it.to() == name.to())
                .isPresent();
    boolean called =
        sentence.is(Cue.COIN_NOUN, name.to() - 1)
            && !sentence.article().language().adjectivesBehind()
            && of > sentence.from()
            && sentence.is(Cue.OF, of)
            && number(sentence, of - 1);
    return name.party() == null && name.to() - name.from() > 1 && (whole || called);
  }

  /** "Bitcoin, Litecoin and X were taken": the last of a list of coins. */
  private static boolean listed(Sentence sentence, Name name) {
    int and = name.from() - 1;
    return name.party() == null
        && and > sentence.from()
        && sentence.is(Cue.AND, and)
        && sentence.token(and).word()
        && sentence.cueBefore(Cue.ASSET, and).isPresent();
  }

  /** "from the wallet X Multisig": what sort of wallet it is. */
  private static boolean wallet(Sentence sentence, Name name) {
    return name.party() == null
        && name.from() > sentence.from()
        && sentence.is(Cue.HOLDING, name.from() - 1)
        && sentence.is(Cue.HOLDING, name.to() - 1);
  }

  /** "25,000 X (XYZ)": behind a number, and with a ticker. */
  private static boolean measured(Sentence sentence, Name name) {
    int open = name.to();
    return number(sentence, name.from() - 1)
        && open + 2 < sentence.to()
        && sentence.token(open).is("(")
        && sentence.token(open + 2).is(")")
        && sentence.token(open + 1).word()
        && sentence.token(open + 1).text().chars().allMatch(Character::isUpperCase);
  }

  /** "rubati milioni di X": in a language whose "of" is no "from", what is counted. */
  private static boolean counted(Sentence sentence, Name name) {
    int of = name.from() - 1;
    return name.party() == null
        && of - 1 >= sentence.from()
        && sentence.is(Cue.OF, of)
        && !sentence.is(Cue.FROM, of)
        && (sentence.is(Cue.SCALE, of - 1) || sentence.is(Cue.TOKEN_NOUN, of - 1));
  }

  /** "X, the second most used cryptocurrency": what it is, before any word for a firm. */
  private static boolean described(Sentence sentence, Name name) {
    int comma = name.to();
    if (name.party() != null || comma + 1 >= sentence.to() || !sentence.token(comma).is(",")) {
      return false;
    }
    int last = Math.min(sentence.to(), comma + 1 + APPOSITION);
    if (!sentence.is(Cue.ARTICLE, comma + 1) && !number(sentence, comma + 1)) {
      return false;
    }
    for (int at = comma + 1; at < last && !sentence.token(at).sign(); at++) {
      if (sentence.is(Cue.VICTIM_NOUN, at)) {
        return false;
      }
      if (sentence.is(Cue.COIN_NOUN, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean number(Sentence sentence, int at) {
    return at >= sentence.from()
        && (sentence.token(at).number()
            || sentence.is(Cue.SCALE, at)
            || sentence.cueAt(Cue.NUMBER, at).map(CueMatch::code).isPresent());
  }

  /** "Bitcoin has lost half of its value": the subject is a coin and was not robbed. */
  static boolean fell(Sentence sentence, CueMatch lose) {
    int at = lose.from();
    while (at > sentence.from()
        && (sentence.is(Cue.AUXILIARY, at - 1) || sentence.is(Cue.ADVERB, at - 1))) {
      at--;
    }
    boolean active = at < lose.from() || !sentence.article().language().verbFinal();
    return active
        && !Events.byThieves(sentence)
        && sentence
            .cueBefore(Cue.ASSET, at)
            .filter(it -> it.from() == sentence.from() || sentence.is(Cue.ARTICLE, it.from() - 1))
            .isPresent();
  }
}
