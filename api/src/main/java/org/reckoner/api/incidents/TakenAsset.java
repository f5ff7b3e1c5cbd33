// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimsResource;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AssetQuantity;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Incident;
import org.reckoner.reporting.model.Wording;

/**
 * A crypto-asset that claims say was taken, once for each quantity that is stated of it.
 *
 * @param asset its ticker
 * @param quantity units of it; null where a claim states none
 * @param chain the chain it was taken on, where that is said
 * @param claims addresses of the claims that say so
 */
public record TakenAsset(
    String asset, @Nullable BigDecimal quantity, @Nullable String chain, List<String> claims) {

  /** What the eligible claims about an incident's loss say of assets. */
  public static List<TakenAsset> of(Incident incident, OpenLedger ledger) {
    Map<TakenAsset, List<String>> stated = new LinkedHashMap<>();
    for (Claim claim : IncidentClaims.eligible(incident, Property.LOSS, ledger)) {
      if (claim.value() instanceof ClaimValue.Money money) {
        for (TakenAsset one : of(money.amount())) {
          stated
              .computeIfAbsent(one, any -> new ArrayList<>(1))
              .add(ClaimsResource.href(claim.key()));
        }
      }
    }
    return stated.entrySet().stream()
        .map(
            one ->
                new TakenAsset(
                    one.getKey().asset(),
                    one.getKey().quantity(),
                    one.getKey().chain(),
                    one.getValue()))
        .toList();
  }

  /** What the amount says of assets: its breakdown, or itself where it counts an asset. */
  private static List<TakenAsset> of(Amount amount) {
    List<TakenAsset> assets = new ArrayList<>();
    for (AssetQuantity part : amount.breakdown()) {
      assets.add(new TakenAsset(part.asset(), part.quantity(), part.chain(), List.of()));
    }
    if (!Wording.fiat(amount.currency())) {
      assets.add(new TakenAsset(amount.currency(), amount.best(), null, List.of()));
    }
    return assets;
  }
}
