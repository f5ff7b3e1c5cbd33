// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.List;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.ValuationBasis;

/**
 * An amount of money, or of a crypto-asset.
 *
 * @param from first token, with the words that bound it
 * @param to the one after the last
 * @param core the first token without them
 * @param figures its number
 * @param currency ISO 4217 code or ticker
 * @param asset whether it is a quantity of a crypto-asset
 */
public record Money(int from, int to, int core, Figures figures, String currency, boolean asset)
    implements Mention {

  /** The domain's amount of that kind. */
  public Amount amount(AmountKind kind) {
    return new Amount(
        kind,
        currency,
        figures.min(),
        figures.best(),
        figures.max(),
        figures.qualifier(),
        ValuationBasis.UNKNOWN,
        figures.strict(),
        List.of());
  }
}
