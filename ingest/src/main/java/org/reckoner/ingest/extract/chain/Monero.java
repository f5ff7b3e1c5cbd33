// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

import java.util.Arrays;
import java.util.Optional;

/** Monero's Base58 codes blocks of eight bytes in eleven letters; four bytes of Keccak end it. */
final class Monero {
  private static final int BLOCK = 11;
  private static final int NETWORK = 1;
  private static final int KEYS = 64;
  private static final int SUM = 4;

  private Monero() {}

  /**
   * The two public keys of an address, also of an integrated one; empty where it is no address or
   * its checksum is wrong.
   */
  static Optional<byte[]> keys(String word) {
    int rest = word.length() % BLOCK;
    if (rest != 7) { // five bytes: of 69 without a payment id, of 77 with one
      return Optional.empty();
    }
    byte[] bytes = new byte[word.length() / BLOCK * 8 + 5];
    for (int block = 0; block * BLOCK < word.length(); block++) {
      String letters = word.substring(block * BLOCK, Math.min(word.length(), (block + 1) * BLOCK));
      int size = letters.length() == BLOCK ? 8 : 5;
      byte[] part = Base58.decode(letters).map(Monero::stripped).orElse(null);
      if (part == null || part.length > size) {
        return Optional.empty();
      }
      System.arraycopy(part, 0, bytes, block * 8 + size - part.length, part.length);
    }
    int payload = bytes.length - SUM;
    byte[] sum = Keccak.digest(Arrays.copyOf(bytes, payload));
    boolean right =
        payload >= NETWORK + KEYS && Arrays.equals(sum, 0, SUM, bytes, payload, bytes.length);
    return right
        ? Optional.of(Arrays.copyOfRange(bytes, NETWORK, NETWORK + KEYS))
        : Optional.empty();
  }

  private static byte[] stripped(byte[] bytes) {
    int zeros = 0;
    while (zeros < bytes.length && bytes[zeros] == 0) {
      zeros++;
    }
    return Arrays.copyOfRange(bytes, zeros, bytes.length);
  }
}
