// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * A sentence as a place where an attack may be told: its nouns, and which words stand beside them.
 */
final class Setting {
  /** So far behind a noun its name may stand, in tokens. */
  private static final int FAR = 5;

  private final AttackText text;
  private final Passage passage;
  private final Sentence sentence;
  private final List<Phrase> phrases;

  Setting(AttackText text, Passage passage) {
    this.text = text;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.phrases = new PhraseFinder(text, passage).find();
  }

  Passage passage() {
    return passage;
  }

  Sentence sentence() {
    return sentence;
  }

  List<Phrase> phrases() {
    return phrases;
  }

  boolean has(AttackWord word) {
    return text.has(word, sentence.from(), sentence.to());
  }

  /** Whether it tells of an attack, or of what may be one. */
  boolean tells() {
    return has(AttackWord.ACT)
        || has(AttackWord.DO)
        || has(AttackWord.TAKE)
        || has(AttackWord.LURE)
        || has(AttackWord.WHO);
  }

  /** Whether it is about a flaw and its mending, and tells of no attack. */
  boolean flawOnly() {
    return has(AttackWord.FLAW) && !has(AttackWord.ACT);
  }

  /** Whether a word of that sort ends before the phrase, adverbs aside. */
  boolean before(Phrase phrase, AttackWord word) {
    int at = phrase.from();
    while (at > sentence.from() && sentence.is(Cue.ADVERB, at - 1)) {
      at--;
    }
    return text.before(word, at);
  }

  /** Whether the phrase is the subject of such a verb in the active voice. */
  boolean does(Phrase phrase, AttackWord word) {
    int verb = verb(phrase);
    return verb < sentence.to() && !passive(phrase, verb) && text.is(word, verb);
  }

  /** Whether the phrase is the subject of such a verb in the passive voice. */
  boolean suffers(Phrase phrase, AttackWord word) {
    int verb = verb(phrase);
    return verb < sentence.to() && passive(phrase, verb) && text.is(word, verb);
  }

  private int verb(Phrase phrase) {
    return AttackText.behindAuxiliaries(sentence, phrase.to());
  }

  private boolean passive(Phrase phrase, int verb) {
    return sentence.has(Cue.COPULA, phrase.to(), verb) && !text.is(AttackWord.DOING, verb);
  }

  /**
   * Whether a preposition stands before the phrase, and a word of one of those sorts before that,
   * at most so many tokens away and in the same part of the sentence.
   */
  boolean bound(Phrase phrase, AttackWord preposition, int reach, AttackWord... words) {
    if (!text.before(preposition, phrase.from())) {
      return false;
    }
    int at = text.begin(preposition, phrase.from());
    int first = Math.max(sentence.from(), at - reach);
    for (int end = at; end > first; end--) {
      for (AttackWord word : words) {
        if (text.before(word, end)) {
          return true;
        }
      }
      if (sentence.token(end - 1).sign() && !sentence.token(end - 1).is("-")) {
        return false;
      }
    }
    return false;
  }

  /** A noun in the singular with nothing before it: the "customer" of "customer data". */
  boolean bare(Phrase phrase) {
    return phrase.to() - phrase.from() == 1
        && phrase.from() > sentence.from()
        && !text.is(AttackWord.MANY, phrase.from());
  }

  /** "was the victim of", "targets": tells of its subject, and names nobody. */
  boolean predicate(Phrase phrase) {
    int before = Math.max(sentence.from(), phrase.from() - 1);
    boolean of =
        phrase.to() < sentence.to()
            && sentence.is(Cue.OF, phrase.to())
            && sentence.has(Cue.COPULA, before, phrase.from());
    boolean verb = phrase.to() - phrase.from() == 1 && text.is(AttackWord.VERBAL, phrase.from());
    return of || verb || text.before(AttackWord.SUFFER, phrase.to());
  }

  /** "X's breach", "the X hack"; the name before an attack without "'s" is that of the attack. */
  boolean ownsAct(Phrase phrase) {
    boolean owned = phrase.to() < sentence.to() && sentence.is(Cue.POSSESSIVE, phrase.to());
    int at = owned ? phrase.to() + 1 : phrase.to();
    return at < sentence.to()
        && text.is(AttackWord.ACT, at)
        && (owned || text.is(AttackWord.TAKE, at) || text.is(AttackWord.DO, at))
        && !means(phrase);
  }

  /** "the X ransomware", "X malware", "X phishing": a name of what attackers use. */
  boolean means(Phrase phrase) {
    int at = phrase.to();
    return at < sentence.to()
        && (sentence.is(Cue.RANSOMWARE, at)
            || sentence.is(Cue.MALWARE, at)
            || text.is(AttackWord.TOOL, at));
  }

  /** Whether a name follows a noun at once, or behind words that say that it is its name. */
  boolean introduces(Phrase noun, Phrase named) {
    int at = noun.to();
    while (at < named.from() && (quotes(at) || text.is(AttackWord.CALLED, at))) {
      at = Math.max(at + 1, text.end(AttackWord.CALLED, at));
    }
    return at >= named.from() && named.from() - noun.to() <= FAR;
  }

  private boolean quotes(int at) {
    return sentence.token(at).sign() && !".;:".contains(sentence.token(at).text());
  }

  /** Whether only a comma or "and" stands between two phrases. */
  boolean listed(Phrase first, Phrase second) {
    for (int at = first.to(); at < second.from(); at++) {
      if (!sentence.token(at).is(",") && !sentence.is(Cue.AND, at)) {
        return false;
      }
    }
    return second.from() > first.to();
  }
}
