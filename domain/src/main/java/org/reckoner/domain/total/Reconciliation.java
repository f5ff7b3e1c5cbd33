// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.total;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.sequence.Sequence;

/**
 * A total held against the incidents inside its scope. Sums are in the currency of the total's
 * amount; incidents whose loss is stated in another currency are counted in {@code unpriced} and
 * enter no sum.
 *
 * @param currency ISO 4217 code of the sums
 * @param certain incident keys surely inside the scope
 * @param possible incident keys possibly inside (undated, or actor not certain)
 * @param certainSum sum of the certain incidents' losses
 * @param possibleSum sum of the certain and the possible ones' losses
 * @param residualLow the claimed amount less {@code possibleSum}, or null without a claimed amount
 *     or where nothing can be compared; negative where more is known than claimed
 * @param residualHigh the claimed amount less {@code certainSum}, or null
 * @param share percent of the claimed amount that {@code possibleSum} covers, at most 100, or null
 *     as the residual and where {@code possibleSum} is more than the claimed amount
 * @param claimedCount the number of attacks claimed, or null
 * @param unpriced number of incidents inside whose loss is unknown or in another currency
 * @param contained keys of totals of the same actor whose period lies inside this one's
 * @param origin formula and operands of the residual
 * @param partialSums what the contained totals of one asserter come to together
 * @param incomparable why the total cannot be held against the incidents, in a sentence: no source
 *     says whose thefts it counts or over which time, and then no incident is inside; or what is
 *     certainly inside comes to more than it claims. Null where it can
 */
public record Reconciliation(
    String currency,
    List<String> certain,
    List<String> possible,
    BigDecimal certainSum,
    BigDecimal possibleSum,
    @Nullable BigDecimal residualLow,
    @Nullable BigDecimal residualHigh,
    @Nullable BigDecimal share,
    @Nullable BigDecimal claimedCount,
    int unpriced,
    List<String> contained,
    Origin.Derived origin,
    List<PartialSum> partialSums,
    @Nullable String incomparable) {
  public Reconciliation {
    certain = Sequence.copyOf(certain);
    possible = Sequence.copyOf(possible);
    contained = List.copyOf(contained);
    partialSums = List.copyOf(partialSums);
  }

  /** One without sums of contained totals. */
  public Reconciliation(
      String currency,
      List<String> certain,
      List<String> possible,
      BigDecimal certainSum,
      BigDecimal possibleSum,
      @Nullable BigDecimal residualLow,
      @Nullable BigDecimal residualHigh,
      @Nullable BigDecimal share,
      @Nullable BigDecimal claimedCount,
      int unpriced,
      List<String> contained,
      Origin.Derived origin) {
    this(
        currency,
        certain,
        possible,
        certainSum,
        possibleSum,
        residualLow,
        residualHigh,
        share,
        claimedCount,
        unpriced,
        contained,
        origin,
        List.of(),
        null);
  }

  /** How many incidents are known here that may lie inside the scope. */
  public int knownIncidents() {
    return certain.size() + possible.size();
  }
}
