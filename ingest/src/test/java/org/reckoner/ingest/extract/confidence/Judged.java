// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reckoner.domain.claim.Observation;

/**
 * A claim that was found in a labelled text, and whether it is right.
 *
 * @param text which text; what is learned from one is never measured on it
 * @param right whether the text says so
 * @param traits what of the claim tells how often such claims are right
 */
record Judged(String text, boolean right, List<Traits.Trait> traits) {
  /** The trait of claims in texts that the rules were built with: they are right more often. */
  static final Traits.Trait BUILT_WITH = new Traits.Trait("built with", 1);

  static Judged of(
      String text, String language, Observation ranked, boolean right, boolean builtWith) {
    List<Traits.Trait> traits = new ArrayList<>(Traits.of(ranked, language));
    if (builtWith) {
      traits.add(BUILT_WITH);
    }
    return new Judged(text, right, List.copyOf(traits));
  }

  boolean builtWith() {
    return traits.contains(BUILT_WITH);
  }

  /** A line of a file of such claims; {@link #line} reads it back. */
  static Judged parse(String line) {
    String[] parts = line.split("\t", -1);
    List<Traits.Trait> traits =
        Arrays.stream(parts[2].split(";"))
            .map(it -> it.split("="))
            .map(it -> new Traits.Trait(it[0], Double.parseDouble(it[1])))
            .toList();
    return new Judged(parts[0], parts[1].equals("right"), traits);
  }

  String line() {
    List<String> told =
        traits.stream()
            .map(it -> it.name() + "=" + String.format(Locale.ROOT, "%.1f", it.strength()))
            .toList();
    return text + "\t" + (right ? "right" : "wrong") + "\t" + String.join(";", told);
  }
}
