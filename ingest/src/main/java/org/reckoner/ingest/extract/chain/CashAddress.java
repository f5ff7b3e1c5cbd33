// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.util.Locale;
import java.util.Optional;

/**
 * The addresses of Bitcoin Cash that begin with {@code q} or {@code p}, with or without the prefix
 * {@code bitcoincash:}. Source: the CashAddr specification.
 */
final class CashAddress {
  private static final String PREFIX = "bitcoincash";
  private static final int LETTERS = 42;
  private static final int SUM_LETTERS = 8;
  private static final int HASH = 20;
  private static final long[] GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };

  /**
   * What it stands for.
   *
   * @param script whether it is the hash of a script and not of a key
   * @param hash twenty bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Decoded(boolean script, byte[] hash) {}

  private CashAddress() {}

  /** Whether it has the length and the letters of one, without its prefix. */
  static boolean shaped(String word) {
    if (word.length() != LETTERS) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    char first = lower.charAt(0);
    return (first == 'q' || first == 'p')
        && (word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT)))
        && lower.chars().allMatch(letter -> Bech32.digit((char) letter) >= 0);
  }

  /** What a word of that shape stands for, or empty where its checksum is wrong. */
  static Optional<Decoded> decode(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    long sum = 1;
    for (int i = 0; i < PREFIX.length(); i++) {
      sum = step(sum, PREFIX.charAt(i) & 31);
    }
    sum = step(sum, 0);
    byte[] bytes = new byte[1 + HASH + 1];
    int bits = 0;
    int held = 0;
    int at = 0;
    for (int i = 0; i < lower.length(); i++) {
      int digit = Bech32.digit(lower.charAt(i));
      sum = step(sum, digit);
      if (i < lower.length() - SUM_LETTERS) {
        held = (held << 5 | digit) & 0xfff;
        bits += 5;
        if (bits >= 8) {
          bits -= 8;
          bytes[at++] = (byte) (held >> bits);
        }
      }
    }
    if (sum != 1) {
      return Optional.empty();
    }
    byte[] hash = new byte[HASH];
    System.arraycopy(bytes, 1, hash, 0, HASH);
    return Optional.of(new Decoded((bytes[0] & 8) != 0, hash));
  }

  private static long step(long sum, int digit) {
    long top = sum >>> 35;
    long next = (sum & 0x07ffffffffL) << 5 ^ digit;
    for (int i = 0; i < GENERATOR.length; i++) {
      if ((top >> i & 1) == 1) {
        next ^= GENERATOR[i];
      }
    }
    return next;
  }
}
