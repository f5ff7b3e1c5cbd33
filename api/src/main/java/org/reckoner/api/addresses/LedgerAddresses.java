// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reckoner.api.claims.ClaimRef;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.ingest.extract.chain.CanonicalAddress;
import org.reckoner.ingest.screen.Screened;

/** The addresses that claims of a ledger name, found by what all their spellings share. */
public final class LedgerAddresses {
  private static final String INCIDENTS = "/api/v1/incidents/";

  private final OpenLedger ledger;
  private final Map<String, List<ClaimKey>> claims;

  public LedgerAddresses(OpenLedger ledger) {
    this(ledger, index(ledger));
  }

  LedgerAddresses(OpenLedger ledger, Map<String, List<ClaimKey>> claims) {
    this.ledger = ledger;
    this.claims = claims;
  }

  /** The claims that name each address. */
  static Map<String, List<ClaimKey>> index(OpenLedger ledger) {
    Map<String, List<ClaimKey>> claims = new HashMap<>();
    for (LedgerClaim one : ledger.ledger().claims()) {
      if (one.claim().value() instanceof ClaimValue.Address address
          && address.checksum() != Checksum.FAILED) {
        claims
            .computeIfAbsent(key(address.address()), key -> new ArrayList<>(1))
            .add(one.claim().key());
      }
    }
    return claims;
  }

  /** What the lists say of an address, with what the ledger says of it. */
  public AddressView view(Screened screened) {
    List<ClaimKey> named =
        screened.status() == Screened.Status.MISPRINT
            ? List.of()
            : claims.getOrDefault(screened.key(), List.of());
    if (named.isEmpty()) {
      return AddressView.of(screened).with(List.of(), List.of());
    }
    List<AddressView.IncidentRef> incidents =
        named.stream()
            .map(key -> ledger.incidentOf(key).orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .map(LedgerAddresses::ref)
            .toList();
    return AddressView.of(screened)
        .with(incidents, named.stream().map(key -> ClaimRef.of(key, ledger)).toList());
  }

  private static AddressView.IncidentRef ref(Incident incident) {
    return new AddressView.IncidentRef(
        incident.number(), incident.slug(), incident.name(), INCIDENTS + incident.slug());
  }

  private static String key(String address) {
    return CanonicalAddress.of(address).map(CanonicalAddress::key).orElse(address);
  }
}
