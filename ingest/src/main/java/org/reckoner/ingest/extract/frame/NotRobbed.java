// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Names beside words of taking of whom nothing was taken: investors, lenders, what was stolen. */
final class NotRobbed {
  /** From a word of funding to the preposition before whoever paid. */
  private static final int PAID = 12;

  /** From an account to its owner: "his Coinbase account". */
  private static final int ACCOUNT = 3;

  /** So many words behind a title name again whom it names. */
  private static final int LONG_ENOUGH = 80;

  private NotRobbed() {}

  /** Whether a name is no victim whatever stands beside it. */
  static boolean is(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    return Headlines.describes(sentence, name)
        || ofSomebody(sentence, name)
        || ofFirm(sentence, name)
        || unheard(passage, name);
  }

  /** "from her X account": robbed is who has it, and not the house where it is kept. */
  private static boolean ofSomebody(Sentence sentence, Name name) {
    int last = Math.min(sentence.to(), name.to() + ACCOUNT);
    return name.from() > sentence.from()
        && sentence.is(Cue.PRONOUN, name.from() - 1)
        && name.to() < sentence.to()
        && sentence.has(Cue.HOLDING, name.to(), last)
        && (sentence.is(Cue.HOLDING, name.to()) || sentence.is(Cue.CRYPTO, name.to()));
  }

  /** "the platform's X programme": what the firm that was robbed calls a part of itself. */
  private static boolean ofFirm(Sentence sentence, Name name) {
    int owns = name.from() - 1;
    return owns > sentence.from()
        && name.party() == null
        && sentence.is(Cue.POSSESSIVE, owns)
        && sentence
            .cueBefore(Cue.VICTIM_NOUN, owns)
            .filter(it -> it.from() > sentence.from() && sentence.is(Cue.DEFINITE, it.from() - 1))
            .isPresent();
  }

  /** A word that stands in a headline with a capital, and nowhere else in a text of some length. */
  private static boolean unheard(Passage passage, Name name) {
    Sentence sentence = passage.sentence();
    if (sentence.kind() != Sentence.Kind.TITLE
        || name.party() != null
        || name.to() - name.from() > 1
        || sentence.article().language().nounsCapitalised()) {
      return false;
    }
    String text = sentence.article().text();
    int behind = sentence.token(sentence.to() - 1).end();
    int words = sentence.article().tokens().size() - (sentence.to() - sentence.from());
    return words > LONG_ENOUGH && !text.substring(behind).contains(name.text());
  }

  /** "raised $5 million from X": what somebody was given. */
  static boolean gave(Sentence sentence, int from) {
    int first = Math.max(sentence.from(), from - PAID);
    return sentence.cues(Cue.OTHER_AMOUNT, first, from).stream()
        .filter(it -> it.code().equals("FUNDING"))
        .anyMatch(it -> !taken(sentence, it.to(), from));
  }

  /** "a hacking group (in X": what a bracket parts from the deed. */
  static boolean bracketed(Sentence sentence, int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.token(at).is("(")) {
        return true;
      }
    }
    return false;
  }

  /** "got the stolen money back from X": where it was found again. */
  static boolean gaveBack(Sentence sentence, int from) {
    return sentence.cueBefore(Cue.RECOVER, from).isPresent();
  }

  private static boolean taken(Sentence sentence, int from, int to) {
    return sentence.has(Cue.THEFT, from, to)
        || sentence.has(Cue.LOSE, from, to)
        || sentence.cues(Cue.STEAL, from, to).stream().anyMatch(it -> it.code().isEmpty());
  }

  /** "the $5 million theft of X": what was stolen there. */
  static boolean booty(Passage passage, Name name, CueMatch of) {
    Sentence sentence = passage.sentence();
    int noun = of.from() - 1;
    return name.party() == null
        && sentence.is(Cue.OF, of.from())
        && noun > sentence.from()
        && sentence.is(Cue.THEFT, noun)
        && !sentence.is(Cue.ATTACK, noun)
        && passage.money().stream().anyMatch(it -> it.to() == noun);
  }

  /** "before the attack X said": the noun of the deed, which a name only follows. */
  static boolean noun(Sentence sentence, CueMatch verb) {
    int before = verb.from() - 1;
    return before >= sentence.from()
        && sentence.is(Cue.ATTACK, verb.from())
        && sentence.is(Cue.ARTICLE, before);
  }
}
