// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import org.reckoner.domain.claim.Observation;
import org.reckoner.ingest.extract.confidence.Surroundings;

/** Takes what the labelled texts say of the claims that were found in them. */
@FunctionalInterface
public interface Verdicts {
  /**
   * @param text which text it is
   * @param around what stands around the claim
   * @param found a claim that was found in it
   * @param right whether the text says so
   */
  void take(String text, Surroundings around, Observation found, boolean right);
}
