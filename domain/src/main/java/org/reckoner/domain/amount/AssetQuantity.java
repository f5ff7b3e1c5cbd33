// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of one crypto-asset: 4,502.9 BTC is the fact, its price in dollars a valuation.
 *
 * @param asset ticker, upper case
 * @param quantity units of the asset, not its smallest parts
 * @param chain the chain it was taken on, or null where the source does not say
 */
public record AssetQuantity(String asset, BigDecimal quantity, @Nullable String chain) {
  /**
   * @throws IllegalArgumentException if the quantity is negative
   */
  public AssetQuantity {
    if (quantity.signum() < 0) {
      throw new IllegalArgumentException("A negative quantity of " + asset);
    }
    quantity = java.util.Objects.requireNonNull(Bounded.plain(quantity));
  }
}
