// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page's title, to find it again among the blocks. */
final class SoughtTitle {
  private final String letters;
  private final Set<String> words;
  private final long lengths;

  SoughtTitle(@Nullable String title) {
    letters = title == null ? "" : BlockWords.letters(title);
    words = title == null ? Set.of() : wordsOf(title);
    lengths = words.stream().mapToLong(word -> lengthBit(word.length())).reduce(0, (a, b) -> a | b);
  }

  boolean matches(String text) {
    return letters.length() >= 8 && text.length() < 400 && BlockWords.areLettersOf(letters, text);
  }

  /** The share of the title's words that the text has, for texts of a title's length. */
  float overlap(String text) {
    if (words.isEmpty() || text.length() > 300) {
      return 0;
    }
    Set<String> shared = new HashSet<>();
    forEachWord(
        text,
        (start, end) -> {
          // Most words have no title word's length, and are not cut out at all.
          if ((lengths & lengthBit(end - start)) != 0) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (words.contains(word)) {
              shared.add(word);
            }
          }
        });
    return (float) shared.size() / words.size();
  }

  private static long lengthBit(int length) {
    return 1L << Math.min(63, length);
  }

  private static Set<String> wordsOf(String text) {
    Set<String> words = new HashSet<>();
    forEachWord(
        text, (start, end) -> words.add(text.substring(start, end).toLowerCase(Locale.ROOT)));
    return words;
  }

  /** Tells where each word of more than two letters stands. */
  private static void forEachWord(String text, WordPlace told) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start > 2) {
          told.at(start, i);
        }
        start = -1;
      }
    }
  }

  private interface WordPlace {
    void at(int start, int end);
  }
}
