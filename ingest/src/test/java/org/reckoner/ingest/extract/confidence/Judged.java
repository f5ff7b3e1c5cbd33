// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.claim.Observation;

/**
 * A claim that was found in a text which its rules had not met, and whether it is right.
 *
 * @param text which text; what is learned from one is never measured on it
 * @param right whether the text says so
 * @param traits what of the claim tells how often such claims are right, without those by sort
 */
record Judged(String text, boolean right, List<Traits.Trait> traits) {
  /**
   * The trait of claims in texts that were written for this project: they are shorter and cleaner
   * than articles, and more claims in them are right. Its weight is not shipped.
   */
  static final Traits.Trait WRITTEN = new Traits.Trait("written for the project", 1);

  static Judged of(String text, Surroundings around, Observation ranked, boolean right) {
    return new Judged(text, right, Traits.of(ranked, around));
  }

  Judged written() {
    List<Traits.Trait> more = new ArrayList<>(traits);
    more.add(WRITTEN);
    return new Judged(text, right, List.copyOf(more));
  }

  /** Whether it was found in an article as it was published. */
  boolean published() {
    return !traits.contains(WRITTEN);
  }
}
