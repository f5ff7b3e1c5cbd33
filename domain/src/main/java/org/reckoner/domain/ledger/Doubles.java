// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** For the key of an incident those that it may be one with. */
final class Doubles {
  private final Map<String, Set<String>> others = new HashMap<>();

  void exchange(Collection<UnsurePair> gone, Collection<UnsurePair> come) {
    for (UnsurePair pair : gone) {
      part(pair.one(), pair.other());
      part(pair.other(), pair.one());
    }
    for (UnsurePair pair : come) {
      others.computeIfAbsent(pair.one(), any -> new HashSet<>(2)).add(pair.other());
      others.computeIfAbsent(pair.other(), any -> new HashSet<>(2)).add(pair.one());
    }
  }

  private void part(String one, String other) {
    others.computeIfPresent(
        one,
        (any, with) -> {
          with.remove(other);
          return with.isEmpty() ? null : with;
        });
  }

  Map<String, Set<String>> byKey() {
    return Collections.unmodifiableMap(others);
  }
}
