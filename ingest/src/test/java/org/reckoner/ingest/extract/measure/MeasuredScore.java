// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found of what is wanted, of one language, kind or property. */
final class MeasuredScore {
  int wanted;
  int met;
  int forbidden;

  /** Losses and culprits of incidents that no line expects; the labelled lines are complete. */
  int unlisted;

  final List<String> misses = new ArrayList<>();

  double recall() {
    return wanted == 0 ? 1 : met / (double) wanted;
  }

  void print(String key, boolean withMisses) {
    System.out.printf(
        Locale.ROOT,
        "%-32s %3d of %3d  %.3f  forbidden %d  unlisted %d%n",
        key,
        met,
        wanted,
        recall(),
        forbidden,
        unlisted);
    if (withMisses) {
      misses.forEach(miss -> System.out.println("  " + miss));
    }
  }
}
