// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.period.PartialDate;

/**
 * The incidents of an article by their victims, in the order in which the text brings them up. A
 * victim that was robbed twice has two: dates too far apart are of different ones.
 */
final class Occasions {
  private final Map<String, List<Draft>> byVictim = new HashMap<>();

  /** The occasion spoken of in this paragraph, where it is not the first. */
  private final Map<String, Draft> spokenOf = new HashMap<>();

  private final List<Draft> made = new ArrayList<>();

  /** The incident of a victim that the text speaks of here. */
  Optional<Draft> of(String victim) {
    List<Draft> known = byVictim.getOrDefault(victim, List.of());
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(spokenOf.getOrDefault(victim, known.get(0)));
  }

  /** The same, made where there is none yet. */
  Draft open(String victim, Supplier<Draft> make) {
    return of(victim).orElseGet(() -> entered(victim, make.get()));
  }

  List<Draft> made() {
    return List.copyOf(made);
  }

  /** A new paragraph speaks of each victim's first incident again. */
  void paragraph() {
    spokenOf.clear();
  }

  /** From here the text speaks of the incident of that date, a new one where none may be it. */
  void dated(String victim, PartialDate date) {
    Optional<Draft> first = of(victim);
    if (first.isEmpty() || !apart(first.get(), date)) {
      return;
    }
    Draft fits =
        byVictim.getOrDefault(victim, List.of()).stream()
            .filter(draft -> !apart(draft, date))
            .findFirst()
            .orElseGet(
                () ->
                    entered(
                        victim,
                        new Draft(FrameKind.INCIDENT, first.get().subject(), first.get().type())));
    spokenOf.put(victim, fits);
  }

  private Draft entered(String victim, Draft draft) {
    byVictim.computeIfAbsent(victim, key -> new ArrayList<>(1)).add(draft);
    made.add(draft);
    return draft;
  }

  private static boolean apart(Draft draft, PartialDate date) {
    return draft.occurred().filter(known -> IncidentDates.apart(known, date)).isPresent();
  }
}
