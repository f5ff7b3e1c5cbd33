// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.totals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.incidents.IncidentSummary.StandingValue;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/**
 * A total as lists show it: the values that stand, each with the address of its claim, and what it
 * comes to beside the incidents known here. Which incidents these are, the formula's operands and
 * the words are at its own address: a total of many thefts has them by the thousand.
 *
 * @param key digest of its content
 * @param name what it is called
 * @param scope what it is a total of
 * @param values one for each property that is claimed
 * @param reconciliation how it compares with the incidents known here
 * @param claims how many claims are linked to it
 * @param href its own address, where the whole of it is
 */
public record TotalSummary(
    String key,
    String name,
    Scope scope,
    List<StandingValue> values,
    Compared reconciliation,
    int claims,
    String href) {

  /**
   * A total held against the incidents known here, in numbers; sums are in its currency.
   *
   * @param certain how many incidents are surely inside
   * @param possible how many are possibly inside
   * @param certainSum the losses of the former
   * @param possibleSum the losses of both
   * @param residualLow claimed less what is known, at least
   * @param residualHigh claimed less what is known, at most
   * @param share percent of the claimed amount that is known
   * @param claimedCount the number of attacks claimed
   * @param knownCount the number of incidents known that may lie inside
   * @param unpriced incidents inside that enter no sum
   * @param formula how it was worked out
   * @param incomparable why no residual and no share follow, in a sentence; null where they do
   */
  public record Compared(
      String currency,
      int certain,
      int possible,
      BigDecimal certainSum,
      BigDecimal possibleSum,
      @Nullable BigDecimal residualLow,
      @Nullable BigDecimal residualHigh,
      @Nullable BigDecimal share,
      @Nullable BigDecimal claimedCount,
      int knownCount,
      int unpriced,
      String formula,
      @Nullable String incomparable) {
    static Compared of(Reconciliation held) {
      return new Compared(
          held.currency(),
          held.certain().size(),
          held.possible().size(),
          held.certainSum(),
          held.possibleSum(),
          held.residualLow(),
          held.residualHigh(),
          held.share(),
          held.claimedCount(),
          held.knownIncidents(),
          held.unpriced(),
          held.origin().formula(),
          held.incomparable());
    }
  }

  public static TotalSummary of(Total total) {
    return new TotalSummary(
        total.key(),
        total.name(),
        total.scope(),
        total.resolutions().stream().map(StandingValue::of).toList(),
        Compared.of(total.reconciliation()),
        total.claims().size(),
        TotalsResource.PATH + "/" + total.key());
  }
}
