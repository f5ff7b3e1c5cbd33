// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words of a short text, to hold it against another; in Han and kana each character is one. */
final class PageWords {
  private static final int WIDE = 0x2e80;

  private PageWords() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean wide = c >= WIDE && c < 0xd800 && Character.isLetter(c);
      boolean letter = !wide && (Character.isLetterOrDigit(c) || Character.getType(c) == 6);
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (wide) {
        words.add(String.valueOf(c));
      }
    }
    return words;
  }

  /** The share of the first's words that the second has as well. */
  static float share(Set<String> words, Set<String> other) {
    int there = 0;
    for (String word : words) {
      there += other.contains(word) ? 1 : 0;
    }
    return words.isEmpty() ? 0 : (float) there / words.size();
  }
}
