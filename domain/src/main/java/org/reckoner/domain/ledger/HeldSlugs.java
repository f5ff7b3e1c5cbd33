// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.assembly.Part;

/**
 * The incidents of a growing ledger by their slug: one that comes may take from another the right
 * to be called by the slug alone.
 */
final class HeldSlugs {
  private final Map<String, List<Incident>> bySlug = new HashMap<>();
  private final Map<String, Incident> byKey = new HashMap<>();

  /** The incidents that leave the ledger and those that enter it, as they are called in it. */
  record Renamed(Collection<Incident> gone, Collection<Incident> come) {}

  /**
   * Takes an exchange in; what stays as it was, name and all, is not among the result, unless it
   * may be one with something that did not, directly or through others: totals count one of those
   * only.
   *
   * @param mayBeOne for the key of an incident those that it may be one with now
   */
  Renamed take(Exchange exchange, Map<String, Set<String>> mayBeOne) {
    List<Incident> gone = exchange.gone(Part::incidents);
    List<Incident> come = exchange.come(Part::incidents);
    Set<String> affected = new LinkedHashSet<>();
    gone.forEach(one -> affected.add(one.slug()));
    come.forEach(one -> affected.add(one.slug()));
    Map<String, Incident> before = called(affected);
    gone.forEach(this::drop);
    come.forEach(this::keep);
    Map<String, Incident> after = called(affected);
    Set<String> same = new HashSet<>();
    Set<String> otherwisePaired = exchange.otherwisePaired();
    before.forEach(
        (key, one) -> {
          if (one.equals(after.get(key)) && !otherwisePaired.contains(key)) {
            same.add(key);
          }
        });
    before.keySet().removeAll(same);
    after.keySet().removeAll(same);
    Set<String> changed = new HashSet<>(after.keySet());
    for (String key : otherwisePaired) {
      // Of another component, and for what came or went no longer, or now, perhaps one with it.
      Incident stands = byKey.get(key);
      if (stands != null && changed.add(key)) {
        before.put(key, called(stands));
        after.put(key, called(stands));
      }
    }
    for (String key : tied(changed, mayBeOne)) {
      Incident one = called(Objects.requireNonNull(byKey.get(key)));
      before.put(key, one);
      after.put(key, one);
    }
    return new Renamed(before.values(), after.values());
  }

  /** Those that these may be one with, directly or through others. */
  private static Set<String> tied(Set<String> changed, Map<String, Set<String>> mayBeOne) {
    Set<String> tied = new LinkedHashSet<>();
    Deque<String> from = new ArrayDeque<>(changed);
    while (!from.isEmpty()) {
      for (String other : mayBeOne.getOrDefault(from.remove(), Set.of())) {
        if (!changed.contains(other) && tied.add(other)) {
          from.add(other);
        }
      }
    }
    return tied;
  }

  private void keep(Incident incident) {
    bySlug.computeIfAbsent(incident.slug(), any -> new ArrayList<>(1)).add(incident);
    byKey.put(incident.key(), incident);
  }

  private void drop(Incident incident) {
    byKey.remove(incident.key());
    List<Incident> of = bySlug.get(incident.slug());
    if (of != null && of.removeIf(one -> one.key().equals(incident.key())) && of.isEmpty()) {
      bySlug.remove(incident.slug());
    }
  }

  private Map<String, Incident> called(Set<String> slugs) {
    Map<String, Incident> called = new HashMap<>();
    for (String slug : slugs) {
      bySlug.getOrDefault(slug, List.of()).forEach(one -> called.put(one.key(), called(one)));
    }
    return called;
  }

  /** An incident of now as the ledger calls it. */
  private Incident called(Incident one) {
    return bySlug.getOrDefault(one.slug(), List.of()).size() == 1 ? one : Reckoning.distinct(one);
  }
}
