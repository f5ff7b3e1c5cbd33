// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.independence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.TextSignature;
import org.reckoner.domain.document.WorkKey;

/**
 * Works whose texts are near-copies of one another: their MinHash signatures (Broder 1997) agree in
 * at least half of the places. Candidates come from bands of the signature (locality-sensitive
 * hashing), so that the time grows with the number of works and not with its square.
 */
public final class Copies {
  /** From this share of equal places on two texts are copies. */
  public static final double FROM = 0.5;

  /** Places of a signature in one band: copies at 0.5 share one of 40 bands almost surely. */
  static final int BAND = 3;

  /** How many of a band's earlier texts a text is held against. */
  static final int HELD_AGAINST = 8;

  private final Map<WorkKey, WorkKey> parent = new HashMap<>();
  private final Set<WorkKey> originals = new HashSet<>();

  /** Finds the copies among these documents. */
  public Copies(Collection<SourceDocument> documents) {
    List<SourceDocument> signed = new ArrayList<>();
    int longest = 0;
    for (SourceDocument document : documents) {
      if (!document.signature().isEmpty()) {
        signed.add(document);
        longest = Math.max(longest, document.signature().size());
      }
    }
    for (int from = 0; from + BAND <= longest; from += BAND) {
      join(signed, from);
    }
  }

  private void join(List<SourceDocument> signed, int from) {
    Map<List<Integer>, List<SourceDocument>> buckets = new HashMap<>();
    for (SourceDocument document : signed) {
      if (document.signature().size() < from + BAND) {
        continue;
      }
      List<SourceDocument> bucket =
          buckets.computeIfAbsent(
              List.copyOf(document.signature().subList(from, from + BAND)),
              any -> new ArrayList<>(1));
      for (SourceDocument earlier : bucket) {
        if (TextSignature.similarity(earlier.signature(), document.signature()) >= FROM) {
          unite(earlier.work(), document.work());
        }
      }
      if (bucket.size() < HELD_AGAINST) {
        bucket.add(document);
      }
    }
  }

  void unite(WorkKey one, WorkKey other) {
    WorkKey first = of(one);
    WorkKey second = of(other);
    if (first.compareTo(second) < 0) {
      parent.put(second, first);
      originals.add(first);
    } else if (second.compareTo(first) < 0) {
      parent.put(first, second);
      originals.add(second);
    }
  }

  /** The work that stands for this one and its copies: the one with the smallest key. */
  public WorkKey of(WorkKey work) {
    WorkKey root = work;
    WorkKey next = parent.get(root);
    while (next != null) {
      root = next;
      next = parent.get(root);
    }
    return root;
  }

  /** Whether there are copies of this work. */
  public boolean copied(WorkKey work) {
    return parent.containsKey(work) || originals.contains(work);
  }

  /** Whether the two are copies of one text. */
  public boolean copies(WorkKey one, WorkKey other) {
    return of(one).equals(of(other));
  }
}
