// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests (FIPS 180-4) as 64 lower-case hex digits. */
public final class Sha256 {
  private static final int DIGITS = 64;

  private Sha256() {}

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  /** Of the text's UTF-8 bytes. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A running digest, for what does not fit into memory. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * @throws IllegalArgumentException if it is not 64 lower-case hex digits
   */
  public static String require(String hex) {
    boolean digest = hex.length() == DIGITS;
    for (int i = 0; digest && i < DIGITS; i++) {
      char digit = hex.charAt(i);
      digest = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
    }
    if (!digest) {
      throw new IllegalArgumentException("'" + hex + "' is not a SHA-256 digest");
    }
    return hex;
  }
}
