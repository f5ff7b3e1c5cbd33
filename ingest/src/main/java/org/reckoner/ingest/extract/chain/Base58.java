// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.reckoner.domain.document.Sha256;

/** Base58 with the alphabets of Bitcoin and of the XRP Ledger, and Base58Check. */
final class Base58 {
  private static final String BITCOIN =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
  private static final int LONGEST = 120;

  /** Five digits fit into thirty bits, so that a long carries their product with a limb. */
  private static final int DIGITS_AT_ONCE = 5;

  private static final int[] BITCOIN_DIGITS = digits(BITCOIN);
  private static final int[] RIPPLE_DIGITS = digits(RIPPLE);

  private Base58() {}

  /** The bytes that the text stands for, or empty where it is no Base58. */
  static Optional<byte[]> decode(String text) {
    return decode(text, BITCOIN_DIGITS);
  }

  static Optional<byte[]> decodeRipple(String text) {
    return decode(text, RIPPLE_DIGITS);
  }

  private static int[] digits(String alphabet) {
    int[] digits = new int[128];
    Arrays.fill(digits, -1);
    for (int i = 0; i < alphabet.length(); i++) {
      digits[alphabet.charAt(i)] = i;
    }
    return digits;
  }

  private static Optional<byte[]> decode(String text, int[] digits) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    int[] limbs = new int[text.length() * 3 / 16 + 1];
    int zeros = 0;
    int at = 0;
    while (at < text.length()) {
      long value = 0;
      long scale = 1;
      for (int end = Math.min(at + DIGITS_AT_ONCE, text.length()); at < end; at++) {
        char letter = text.charAt(at);
        int digit = letter < 128 ? digits[letter] : -1;
        if (digit < 0) {
          return Optional.empty();
        }
        zeros += digit == 0 && zeros == at ? 1 : 0;
        value = value * 58 + digit;
        scale *= 58;
      }
      add(limbs, scale, value);
    }
    return Optional.of(bytes(limbs, zeros));
  }

  /** Multiplies the number, its lowest limb first, and adds to it. */
  private static void add(int[] limbs, long scale, long value) {
    long carry = value;
    for (int i = 0; i < limbs.length; i++) {
      carry += (limbs[i] & 0xffffffffL) * scale;
      limbs[i] = (int) carry;
      carry >>>= 32;
    }
  }

  private static byte[] bytes(int[] limbs, int zeros) {
    int length = limbs.length * 4;
    while (length > 0 && byteAt(limbs, length - 1) == 0) {
      length--;
    }
    byte[] bytes = new byte[zeros + length];
    for (int i = 0; i < length; i++) {
      bytes[bytes.length - 1 - i] = byteAt(limbs, i);
    }
    return bytes;
  }

  private static byte byteAt(int[] limbs, int index) {
    return (byte) (limbs[index / 4] >>> (8 * (index % 4)));
  }

  /** Whether the last four bytes are the double SHA-256 of those before them. */
  static boolean checks(byte[] bytes) {
    if (bytes.length < 5) {
      return false;
    }
    byte[] payload = Arrays.copyOf(bytes, bytes.length - 4);
    MessageDigest digest = Sha256.digest();
    byte[] sum = digest.digest(digest.digest(payload));
    return Arrays.equals(
        Arrays.copyOf(sum, 4), Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
  }
}
