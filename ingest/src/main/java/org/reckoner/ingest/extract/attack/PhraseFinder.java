// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/** The nouns of a sentence that may be a victim or an attacker, each with what belongs to it. */
final class PhraseFinder {
  /** So many words that no list has may stand between an article and its noun. */
  private static final int UNKNOWN = 2;

  private final AttackText text;
  private final Sentence sentence;
  private final Map<Integer, Name> names = new HashMap<>();

  PhraseFinder(AttackText text, Passage passage) {
    this.text = text;
    this.sentence = passage.sentence();
    passage.names().forEach(name -> names.put(name.from(), name));
  }

  List<Phrase> find() {
    List<Phrase> found = new ArrayList<>();
    int at = sentence.from();
    while (at < sentence.to()) {
      Phrase phrase = at(at);
      if (phrase != null) {
        found.add(phrase);
      }
      at = phrase == null ? at + 1 : phrase.to();
    }
    return found;
  }

  private @Nullable Phrase at(int from) {
    Phrase noun = noun(from);
    return noun != null ? noun : standing(from, AttackWord.IT, AttackWord.SOMEONE);
  }

  /** The longest stretch of what belongs to a noun, up to the last noun or name in it. */
  private @Nullable Phrase noun(int from) {
    // "The group" is listed with its article: alone it says nothing.
    boolean determined = head(from) == null && determiner(from);
    Phrase best = null;
    int unknown = 0;
    int at = determined ? Math.max(from + 1, text.end(AttackWord.DET, from)) : from;
    while (at < sentence.to()) {
      AttackWord head = head(at);
      Name name = names.get(at);
      if (head != null || name != null) {
        best = new Phrase(from, end(at, head, name), head(head, best), head == null ? name : null);
        at = best.to();
        unknown = 0;
      } else if (text.is(AttackWord.MODIFIER, at) || modifies(at)) {
        at = Math.max(at + 1, text.end(AttackWord.MODIFIER, at));
      } else if (determined && best == null && unknown < UNKNOWN && unlisted(at)) {
        unknown++;
        at++;
      } else {
        break;
      }
    }
    return best;
  }

  private int end(int at, @Nullable AttackWord head, @Nullable Name name) {
    int end = head != null ? text.end(head, at) : name != null ? name.to() : at + 1;
    return Math.min(end, sentence.to());
  }

  /** What a noun is, or a name by the noun before it: "the hacking group X". */
  private static @Nullable AttackWord head(@Nullable AttackWord head, @Nullable Phrase before) {
    boolean attackers = before != null && before.head() == AttackWord.WHO;
    return head == null && attackers ? AttackWord.WHO : head;
  }

  /** A word that stands for somebody. */
  private @Nullable Phrase standing(int at, AttackWord... words) {
    for (AttackWord word : words) {
      if (text.is(word, at)) {
        return new Phrase(at, Math.min(text.end(word, at), sentence.to()), word, null);
      }
    }
    return null;
  }

  private @Nullable AttackWord head(int at) {
    AttackWord longest = null;
    for (AttackWord word : AttackWord.HEADS) {
      boolean longer = longest == null || text.end(word, at) > text.end(longest, at);
      if (text.is(word, at) && longer) {
        longest = word;
      }
    }
    return longest;
  }

  private boolean determiner(int at) {
    return sentence.is(Cue.ARTICLE, at) || text.is(AttackWord.DET, at);
  }

  private boolean modifies(int at) {
    Token token = sentence.token(at);
    boolean hyphen = token.is("-") && at + 1 < sentence.to() && at > sentence.from();
    return token.number()
        || hyphen
        || (token.word()
            && token.capitalised()
            && at > sentence.from()
            && !sentence.is(Cue.STOPWORD, at)
            && !sentence.is(Cue.MONTH, at)
            && !sentence.is(Cue.WEEKDAY, at));
  }

  private boolean unlisted(int at) {
    Token token = sentence.token(at);
    return token.word()
        && !sentence.is(Cue.STOPWORD, at)
        && !sentence.is(Cue.AUXILIARY, at)
        && !text.is(AttackWord.END, at)
        && !text.is(AttackWord.TAKE, at)
        && !text.is(AttackWord.ACT, at);
  }
}
