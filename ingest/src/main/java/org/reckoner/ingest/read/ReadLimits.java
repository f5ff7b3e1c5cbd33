// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

/**
 * What a reader takes on at most; hostile input ends at one of these with a typed failure.
 *
 * @param bytes of one input
 * @param wordBytes of one text or feed, which is held whole and several times over; of a mail,
 *     which may have attachments, twice as many
 * @param lines of one text
 * @param markupBytes of one HTML page: its tree takes some thirty times as much memory
 * @param tags of one HTML page, counted by their opening brackets: a tree of nothing but elements
 *     takes a hundred times its bytes
 * @param entries of one feed or archive
 * @param pages of one paginated document
 * @param textChars of one clean text, in UTF-16 units
 */
public record ReadLimits(
    int bytes,
    int wordBytes,
    int lines,
    int markupBytes,
    int tags,
    int entries,
    int pages,
    int textChars) {
  private static final int MEGABYTE = 1 << 20;

  /**
   * 50 MB of any input, 8 MB of text in 200,000 lines, 4 MB of markup with 100,000 tags, 10,000
   * entries, 5,000 pages: each of them is read within a heap of 256 MB.
   */
  public static final ReadLimits DEFAULT =
      new ReadLimits(
          50 * MEGABYTE, 8 * MEGABYTE, 200_000, 4 * MEGABYTE, 100_000, 10_000, 5_000, 8 * MEGABYTE);

  /** The same with another bound on the bytes of one input. */
  public ReadLimits withBytes(int most) {
    return new ReadLimits(
        most,
        Math.min(most, wordBytes),
        lines,
        Math.min(most, markupBytes),
        tags,
        entries,
        pages,
        textChars);
  }
}
