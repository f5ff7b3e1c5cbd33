// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.EnumMap;
import java.util.Map;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Where in an article the words of attacks begin and end. */
final class AttackText {
  private final Map<AttackWord, int[]> ends = new EnumMap<>(AttackWord.class);
  private final Map<AttackWord, int[]> begins = new EnumMap<>(AttackWord.class);

  AttackText(Article article) {
    int size = article.tokens().size();
    for (AttackWord word : AttackWord.values()) {
      ends.put(word, new int[size + 1]);
      begins.put(word, new int[size + 1]);
    }
    CueMatch[][] found = article.language().attackWords(article.tokens());
    for (CueMatch[] matches : found) {
      for (CueMatch match : matches) {
        AttackWord word = AttackWord.valueOf(match.code());
        row(ends, word)[match.from()] = match.to();
        int[] row = row(begins, word);
        // The longest of those that end there is the one met first.
        row[match.to()] = row[match.to()] == 0 ? match.from() + 1 : row[match.to()];
      }
    }
  }

  private static int[] row(Map<AttackWord, int[]> rows, AttackWord word) {
    return rows.getOrDefault(word, new int[0]);
  }

  boolean is(AttackWord word, int at) {
    return row(ends, word)[at] > 0;
  }

  /** The token behind the longest phrase that begins at one, or that one where none does. */
  int end(AttackWord word, int at) {
    return Math.max(at, row(ends, word)[at]);
  }

  /** Whether a phrase ends before a token. */
  boolean before(AttackWord word, int at) {
    return row(begins, word)[at] > 0;
  }

  /** Where the longest phrase begins that ends before a token, or that token where none does. */
  int begin(AttackWord word, int at) {
    int begin = row(begins, word)[at];
    return begin == 0 ? at : begin - 1;
  }

  /** Whether a phrase of that sort begins between two tokens. */
  boolean has(AttackWord word, int from, int to) {
    for (int at = from; at < to; at++) {
      if (is(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** The token behind auxiliaries and adverbs. */
  static int behindAuxiliaries(Sentence sentence, int at) {
    int next = at;
    while (next < sentence.to()
        && (sentence.is(Cue.AUXILIARY, next)
            || sentence.is(Cue.HAVING, next)
            || sentence.is(Cue.COPULA, next)
            || sentence.is(Cue.CONDITIONAL, next)
            || sentence.is(Cue.ALLEGED, next)
            || sentence.is(Cue.ADVERB, next))) {
      next++;
    }
    return next;
  }
}
