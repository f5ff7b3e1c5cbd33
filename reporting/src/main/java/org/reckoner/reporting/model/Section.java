// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.List;

/**
 * A section or an annex.
 *
 * @param anchor under which it can be linked to: {@code totals}
 * @param label its number as printed: "IV", "Annex A"
 * @param title its heading
 * @param annex whether it is an annex
 * @param blocks what it holds
 */
public record Section(
    String anchor, String label, String title, boolean annex, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
