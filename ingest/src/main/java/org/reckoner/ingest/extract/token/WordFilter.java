// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.token;

/**
 * Tells of most words that they are not among those added, from eight kilobytes that stay close at
 * hand; a map of thousands of words would be fetched from afar to say the same. A Bloom filter of
 * one hash.
 */
public final class WordFilter {
  private static final int BITS = 16;

  /** Spreads hash codes, which are alike for words that are alike, over all their bits. */
  private static final int GOLDEN = 0x9E3779B9;

  private final long[] bits = new long[(1 << BITS) >> 6];

  public void add(String word) {
    int at = place(word);
    bits[at >> 6] |= 1L << (at & 63);
  }

  /** Whether it may be one of them; never false for one that was added. */
  public boolean mayHold(String word) {
    int at = place(word);
    return (bits[at >> 6] & (1L << (at & 63))) != 0;
  }

  private static int place(String word) {
    return (word.hashCode() * GOLDEN) >>> (Integer.SIZE - BITS);
  }
}
