// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.Arrays;
import java.util.List;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;

/** A text of which only what is quoted is known, and what stands around it. */
final class Excerpt {
  private static final int LONGEST = 20_000_000;

  private Excerpt() {}

  /**
   * The words at their places, with blanks between them.
   *
   * @throws IllegalArgumentException if a quotation lies further on than any text is long
   */
  static QuotableText of(List<Observation> said) {
    int length = 0;
    for (Observation one : said) {
      for (EvidenceSpan span : one.claim().evidence()) {
        length = Math.max(length, span.position().end() + codePoints(span.quote().suffix()).length);
      }
    }
    if (length > LONGEST) {
      throw new IllegalArgumentException("a text of " + length + " code points is too long");
    }
    int[] text = new int[length];
    Arrays.fill(text, ' ');
    for (Observation one : said) {
      for (EvidenceSpan span : one.claim().evidence()) {
        write(span, text);
      }
    }
    return QuotableText.of(new String(text, 0, length));
  }

  private static void write(EvidenceSpan span, int[] text) {
    int[] before = codePoints(span.quote().prefix());
    int[] words = codePoints(span.quote().prefix() + span.exact() + span.quote().suffix());
    int from = span.position().start() - before.length;
    if (from < 0) {
      throw new IllegalArgumentException("a quotation begins before its text");
    }
    System.arraycopy(words, 0, text, from, words.length);
  }

  private static int[] codePoints(String words) {
    return words.codePoints().toArray();
  }
}
