// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.util.Locale;

/** Checksums of Bech32 (BIP 173) and Bech32m (BIP 350). */
final class Bech32 {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;

  private Bech32() {}

  /** Whether it is made of the letters that may stand behind the separator. */
  static boolean shaped(String address) {
    int separator = address.lastIndexOf('1');
    String data = address.substring(separator + 1);
    return separator > 0
        && data.length() >= 6
        && data.toLowerCase(Locale.ROOT).chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  static boolean checks(String address) {
    int sum = sum(address);
    return sum == BECH32 || sum == BECH32M;
  }

  /**
   * Whether it is right as a witness address: version 0 with the older constant, every later
   * version with the newer one, as BIP 350 demands.
   */
  static boolean checksWitness(String address) {
    int version = Character.toLowerCase(address.charAt(address.lastIndexOf('1') + 1));
    return sum(address) == (version == 'q' ? BECH32 : BECH32M);
  }

  /** What is left of the checksum, or 0 where it is no such address. */
  private static int sum(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    boolean mixed = !address.equals(lower) && !address.equals(address.toUpperCase(Locale.ROOT));
    if (mixed || !shaped(lower)) {
      return 0;
    }
    int separator = lower.lastIndexOf('1');
    int sum = 1;
    for (int i = 0; i < separator; i++) {
      sum = step(sum) ^ (lower.charAt(i) >> 5);
    }
    sum = step(sum);
    for (int i = 0; i < separator; i++) {
      sum = step(sum) ^ (lower.charAt(i) & 31);
    }
    for (int i = separator + 1; i < lower.length(); i++) {
      sum = step(sum) ^ ALPHABET.indexOf(lower.charAt(i));
    }
    return sum;
  }

  /** Five bits a letter; -1 where it is none of the letters. */
  static int digit(char letter) {
    return ALPHABET.indexOf(letter);
  }

  private static int step(int sum) {
    int top = sum >>> 25;
    int next = (sum & 0x1ffffff) << 5;
    for (int i = 0; i < GENERATOR.length; i++) {
      if ((top >> i & 1) == 1) {
        next ^= GENERATOR[i];
      }
    }
    return next;
  }
}
