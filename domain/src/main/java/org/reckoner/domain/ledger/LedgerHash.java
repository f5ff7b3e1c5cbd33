// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reckoner.domain.document.Sha256;

/**
 * The root of a Merkle tree over the lines of the {@link CanonicalLedger}, in their order, so that
 * whoever holds the export can check the hash, and a part of the export against it. As in RFC 6962
 * a leaf is hashed with a leading 0 byte and a node with a leading 1 byte; a node without a partner
 * is carried up.
 */
public final class LedgerHash {
  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private LedgerHash() {}

  /** The hash of a ledger's content: 64 hex digits. */
  public static String of(Ledger ledger) {
    List<byte[]> level = new ArrayList<>();
    MessageDigest digest = Sha256.digest();
    CanonicalLedger.lines(
        ledger,
        line -> {
          digest.update(LEAF);
          level.add(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
        });
    return HexFormat.of().formatHex(root(level, digest));
  }

  private static byte[] root(List<byte[]> leaves, MessageDigest digest) {
    List<byte[]> level = leaves;
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
      for (int i = 0; i < level.size(); i += 2) {
        if (i + 1 == level.size()) {
          above.add(level.get(i));
        } else {
          digest.update(NODE);
          digest.update(level.get(i));
          above.add(digest.digest(level.get(i + 1)));
        }
      }
      level = above;
    }
    return level.get(0);
  }
}
