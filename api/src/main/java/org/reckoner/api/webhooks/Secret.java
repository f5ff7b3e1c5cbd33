// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver tells by that an event comes from here: HMAC-SHA256 over id, time and body, in
 * the form of the Standard Webhooks specification 1.0, for which most languages have a library.
 *
 * @param text {@code whsec_} and 32 bytes in Base64
 */
record Secret(String text) {
  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /**
   * The value of {@code webhook-signature}.
   *
   * @param id of the event, which is the value of {@code webhook-id}
   * @param seconds since 1970, the value of {@code webhook-timestamp}
   */
  String signature(String id, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }

  /** Not the secret, wherever this is printed. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
