// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Identifiers that the same thing gets in every export: UUIDs of version 5 (RFC 9562). */
public final class StixId {
  private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** All names of ours are hashed in it. */
  private static final UUID NAMESPACE = uuid(URL_NAMESPACE, "urn:reckoner:stix");

  private static final String SEPARATOR = "\u001f";
  private static final int LENGTH = 16;

  private StixId() {}

  /** The identifier of an object of that type that these parts name. */
  public static String of(String type, String... parts) {
    return type + "--" + uuid(NAMESPACE, type + SEPARATOR + String.join(SEPARATOR, parts));
  }

  /** The type that an identifier names. */
  static String type(String id) {
    return id.substring(0, id.indexOf("--"));
  }

  static UUID uuid(UUID namespace, String name) {
    MessageDigest sha1 = sha1();
    sha1.update(
        ByteBuffer.allocate(LENGTH)
            .putLong(namespace.getMostSignificantBits())
            .putLong(namespace.getLeastSignificantBits())
            .array());
    byte[] hash = Arrays.copyOf(sha1.digest(name.getBytes(StandardCharsets.UTF_8)), LENGTH);
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x50);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
