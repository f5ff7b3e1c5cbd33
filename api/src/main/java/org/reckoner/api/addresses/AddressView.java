// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimRef;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.ingest.screen.Listing;
import org.reckoner.ingest.screen.Screened;

/**
 * What came of looking an address up.
 *
 * @param address as it was asked for
 * @param chain the chain that its shape speaks for
 * @param checksum what its checksum says
 * @param status LISTED, NOT_LISTED, MISPRINT or NOT_AN_ADDRESS, with regard to the lists only
 * @param lists on which lists as of which day
 * @param incidents of which claims name it; null where no ledger was asked
 * @param claims that name it; null where no ledger was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressView(
    String address,
    @Nullable String chain,
    @Nullable Checksum checksum,
    Screened.Status status,
    List<Listing> lists,
    @Nullable List<IncidentRef> incidents,
    @Nullable List<ClaimRef> claims) {

  /** An incident by its names. */
  public record IncidentRef(@Nullable Integer number, String slug, String name, String href) {}

  /** Without a ledger. */
  public static AddressView of(Screened screened) {
    return new AddressView(
        screened.address(),
        screened.chain(),
        screened.checksum(),
        screened.status(),
        screened.lists(),
        null,
        null);
  }

  AddressView with(List<IncidentRef> named, List<ClaimRef> saying) {
    return new AddressView(address, chain, checksum, status, lists, named, saying);
  }
}
