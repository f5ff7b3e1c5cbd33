// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.totals;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimRef;
import org.reckoner.api.claims.ResolutionView;
import org.reckoner.api.incidents.IncidentView;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/**
 * A total with the values that stand and the incidents inside its scope.
 *
 * @param key digest of its content
 * @param name what it is called
 * @param scope what it is a total of
 * @param values one for each property that is claimed
 * @param reconciliation how it compares with the incidents known here
 * @param claims every claim linked to it
 * @param href its own address; {@code /reconciliation} and {@code /claims} below it
 */
public record TotalView(
    String key,
    String name,
    Scope scope,
    List<ResolutionView> values,
    Held reconciliation,
    List<ClaimRef> claims,
    String href) {

  /**
   * A total held against the incidents known here; sums are in its currency.
   *
   * @param certain incidents surely inside
   * @param possible incidents possibly inside
   * @param certainSum their losses
   * @param possibleSum the losses of both
   * @param residualLow claimed less what is known, at least
   * @param residualHigh claimed less what is known, at most
   * @param share percent of the claimed amount that is known
   * @param claimedCount the number of attacks claimed
   * @param knownCount the number of incidents known that may lie inside
   * @param unpriced incidents inside that enter no sum
   * @param contained addresses of totals inside this one
   * @param origin formula and operands
   * @param incomparable why no residual and no share follow, in a sentence; null where they do
   */
  public record Held(
      String currency,
      List<IncidentRef> certain,
      List<IncidentRef> possible,
      BigDecimal certainSum,
      BigDecimal possibleSum,
      @Nullable BigDecimal residualLow,
      @Nullable BigDecimal residualHigh,
      @Nullable BigDecimal share,
      @Nullable BigDecimal claimedCount,
      int knownCount,
      int unpriced,
      List<String> contained,
      Origin.Derived origin,
      @Nullable String incomparable) {

    static Held of(Reconciliation held, OpenLedger ledger) {
      return new Held(
          held.currency(),
          refs(held.certain(), ledger),
          refs(held.possible(), ledger),
          held.certainSum(),
          held.possibleSum(),
          held.residualLow(),
          held.residualHigh(),
          held.share(),
          held.claimedCount(),
          held.knownIncidents(),
          held.unpriced(),
          held.contained().stream().map(TotalView::href).toList(),
          held.origin(),
          held.incomparable());
    }

    private static List<IncidentRef> refs(List<String> keys, OpenLedger ledger) {
      return keys.stream().map(key -> IncidentRef.of(key, ledger)).toList();
    }
  }

  /** An incident as a total names it. */
  public record IncidentRef(String key, String name, String href) {
    static IncidentRef of(String key, OpenLedger ledger) {
      return ledger
          .incident(key)
          .map(one -> new IncidentRef(key, one.name(), IncidentView.href(one)))
          .orElseThrow(() -> new IllegalStateException("The ledger lacks its incident " + key));
    }
  }

  public static TotalView of(Total total, OpenLedger ledger) {
    return new TotalView(
        total.key(),
        total.name(),
        total.scope(),
        total.resolutions().stream().map(one -> ResolutionView.of(one, ledger)).toList(),
        Held.of(total.reconciliation(), ledger),
        total.claims().stream().map(key -> ClaimRef.of(key, ledger)).toList(),
        href(total.key()));
  }

  private static String href(String key) {
    return TotalsResource.PATH + "/" + key;
  }
}
