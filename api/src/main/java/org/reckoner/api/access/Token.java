// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reckoner.domain.document.Sha256;

/**
 * An API token as its holder has it: {@code rk_ID_SECRET}. The secret has 256 random bits, so that
 * its plain digest gives nothing away.
 *
 * @param id what the token is called in lists; no secret
 * @param secret what only the holder has
 */
record Token(String id, String secret) {
  /** What every token begins with, so that scanners for leaked secrets can find one. */
  static final String PREFIX = "rk_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{16}_[A-Za-z0-9_-]{43}");

  private static final int LENGTH = PREFIX.length() + 16 + 1 + 43;

  private static final SecureRandom RANDOM = new SecureRandom();

  static Token fresh() {
    byte[] id = new byte[8];
    byte[] secret = new byte[32];
    RANDOM.nextBytes(id);
    RANDOM.nextBytes(secret);
    return new Token(
        java.util.HexFormat.of().formatHex(id),
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  static Optional<Token> parse(String text) {
    return FORM.matcher(text).matches() ? split(text) : Optional.empty();
  }

  /** A text of a token's length in its parts, for looking it up among tokens that are known. */
  static Optional<Token> split(String text) {
    if (text.length() != LENGTH || !text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int start = PREFIX.length();
    return Optional.of(new Token(text.substring(start, start + 16), text.substring(start + 17)));
  }

  String digest() {
    return Sha256.of(secret);
  }

  /** As it is handed out. */
  String text() {
    return PREFIX + id + "_" + secret;
  }

  @Override
  public String toString() {
    return PREFIX + id;
  }
}
