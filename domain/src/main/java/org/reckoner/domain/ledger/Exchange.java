// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.assembly.HeldParts.Held;
import org.reckoner.domain.ledger.assembly.Part;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.link.Meetings;
import org.reckoner.domain.sequence.Sequence;

/**
 * The components that leave a growing ledger in one step, and those that take their place.
 *
 * @param met the pairs of incidents across components that may not, or may, be one for it
 */
record Exchange(Collection<Held> gone, Collection<Held> come, Meetings.Changed met) {

  /** One of which it is not known yet which incidents meet. */
  Exchange(Collection<Held> gone, Collection<Held> come) {
    this(gone, come, new Meetings.Changed(List.of(), List.of()));
  }

  /** The same where it is known. */
  Exchange meeting(Meetings.Changed changed) {
    return new Exchange(gone, come, changed);
  }

  /** The pairs that may be one no more, within components and across them. */
  List<UnsurePair> goneReview() {
    return both(gone(Part::review), met.gone());
  }

  /** The pairs that may be one now, within components and across them. */
  List<UnsurePair> comeReview() {
    return both(come(Part::review), met.come());
  }

  private static List<UnsurePair> both(List<UnsurePair> within, List<UnsurePair> across) {
    List<UnsurePair> both = new ArrayList<>(within);
    both.addAll(across);
    return both;
  }

  <T> List<T> gone(Function<Part, List<T>> what) {
    return all(gone, what);
  }

  <T> List<T> come(Function<Part, List<T>> what) {
    return all(come, what);
  }

  private static <T> List<T> all(Collection<Held> held, Function<Part, List<T>> what) {
    List<T> all = new ArrayList<>();
    held.forEach(one -> all.addAll(what.apply(one.part())));
    return all;
  }

  /** A list of the ledger as it is after this. */
  <T> List<T> in(List<T> before, Function<Part, List<T>> what, Comparator<? super T> order) {
    return Sequence.<T>of(before).exchanged(gone(what), come(what), order);
  }

  List<Draft> goneDrafts() {
    return drafts(gone);
  }

  List<Draft> comeDrafts() {
    return drafts(come);
  }

  private static List<Draft> drafts(Collection<Held> held) {
    List<Draft> drafts = new ArrayList<>();
    for (Held one : held) {
      Draft draft = one.part().draft();
      if (draft != null) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  /** The incidents that may be one with others than before: totals count them otherwise. */
  Set<String> otherwisePaired() {
    Set<List<String>> before = pairs(goneReview());
    Set<List<String>> after = pairs(comeReview());
    Set<String> keys = new HashSet<>();
    before.stream().filter(pair -> !after.contains(pair)).forEach(keys::addAll);
    after.stream().filter(pair -> !before.contains(pair)).forEach(keys::addAll);
    return keys;
  }

  /** The claims that stay and lie in another independent group than before. */
  Set<ClaimKey> regrouped() {
    Map<ClaimKey, String> before = new HashMap<>();
    gone(Part::claims).forEach(one -> before.put(one.claim().key(), one.group()));
    Set<ClaimKey> regrouped = new HashSet<>();
    for (LedgerClaim one : come(Part::claims)) {
      ClaimKey key = one.claim().key();
      if (!one.group().equals(before.getOrDefault(key, one.group()))) {
        regrouped.add(key);
      }
    }
    return regrouped;
  }

  private static Set<List<String>> pairs(List<UnsurePair> review) {
    Set<List<String>> pairs = new HashSet<>();
    review.forEach(pair -> pairs.add(List.of(pair.one(), pair.other())));
    return pairs;
  }

  /** The numbers that merges have retired, as they are after this. */
  SortedMap<Integer, Integer> redirects(SortedMap<Integer, Integer> before) {
    boolean none =
        gone.stream().allMatch(held -> held.part().redirects().isEmpty())
            && come.stream().allMatch(held -> held.part().redirects().isEmpty());
    if (none) {
      return before;
    }
    SortedMap<Integer, Integer> redirects = new TreeMap<>(before);
    gone.forEach(held -> redirects.keySet().removeAll(held.part().redirects().keySet()));
    come.forEach(held -> redirects.putAll(held.part().redirects()));
    return redirects;
  }
}
