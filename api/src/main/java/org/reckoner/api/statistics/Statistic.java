// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * The thefts of one group. The sum is derived: it is that of the losses that stand of the incidents
 * named here, and of nothing else.
 *
 * @param group what they have in common; {@code unknown} where the sources do not say
 * @param incidents how many
 * @param withLoss of how many a loss in US dollars stands
 * @param sumUsd the sum of those losses
 * @param formula how the sum comes about
 * @param operands addresses of the incidents that enter the sum
 */
public record Statistic(
    String group,
    int incidents,
    int withLoss,
    BigDecimal sumUsd,
    String formula,
    List<String> operands) {}
