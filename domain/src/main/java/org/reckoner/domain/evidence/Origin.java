// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

import java.util.List;
import org.reckoner.domain.sequence.Sequence;

/**
 * Where something that Reckoner states comes from. There is no fourth kind: what has none of these
 * origins is not stated.
 */
public sealed interface Origin {

  /** Said by documents: the keys of the claims that say it. */
  record Sourced(List<String> claimKeys) implements Origin {
    /**
     * @throws IllegalArgumentException if no claim is named
     */
    public Sourced {
      claimKeys = List.copyOf(claimKeys);
      if (claimKeys.isEmpty()) {
        throw new IllegalArgumentException("A sourced value names at least one claim");
      }
    }
  }

  /**
   * Worked out: a sum, residual, conversion, share or number of entries.
   *
   * @param formula in words and signs, with the operands' names: "58 claimed − 2 known here"
   * @param operands what went in, each with its own origin
   */
  record Derived(String formula, List<Operand> operands) implements Origin {
    public Derived {
      operands = Sequence.copyOf(operands);
    }
  }

  /**
   * Looked up: a gazetteer's alias or parent.
   *
   * @param dataset its name, "MITRE ATT&amp;CK"
   * @param version its version, "18.0"
   * @param id the entry in it, "G0032"
   */
  record Reference(String dataset, String version, String id) implements Origin {}

  /**
   * One operand of a derived value.
   *
   * @param name what it is, as the formula calls it
   * @param value as it is shown
   * @param origin where it comes from
   */
  record Operand(String name, String value, Origin origin) {}
}
