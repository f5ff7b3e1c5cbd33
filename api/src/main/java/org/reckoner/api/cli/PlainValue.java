// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.ClaimValue;

/** A claim's value in the shape that the command line prints. */
final class PlainValue {
  private PlainValue() {}

  /** An amount, without what only the ledger needs of it. */
  record Money(
      AmountKind kind,
      String currency,
      @Nullable BigDecimal min,
      @Nullable BigDecimal best,
      @Nullable BigDecimal max,
      Qualifier qualifier) {}

  /** An address, without what its checksum says. */
  record OnChain(String chain, String address) {}

  /** What Jackson is to write for the value. */
  static Object of(ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      Amount amount = money.amount();
      return new Money(
          amount.kind(),
          amount.currency(),
          amount.min(),
          amount.best(),
          amount.max(),
          amount.qualifier());
    }
    if (value instanceof ClaimValue.Address address) {
      return new OnChain(address.chain(), address.address());
    }
    return value;
  }
}
