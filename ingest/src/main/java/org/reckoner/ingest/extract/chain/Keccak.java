// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.chain;

/**
 * Keccak-256 as Ethereum and Monero use it: the submission to NIST with its original padding. The
 * platform's SHA3-256 pads otherwise and gives other digests.
 */
final class Keccak {
  private static final int RATE = 136;
  private static final int[] ROTATIONS = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };
  private static final int[] LANES = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };
  private static final long[] ROUNDS = {
    0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
    0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
    0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
    0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
    0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
    0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
  };

  private Keccak() {}

  static byte[] digest(byte[] message) {
    byte[] padded = new byte[(message.length / RATE + 1) * RATE];
    System.arraycopy(message, 0, padded, 0, message.length);
    padded[message.length] = 1;
    padded[padded.length - 1] |= (byte) 0x80;
    long[] state = new long[25];
    for (int block = 0; block < padded.length; block += RATE) {
      for (int i = 0; i < RATE; i++) {
        state[i / 8] ^= (padded[block + i] & 0xFFL) << (8 * (i % 8));
      }
      permute(state);
    }
    byte[] digest = new byte[32];
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
    }
    return digest;
  }

  private static void permute(long[] state) {
    long[] columns = new long[5];
    for (long round : ROUNDS) {
      for (int i = 0; i < 5; i++) {
        columns[i] = state[i] ^ state[i + 5] ^ state[i + 10] ^ state[i + 15] ^ state[i + 20];
      }
      for (int i = 0; i < 5; i++) {
        long mixed = columns[(i + 4) % 5] ^ Long.rotateLeft(columns[(i + 1) % 5], 1);
        for (int j = 0; j < 25; j += 5) {
          state[j + i] ^= mixed;
        }
      }
      long moved = state[1];
      for (int i = 0; i < 24; i++) {
        long next = state[LANES[i]];
        state[LANES[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
        moved = next;
      }
      for (int j = 0; j < 25; j += 5) {
        System.arraycopy(state, j, columns, 0, 5);
        for (int i = 0; i < 5; i++) {
          state[j + i] ^= ~columns[(i + 1) % 5] & columns[(i + 2) % 5];
        }
      }
      state[0] ^= round;
    }
  }
}
