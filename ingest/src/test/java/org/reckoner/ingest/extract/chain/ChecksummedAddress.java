// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Writes addresses with their checksums. */
public final class ChecksummedAddress {
  private ChecksummedAddress() {}

  /** The EIP-55 spelling of twenty bytes. */
  public static String evm(byte[] hash) {
    String hex = HexFormat.of().formatHex(hash);
    byte[] digest = Keccak.digest(hex.getBytes(StandardCharsets.US_ASCII));
    StringBuilder word = new StringBuilder("0x");
    for (int i = 0; i < hex.length(); i++) {
      boolean high = (digest[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf) >= 8;
      word.append(high ? Character.toUpperCase(hex.charAt(i)) : hex.charAt(i));
    }
    return word.toString();
  }
}
