// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an export could not carry, counted by reason, so that nothing is dropped silently. */
final class Losses {
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** One more thing that was lost for this reason. */
  void add(String reason) {
    add(reason, 1);
  }

  void add(String reason, int number) {
    if (number > 0) {
      counts.merge(reason, number, Integer::sum);
    }
  }

  /** As {@code totals: the standard has no object for them (3)}, in the order they were met. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    counts.forEach((reason, number) -> sentences.add(reason + " (" + number + ")"));
    return List.copyOf(sentences);
  }
}
