// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import java.util.List;

/**
 * MinHash signatures of texts (Broder 1997): the share of places in which two of them agree
 * estimates the share of word sequences that the two texts have in common.
 */
public final class TextSignature {
  /** Places in a signature; the estimate's standard error is at most 0.045. */
  public static final int PLACES = 128;

  private TextSignature() {}

  /**
   * The estimated share of word sequences in common, 0 to 1; 0 where a signature is empty, which
   * stands for a text too short to be compared, or where they are of different making.
   */
  public static double similarity(List<Integer> one, List<Integer> other) {
    if (one.isEmpty() || one.size() != other.size()) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i).intValue() == other.get(i).intValue()) {
        equal++;
      }
    }
    return (double) equal / one.size();
  }
}
