// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Tells which of several lists have a word that stands somewhere in a text, in one pass over the
 * text however many words there are (Aho and Corasick 1975). Capitals are taken for small letters.
 */
final class WordFinder {
  private static final int NOWHERE = -1;

  private final String ignored;

  /** For each character its column, 0 for those that no word has, {@link #NOWHERE} if ignored. */
  private final short[] columns = new short[Character.MAX_VALUE + 1];

  private final int width;

  /**
   * By the beginning of a state's row and a column the beginning of the next state's row, or its
   * complement where words end in that state.
   */
  private final int[] next;

  private final long[] found;

  /**
   * @param lists at most 64, of words in small letters
   */
  WordFinder(List<List<String>> lists) {
    this(lists, "");
  }

  /**
   * @param ignored characters of the text that are passed over
   */
  WordFinder(List<List<String>> lists, String ignored) {
    this.ignored = ignored;
    this.width = layColumns(lists);
    int states = 1;
    for (List<String> words : lists) {
      for (String word : words) {
        states += word.length();
      }
    }
    int[] trie = new int[states * width];
    Arrays.fill(trie, NOWHERE);
    long[] ends = new long[states];
    int used = grow(trie, ends, lists);
    link(trie, ends, used);
    found = Arrays.copyOf(ends, used);
    next = rows(trie, used);
  }

  private int[] rows(int[] trie, int used) {
    int[] rows = new int[used * width];
    for (int cell = 0; cell < rows.length; cell++) {
      int row = trie[cell] * width;
      rows[cell] = found[trie[cell]] == 0 ? row : ~row;
    }
    return rows;
  }

  private int layColumns(List<List<String>> lists) {
    int used = 1;
    for (List<String> words : lists) {
      for (String word : words) {
        for (int i = 0; i < word.length(); i++) {
          if (columns[word.charAt(i)] == 0) {
            columns[word.charAt(i)] = (short) used++;
          }
        }
      }
    }
    for (int c = 0; c < columns.length; c++) {
      columns[c] = ignored.indexOf(c) >= 0 ? NOWHERE : columns[Character.toLowerCase((char) c)];
    }
    return used;
  }

  private int grow(int[] trie, long[] ends, List<List<String>> lists) {
    int used = 1;
    for (int list = 0; list < lists.size(); list++) {
      for (String word : lists.get(list)) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
          int cell = state * width + columns[word.charAt(i)];
          if (trie[cell] == NOWHERE) {
            trie[cell] = used++;
          }
          state = trie[cell];
        }
        ends[state] |= 1L << list;
      }
    }
    return used;
  }

  /** Where no word goes on, the longest ending that begins one does. */
  private void link(int[] trie, long[] ends, int used) {
    int[] fallback = new int[used];
    Deque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int state = open.remove();
      for (int column = 0; column < width; column++) {
        int cell = state * width + column;
        int behind = state == 0 ? 0 : trie[fallback[state] * width + column];
        if (trie[cell] == NOWHERE) {
          trie[cell] = behind;
        } else {
          fallback[trie[cell]] = behind;
          ends[trie[cell]] |= ends[behind];
          open.add(trie[cell]);
        }
      }
    }
  }

  /** The lists of which the text has a word, as bits. */
  long in(String text) {
    return in(text, text.length());
  }

  /** The same for the first characters of a text. */
  long in(String text, int length) {
    int end = Math.min(length, text.length());
    int row = 0;
    long lists = 0;
    for (int i = 0; i < end; i++) {
      int column = columns[text.charAt(i)];
      if (column >= 0) {
        row = next[row + column];
        if (row < 0) {
          row = ~row;
          lists |= found[row / width];
        }
      }
    }
    return lists;
  }

  boolean isIn(String text) {
    return in(text) != 0;
  }

  static WordFinder of(List<String> words) {
    return new WordFinder(List.of(words));
  }
}
