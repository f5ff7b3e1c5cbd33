// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.sentence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.token.Token;

/**
 * Where in a text phrases of each cue begin, one bit a token: whether a sentence holds any, and
 * where the next one stands, is told by a word or two of memory, and most cues stand nowhere.
 */
@SuppressWarnings("EnumOrdinal") // a row a cue, in memory only
final class CuePlaces {
  private static final int CUES = Cue.values().length;

  private final int size;
  private final long[] @Nullable [] begins = new long[CUES][];

  /** Those of them that are phrases of one token: they end in whatever sentence they begin in. */
  private final long[] @Nullable [] single = new long[CUES][];

  /** Where a number may begin, in digits or in words. */
  private final long[] figures;

  CuePlaces(List<Token> tokens, CueMatch[][] cues) {
    this.size = tokens.size();
    for (int at = 0; at < size; at++) {
      for (CueMatch match : cues[at]) {
        mark(begins, match.cue(), at);
        if (match.length() == 1) {
          mark(single, match.cue(), at);
        }
      }
    }
    this.figures = new long[words()];
    for (int at = 0; at < size; at++) {
      boolean scaled = begins(Cue.ARTICLE, at) && at + 1 < size && begins(Cue.SCALE, at + 1);
      if (scaled || tokens.get(at).number() || begins(Cue.NUMBER, at)) {
        figures[at >> 6] |= 1L << (at & 63);
      }
    }
  }

  private int words() {
    return (size + 63) >> 6;
  }

  private void mark(long[] @Nullable [] rows, Cue cue, int at) {
    long[] row = rows[cue.ordinal()];
    if (row == null) {
      row = new long[words()];
      rows[cue.ordinal()] = row;
    }
    row[at >> 6] |= 1L << (at & 63);
  }

  /** Whether a phrase of the cue begins at a token, wherever it ends. */
  boolean begins(Cue cue, int at) {
    long[] row = begins[cue.ordinal()];
    return row != null && marked(row, at);
  }

  /** Whether a phrase of the cue stands at a token that is that token alone. */
  boolean single(Cue cue, int at) {
    long[] row = single[cue.ordinal()];
    return row != null && marked(row, at);
  }

  boolean figure(int at) {
    return marked(figures, at);
  }

  /** Nothing stands before a text's first token or behind its last one, where rules look too. */
  private static boolean marked(long[] row, int at) {
    return at >= 0 && at >> 6 < row.length && (row[at >> 6] & (1L << (at & 63))) != 0;
  }

  /** The first token of a stretch at which a phrase of the cue begins; its end where none does. */
  int next(Cue cue, int from, int to) {
    long[] row = begins[cue.ordinal()];
    return row == null ? to : next(row, from, to);
  }

  int nextFigure(int from, int to) {
    return next(figures, from, to);
  }

  /** The first token at which a phrase of any of the cues begins. */
  int next(Cue[] cues, int from, int to) {
    int first = to;
    for (Cue cue : cues) {
      long[] row = begins[cue.ordinal()];
      if (row != null) {
        first = next(row, from, first);
      }
    }
    return first;
  }

  private static int next(long[] row, int from, int to) {
    if (from >= to) {
      return to;
    }
    int word = from >> 6;
    int last = (to - 1) >> 6;
    long bits = row[word] & (-1L << (from & 63));
    while (bits == 0 && word < last) {
      word++;
      bits = row[word];
    }
    return bits == 0 ? to : Math.min(to, (word << 6) + Long.numberOfTrailingZeros(bits));
  }
}
