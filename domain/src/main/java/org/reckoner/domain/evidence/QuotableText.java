// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A clean text to quote from. The one place where Java's UTF-16 positions and the code points of
 * {@link TextPosition} are converted into each other.
 *
 * <p>What no database and no JSON takes, U+0000 and a surrogate without its other half, stands as
 * U+FFFD here; positions stay what they were.
 */
public final class QuotableText {
  /** How much of the surroundings a quotation keeps, in code points. */
  public static final int CONTEXT = 32;

  /** A page of a paginated document begins at this UTF-16 position. */
  public record PageStart(int page, int offset) {}

  /** A numbered paragraph begins at this UTF-16 position. */
  public record ParagraphStart(String number, int offset) {}

  private final String text;
  private final int[] supplementary;
  private final TreeMap<Integer, Integer> pages = new TreeMap<>();
  private final TreeMap<Integer, String> paragraphs = new TreeMap<>();

  private QuotableText(String text, List<PageStart> pages, List<ParagraphStart> paragraphs) {
    this.text = wellFormed(text);
    this.supplementary = supplementaryPositions(this.text);
    pages.forEach(start -> this.pages.put(start.offset(), start.page()));
    paragraphs.forEach(start -> this.paragraphs.put(start.offset(), start.number()));
  }

  public static QuotableText of(String text) {
    return new QuotableText(text, List.of(), List.of());
  }

  public static QuotableText of(
      String text, List<PageStart> pages, List<ParagraphStart> paragraphs) {
    return new QuotableText(text, pages, paragraphs);
  }

  public String text() {
    return text;
  }

  /**
   * Quotes the words from one UTF-16 position to another.
   *
   * @throws IndexOutOfBoundsException if they are not positions of this text
   * @throws IllegalArgumentException if nothing stands there
   */
  public EvidenceSpan quote(int start, int end) {
    String exact = text.substring(start, end);
    int first = toCodePoint(start);
    int last = toCodePoint(end);
    String prefix = text.substring(toUtf16(Math.max(0, first - CONTEXT)), start);
    String suffix = text.substring(end, toUtf16(Math.min(length(), last + CONTEXT)));
    return new EvidenceSpan(
        new TextPosition(first, last),
        new TextQuote(exact, prefix, suffix),
        pageAt(start),
        paragraphAt(start));
  }

  /** Whether the words of the quotation stand in this text at its position. */
  public boolean holds(EvidenceSpan span) {
    if (span.position().end() > length()) {
      return false;
    }
    return text.startsWith(span.exact(), toUtf16(span.position().start()));
  }

  /** Length in code points. */
  public int length() {
    return text.length() - supplementary.length;
  }

  /** The code point that the UTF-16 position lies at. */
  public int toCodePoint(int utf16) {
    int found = Arrays.binarySearch(supplementary, utf16);
    return utf16 - (found >= 0 ? found : -found - 1);
  }

  /** The UTF-16 position of a code point. */
  public int toUtf16(int codePoint) {
    int low = 0;
    int high = supplementary.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (supplementary[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /** The page that a UTF-16 position lies on, or null where there are no pages. */
  public @Nullable Integer pageAt(int utf16) {
    var page = pages.floorEntry(utf16);
    return page == null ? null : page.getValue();
  }

  /** The number of the numbered paragraph that a UTF-16 position lies in, or null. */
  public @Nullable String paragraphAt(int utf16) {
    var paragraph = paragraphs.floorEntry(utf16);
    return paragraph == null ? null : paragraph.getValue();
  }

  private static String wellFormed(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (unit == 0 || Character.isSurrogate(unit)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended == null ? text : mended.toString();
  }

  private static int[] supplementaryPositions(String text) {
    return java.util.stream.IntStream.range(0, Math.max(0, text.length() - 1))
        .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
        .toArray();
  }
}
