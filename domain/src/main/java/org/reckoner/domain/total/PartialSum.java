// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.total;

import java.math.BigDecimal;
import java.util.List;
import org.reckoner.domain.evidence.Origin;

/**
 * What one asserter's totals of parts of a period come to together: "2022 and 2023 by Chainalysis
 * come to 2.7 billion inside 2017 to 2023". The parts do not overlap.
 *
 * @param asserter who states the parts
 * @param totals keys of the totals added up, the earliest first, at least two
 * @param currency ISO 4217 code of the sum
 * @param sum of the parts
 * @param origin formula and operands
 */
public record PartialSum(
    String asserter, List<String> totals, String currency, BigDecimal sum, Origin.Derived origin) {
  public PartialSum {
    totals = List.copyOf(totals);
  }
}
