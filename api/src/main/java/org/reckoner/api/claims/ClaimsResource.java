// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.claims;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.ledger.LedgerClaim;

/** Claims: what documents say, with the words. */
@Path(ClaimsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class ClaimsResource {
  public static final String PATH = "/api/v1/claims";

  private final Ledgers ledgers;

  /** The address of a claim. */
  public static String href(ClaimKey key) {
    return PATH + "/" + key.value();
  }

  @Inject
  public ClaimsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "Claims, filtered by subject, kind, property, document or asserter")
  public Page<ClaimView> list(
      @BeanParam ClaimFilter filter,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.of(
        filter.of(ledger),
        page,
        one -> one.claim().key().value(),
        one -> ClaimView.of(one, ledger));
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One claim with its evidence")
  public ClaimView one(@PathParam("key") String key, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return claim(key, ledger)
        .map(one -> ClaimView.of(one, ledger))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no claim '" + key + "'."));
  }

  private static Optional<LedgerClaim> claim(String key, OpenLedger ledger) {
    return key.matches("[0-9a-f]{64}") ? ledger.claim(new ClaimKey(key)) : Optional.empty();
  }
}
