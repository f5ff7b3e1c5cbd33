// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.independence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;

/**
 * {@link Copies} among documents that come one after the other: always the same as among all of
 * them at once. A text that is a copy of none costs one look at every other signature; only where a
 * band is so common that an earlier text may be displaced from it is everything held against
 * everything again.
 */
public final class GrowingCopies {
  private final TreeMap<WorkKey, SourceDocument> documents = new TreeMap<>();
  private final Map<WorkKey, int[]> signatures = new HashMap<>();
  private Copies copies = new Copies(List.of());

  /** The copies among these documents. */
  public GrowingCopies(Collection<SourceDocument> first) {
    first.forEach(this::keep);
    copies = new Copies(documents.values());
  }

  /** What holds among all documents that have come. */
  public Copies copies() {
    return copies;
  }

  private void keep(SourceDocument document) {
    documents.put(document.work(), document);
    if (!document.signature().isEmpty()) {
      signatures.put(
          document.work(), document.signature().stream().mapToInt(Integer::intValue).toArray());
    }
  }

  /**
   * Takes in new documents, or what is known anew of some.
   *
   * @return works of which something else holds than before, beside the new ones
   */
  public Set<WorkKey> add(Collection<SourceDocument> more) {
    Set<WorkKey> changed = new HashSet<>();
    boolean anew = false;
    List<WorkKey> fresh = new ArrayList<>();
    for (SourceDocument document : more) {
      SourceDocument before = documents.get(document.work());
      if (before != null && !before.signature().equals(document.signature())) {
        anew |= !before.signature().isEmpty();
      }
      if (!document.signature().isEmpty()
          && (before == null || !before.signature().equals(document.signature()))) {
        fresh.add(document.work());
      }
    }
    if (anew) {
      more.forEach(this::keep);
      return again();
    }
    for (SourceDocument document : more) {
      keep(document);
      if (fresh.contains(document.work())) {
        Meeting meeting = meet(document.work());
        if (meeting.crowded) {
          more.forEach(this::keep);
          changed.addAll(again());
          return changed;
        }
        changed.addAll(unite(document.work(), meeting.copies));
      }
    }
    return changed;
  }

  /** Whom a text meets in its bands. */
  private static final class Meeting {
    final List<WorkKey> copies = new ArrayList<>();
    boolean crowded;
  }

  private Meeting meet(WorkKey work) {
    int[] mine = Objects.requireNonNull(signatures.get(work));
    Meeting meeting = new Meeting();
    int[] met = new int[mine.length / Copies.BAND];
    signatures.forEach(
        (other, theirs) -> {
          if (other.equals(work)) {
            return;
          }
          boolean any = false;
          for (int band = 0; band < met.length; band++) {
            int from = band * Copies.BAND;
            if (shared(mine, theirs, from)) {
              any = true;
              meeting.crowded |= ++met[band] >= Copies.HELD_AGAINST;
            }
          }
          if (any && similar(mine, theirs)) {
            meeting.copies.add(other);
          }
        });
    return meeting;
  }

  private static boolean shared(int[] one, int[] other, int from) {
    if (other.length < from + Copies.BAND) {
      return false;
    }
    for (int i = from; i < from + Copies.BAND; i++) {
      if (one[i] != other[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean similar(int[] one, int[] other) {
    if (one.length != other.length) {
      return false;
    }
    int equal = 0;
    for (int i = 0; i < one.length; i++) {
      equal += one[i] == other[i] ? 1 : 0;
    }
    return (double) equal / one.length >= Copies.FROM;
  }

  private Set<WorkKey> unite(WorkKey work, List<WorkKey> others) {
    if (others.isEmpty()) {
      return Set.of();
    }
    others.forEach(other -> copies.unite(work, other));
    WorkKey root = copies.of(work);
    Set<WorkKey> changed = new HashSet<>();
    for (WorkKey one : signatures.keySet()) {
      if (copies.of(one).equals(root)) {
        changed.add(one);
      }
    }
    return changed;
  }

  private Set<WorkKey> again() {
    Copies before = copies;
    copies = new Copies(documents.values());
    Set<WorkKey> changed = new HashSet<>();
    for (WorkKey one : signatures.keySet()) {
      if (!before.of(one).equals(copies.of(one)) || before.copied(one) != copies.copied(one)) {
        changed.add(one);
      }
    }
    return changed;
  }
}
