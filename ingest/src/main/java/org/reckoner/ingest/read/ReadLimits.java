// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

/**
 * What a reader takes on at most; hostile input ends at one of these with a typed failure.
 *
 * @param bytes of one input
 * @param markupBytes of one HTML page: its tree takes some thirty times as much memory
 * @param entries of one feed or archive
 * @param pages of one paginated document
 * @param textChars of one clean text, in UTF-16 units
 */
public record ReadLimits(int bytes, int markupBytes, int entries, int pages, int textChars) {
  private static final int MEGABYTE = 1 << 20;

  /** 50 MB of any input, 4 MB of markup, 10,000 entries, 5,000 pages. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(50 * MEGABYTE, 4 * MEGABYTE, 10_000, 5_000, 25 * MEGABYTE);

  /** The same with another bound on the bytes of one input. */
  public ReadLimits withBytes(int most) {
    return new ReadLimits(most, Math.min(most, markupBytes), entries, pages, textChars);
  }
}
