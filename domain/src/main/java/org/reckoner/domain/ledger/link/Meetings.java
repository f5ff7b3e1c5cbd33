// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.ledger.UnsurePair;

/**
 * The incidents that meet otherwise than by the name of the robbed: by an address, a source, or by
 * amount and time. Such pairs go to a person; no rule makes one incident of them, so that those of
 * a ledger can be worked out part by part and their meetings afterwards. Incidents may come and go:
 * what did not is not looked at again.
 *
 * <p>What more than {@value #MOST} incidents have in common tells none of them from the others: a
 * wallet of a mixer, a page that everybody links to. It is left out, so that the time grows with
 * the number of incidents and not with its square.
 */
public final class Meetings {
  /** Of more incidents than these that share a key none meets by it. */
  static final int MOST = 64;

  private final Encounter encounter;
  private final Map<String, List<Trace>> byKey = new HashMap<>();
  private final Map<ClaimKey, Map<ClaimKey, UnsurePair>> pairs = new HashMap<>();
  private long held;

  public Meetings(VictimNames names) {
    this.encounter = new Encounter(names);
  }

  /** The pairs that a change has ended, and those that it has brought. */
  public record Changed(List<UnsurePair> gone, List<UnsurePair> come) {
    public Changed {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /**
   * Takes in incidents that came or went.
   *
   * @param decisions the binding decisions on pairs; those that two are not one keep them apart
   */
  public Changed change(
      Collection<Trace> gone, Collection<Trace> come, Collection<Decision> decisions) {
    Map<String, Boolean> crowdedBefore = new HashMap<>();
    for (Trace trace : gone) {
      for (String key : trace.blockingKeys()) {
        crowdedBefore.computeIfAbsent(key, this::crowded);
        leave(key, trace);
      }
    }
    for (Trace trace : come) {
      for (String key : trace.blockingKeys()) {
        crowdedBefore.computeIfAbsent(key, this::crowded);
        byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(trace);
      }
    }
    Map<ClaimKey, Trace> asking = new LinkedHashMap<>();
    come.forEach(trace -> asking.put(trace.key(), trace));
    crowdedBefore.forEach(
        (key, before) -> {
          if (before != crowded(key)) {
            byKey.getOrDefault(key, List.of()).forEach(trace -> asking.put(trace.key(), trace));
          }
        });
    Set<UnsurePair> ended = new LinkedHashSet<>();
    gone.forEach(trace -> part(trace.key(), ended));
    asking.keySet().forEach(key -> part(key, ended));
    Set<UnsurePair> begun = new LinkedHashSet<>();
    Map<ClaimKey, Set<ClaimKey>> apart = apart(decisions);
    asking.values().forEach(trace -> meet(trace, apart, begun));
    List<UnsurePair> stayed = ended.stream().filter(begun::contains).toList();
    stayed.forEach(ended::remove);
    stayed.forEach(begun::remove);
    return new Changed(List.copyOf(ended), List.copyOf(begun));
  }

  /** How often two were held against each other so far. */
  long held() {
    return held;
  }

  private boolean crowded(String key) {
    return byKey.getOrDefault(key, List.of()).size() > MOST;
  }

  private void leave(String key, Trace trace) {
    List<Trace> there = byKey.get(key);
    if (there != null && there.removeIf(one -> one.key().equals(trace.key())) && there.isEmpty()) {
      byKey.remove(key);
    }
  }

  private void part(ClaimKey key, Set<UnsurePair> ended) {
    Map<ClaimKey, UnsurePair> with = pairs.remove(key);
    if (with == null) {
      return;
    }
    ended.addAll(with.values());
    for (ClaimKey other : with.keySet()) {
      Map<ClaimKey, UnsurePair> theirs = pairs.get(other);
      if (theirs != null && theirs.remove(key) != null && theirs.isEmpty()) {
        pairs.remove(other);
      }
    }
  }

  private void meet(Trace trace, Map<ClaimKey, Set<ClaimKey>> apart, Set<UnsurePair> begun) {
    Set<ClaimKey> met = new HashSet<>(Set.of(trace.key()));
    met.addAll(pairs.getOrDefault(trace.key(), Map.of()).keySet());
    for (String key : trace.blockingKeys()) {
      if (crowded(key)) {
        continue;
      }
      for (Trace other : byKey.getOrDefault(key, List.of())) {
        if (met.add(other.key())) {
          boolean ordered = trace.key().compareTo(other.key()) < 0;
          meet(ordered ? trace : other, ordered ? other : trace, apart).ifPresent(begun::add);
        }
      }
    }
  }

  private Optional<UnsurePair> meet(Trace one, Trace other, Map<ClaimKey, Set<ClaimKey>> apart) {
    held++;
    Likeness likeness = encounter.of(one, other).orElse(null);
    if (likeness == null || keptApart(one, other, apart)) {
      return Optional.empty();
    }
    ClaimKey first = one.key();
    ClaimKey second = other.key();
    UnsurePair pair =
        new UnsurePair(
            first.value(), second.value(), first, second, likeness.score(), likeness.reasons());
    pairs.computeIfAbsent(first, any -> new HashMap<>(2)).put(second, pair);
    pairs.computeIfAbsent(second, any -> new HashMap<>(2)).put(first, pair);
    return Optional.of(pair);
  }

  private static Map<ClaimKey, Set<ClaimKey>> apart(Collection<Decision> decisions) {
    Map<ClaimKey, Set<ClaimKey>> apart = new HashMap<>();
    for (Decision decision : decisions) {
      if (decision.ruling() instanceof Ruling.OnPair pair && !pair.same()) {
        apart.computeIfAbsent(pair.one(), any -> new HashSet<>(2)).add(pair.other());
        apart.computeIfAbsent(pair.other(), any -> new HashSet<>(2)).add(pair.one());
      }
    }
    return apart;
  }

  private static boolean keptApart(Trace one, Trace other, Map<ClaimKey, Set<ClaimKey>> apart) {
    if (apart.isEmpty()) {
      return false;
    }
    Set<ClaimKey> theirs = new HashSet<>(other.claims());
    return one.claims().stream()
        .anyMatch(claim -> apart.getOrDefault(claim, Set.of()).stream().anyMatch(theirs::contains));
  }
}
