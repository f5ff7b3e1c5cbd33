// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;

/**
 * What of the index is in a ledger: claims that it has, and documents with the very text that it
 * has of them. So nobody finds a word of what they may not see, or of what was not yet known in the
 * view that they ask for. One of these belongs to one ledger, which it does not hold, and works out
 * each segment of the index once.
 */
final class Visible {
  private final Map<IndexReader.CacheKey, FixedBitSet> segments = new ConcurrentHashMap<>();

  /** The entries of a segment that may be found. */
  FixedBitSet of(LeafReader segment, OpenLedger ledger) {
    // A segment's entries never change; that some were deleted is the searcher's to know.
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    return cache == null
        ? marked(segment, ledger)
        : segments.computeIfAbsent(cache.getKey(), key -> marked(segment, ledger));
  }

  private static FixedBitSet marked(LeafReader segment, OpenLedger ledger) {
    try {
      SortedDocValues keys = DocValues.getSorted(segment, WordIndex.KEY);
      SortedDocValues texts = DocValues.getSorted(segment, WordIndex.VERSION_OF_TEXT);
      FixedBitSet marks = new FixedBitSet(segment.maxDoc());
      for (int i = 0; i < segment.maxDoc(); i++) {
        if (keys.advanceExact(i)) {
          String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
          // Only a document has a version of its text.
          boolean seen =
              texts.advanceExact(i)
                  ? hasText(ledger, key, texts.lookupOrd(texts.ordValue()).utf8ToString())
                  : ledger.claim(new ClaimKey(key)).isPresent();
          if (seen) {
            marks.set(i);
          }
        }
      }
      return marks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasText(OpenLedger ledger, String work, String textSha256) {
    return ledger
        .document(new WorkKey(work))
        .filter(document -> document.textSha256().equals(textSha256))
        .isPresent();
  }
}
