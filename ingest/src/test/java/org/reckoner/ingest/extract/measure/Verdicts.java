// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import org.reckoner.domain.claim.Observation;

/** Takes what the labelled texts say of the claims that were found in them. */
@FunctionalInterface
public interface Verdicts {
  /**
   * @param text which text it is
   * @param language the text's language
   * @param found a claim that was found in it
   * @param right whether the text says so
   */
  void take(String text, String language, Observation found, boolean right);
}
