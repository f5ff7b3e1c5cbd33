// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.assembly.Part;

/**
 * The incidents of a growing ledger by their slug: one that comes may take from another the right
 * to be called by the slug alone.
 */
final class HeldSlugs {
  private final Map<String, List<Incident>> bySlug = new HashMap<>();

  /** The incidents that leave the ledger and those that enter it, as they are called in it. */
  record Renamed(Collection<Incident> gone, Collection<Incident> come) {}

  /** Takes an exchange in; what stays as it was, name and all, is not among the result. */
  Renamed take(Exchange exchange) {
    List<Incident> gone = exchange.gone(Part::incidents);
    List<Incident> come = exchange.come(Part::incidents);
    Set<String> affected = new LinkedHashSet<>();
    gone.forEach(one -> affected.add(one.slug()));
    come.forEach(one -> affected.add(one.slug()));
    Map<String, Incident> before = called(affected);
    gone.forEach(this::drop);
    come.forEach(one -> bySlug.computeIfAbsent(one.slug(), any -> new ArrayList<>(1)).add(one));
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
    return new Renamed(before.values(), after.values());
  }

  private void drop(Incident incident) {
    List<Incident> of = bySlug.get(incident.slug());
    if (of != null && of.removeIf(one -> one.key().equals(incident.key())) && of.isEmpty()) {
      bySlug.remove(incident.slug());
    }
  }

  private Map<String, Incident> called(Set<String> slugs) {
    Map<String, Incident> called = new HashMap<>();
    for (String slug : slugs) {
      List<Incident> of = bySlug.getOrDefault(slug, List.of());
      for (Incident one : of) {
        called.put(one.key(), of.size() == 1 ? one : Reckoning.distinct(one));
      }
    }
    return called;
  }
}
