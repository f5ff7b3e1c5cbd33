// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reckoner.domain.document.TextSignature;

/**
 * Makes the signatures that near-copies are found by: one-permutation MinHash over sequences of
 * three words, empty places filled by optimal densification (Shrivastava, ICML 2017). One pass and
 * one hash for each word; the values are stable over runs, machines and releases.
 *
 * <p>Words are runs of letters and digits in lower case; in scripts without blanks each character
 * is one.
 */
public final class NearCopies {
  private static final int FEWEST_SEQUENCES = 24;
  private static final long WORD_SEED = 0xcbf29ce484222325L;
  private static final long WORD_PRIME = 0x100000001b3L;

  private NearCopies() {}

  /**
   * The signature of a clean text: {@link TextSignature#PLACES} numbers, or none where the text has
   * too few words to be told from others.
   */
  public static List<Integer> signature(String text) {
    Signing signing = new Signing();
    long word = WORD_SEED;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * WORD_PRIME;
        inWord = true;
        if (c < 0x2e80 || !standsAlone(c)) {
          continue;
        }
      }
      if (inWord) {
        signing.word(word);
        word = WORD_SEED;
        inWord = false;
      }
    }
    if (inWord) {
      signing.word(word);
    }
    return signing.places();
  }

  private static boolean isAsciiWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }

  private static boolean standsAlone(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  /** The smallest hash that fell into each place so far. */
  private static final class Signing {
    private static final long EMPTY = Long.MAX_VALUE;

    private final long[] smallest = new long[TextSignature.PLACES];
    private long beforeLast;
    private long last;
    private int words;

    Signing() {
      Arrays.fill(smallest, EMPTY);
    }

    void word(long hash) {
      words++;
      if (words > 2) {
        long sequence = mix(beforeLast * 31 + Long.rotateLeft(last, 21) * 17 + hash);
        int place = (int) (sequence >>> 57);
        long value = (sequence << 7) >>> 8;
        if (value < smallest[place]) {
          smallest[place] = value;
        }
      }
      beforeLast = last;
      last = hash;
    }

    List<Integer> places() {
      if (words - 2 < FEWEST_SEQUENCES) {
        return List.of();
      }
      List<Integer> places = new ArrayList<>(TextSignature.PLACES);
      for (int place = 0; place < TextSignature.PLACES; place++) {
        places.add(Long.hashCode(smallest[filled(place)]));
      }
      return List.copyOf(places);
    }

    /** The place itself, or the filled one that every text with the same gap would borrow from. */
    private int filled(int place) {
      int from = place;
      for (int attempt = 1; smallest[from] == EMPTY; attempt++) {
        from = (int) (mix(place * 1000003L + attempt) >>> 57);
      }
      return from;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
      long z = value;
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      return z ^ (z >>> 31);
    }
  }
}
