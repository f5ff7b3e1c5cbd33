// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;

/**
 * What of the index is in a ledger: claims that it has, and documents with the very text that it
 * has of them. So nobody finds a word of what they may not see, or of what was not yet known in the
 * view that they ask for. One of these belongs to one ledger, which it does not hold.
 */
final class Visible {
  private final Map<IndexReader.CacheKey, Marks> segments = new ConcurrentHashMap<>();

  /**
   * The entries of a segment that may be found, each looked up when it is first asked for: a ledger
   * that follows another by one document costs only what is looked for.
   */
  static final class Marks {
    private static final byte SEEN = 1;
    private static final byte HIDDEN = 2;

    /** Threads that look the same entry up write the same. */
    private final byte[] known;

    private Marks(int entries) {
      known = new byte[entries];
    }
  }

  /** Whether entries of a segment may be found; for one thread. */
  IntPredicate of(LeafReader segment, OpenLedger ledger) {
    // A segment's entries never change; that some were deleted is the searcher's to know.
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    Marks marks =
        cache == null
            ? new Marks(segment.maxDoc())
            : segments.computeIfAbsent(cache.getKey(), key -> new Marks(segment.maxDoc()));
    SortedDocValues keys = values(segment, WordIndex.KEY);
    SortedDocValues texts = values(segment, WordIndex.VERSION_OF_TEXT);
    return entry -> {
      byte known = marks.known[entry];
      if (known == 0) {
        known = seen(entry, keys, texts, ledger) ? Marks.SEEN : Marks.HIDDEN;
        marks.known[entry] = known;
      }
      return known == Marks.SEEN;
    };
  }

  private static SortedDocValues values(LeafReader segment, String name) {
    try {
      return DocValues.getSorted(segment, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The entries are asked for in their order, as such values can be read. */
  private static boolean seen(
      int entry, SortedDocValues keys, SortedDocValues texts, OpenLedger ledger) {
    try {
      if (!keys.advanceExact(entry)) {
        return false;
      }
      String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
      // Only a document has a version of its text.
      return texts.advanceExact(entry)
          ? hasText(ledger, key, texts.lookupOrd(texts.ordValue()).utf8ToString())
          : ledger.claim(new ClaimKey(key)).isPresent();
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
