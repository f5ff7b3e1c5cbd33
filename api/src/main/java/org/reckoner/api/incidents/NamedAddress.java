// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.incidents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.api.claims.ClaimsResource;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.incident.Incident;

/**
 * An address that claims name in connection with an incident.
 *
 * @param chain of which chain
 * @param address as the documents write it
 * @param checksum what its checksum says
 * @param claims addresses of the claims that name it
 */
public record NamedAddress(
    String chain, String address, ClaimValue.Address.Checksum checksum, List<String> claims) {

  /** All that eligible claims name. */
  static List<NamedAddress> of(Incident incident, OpenLedger ledger) {
    Map<ClaimValue.Address, List<String>> named = new LinkedHashMap<>();
    for (Claim claim : IncidentClaims.eligible(incident, Property.ADDRESS, ledger)) {
      if (claim.value() instanceof ClaimValue.Address address) {
        named
            .computeIfAbsent(address, any -> new ArrayList<>(1))
            .add(ClaimsResource.href(claim.key()));
      }
    }
    return named.entrySet().stream()
        .map(
            one ->
                new NamedAddress(
                    one.getKey().chain(),
                    one.getKey().address(),
                    one.getKey().checksum(),
                    one.getValue()))
        .toList();
  }
}
