// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.reckoner.domain.document.Sha256;

/** Base58 with the alphabets of Bitcoin and of the XRP Ledger, and Base58Check. */
final class Base58 {
  private static final String BITCOIN =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);
  private static final int LONGEST = 120;

  private Base58() {}

  /** The bytes that the text stands for, or empty where it is no Base58. */
  static Optional<byte[]> decode(String text) {
    return decode(text, BITCOIN);
  }

  static Optional<byte[]> decodeRipple(String text) {
    return decode(text, RIPPLE);
  }

  private static Optional<byte[]> decode(String text, String alphabet) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    BigInteger number = BigInteger.ZERO;
    int zeros = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = alphabet.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      zeros += digit == 0 && zeros == i ? 1 : 0;
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    byte[] magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
    int sign = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0;
    byte[] bytes = new byte[zeros + magnitude.length - sign];
    System.arraycopy(magnitude, sign, bytes, zeros, magnitude.length - sign);
    return Optional.of(bytes);
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
