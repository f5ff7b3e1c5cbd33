// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.ingest.extract.chain.CanonicalAddress;
import org.reckoner.ingest.screen.Screened;

/** Addresses on chains. */
@Path(AddressesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Addresses")
public class AddressesResource {
  public static final String PATH = "/api/v1/addresses";

  private final Ledgers ledgers;
  private final KeptLists lists;
  private volatile @Nullable LedgerAddresses latest;
  private volatile @Nullable OpenLedger latestOf;

  @Inject
  public AddressesResource(Ledgers ledgers, KeptLists lists) {
    this.ledgers = ledgers;
    this.lists = lists;
  }

  @GET
  @Path("{chain}/{address}")
  @Operation(
      summary = "On which lists an address is as of which day, and which claims name it",
      description =
          "The checksum is looked at first: a misprint is said to be one and is not looked up."
              + " Spellings of one address are one.")
  public AddressDetail one(
      @PathParam("chain")
          @Parameter(description = "Chain in lower case, or any", example = "ethereum")
          String chain,
      @PathParam("address") String address,
      @BeanParam ViewParameters parameters) {
    KeptLists.Kept kept = lists.read();
    Screened screened = kept.screening().screen(address.strip());
    refuseOtherChain(chain.toLowerCase(Locale.ROOT), address);
    AddressView view = addresses(ledgers.soon(parameters.view())).view(screened);
    if (screened.status() == Screened.Status.NOT_AN_ADDRESS) {
      throw ProblemType.INVALID_PARAMETER.because(
          "'" + shown(address) + "' is no address of a kind known here, and on no list.");
    }
    return new AddressDetail(
        view,
        kept.screening().lists().stream()
            .map(
                list ->
                    new AddressDetail.AskedList(list.name(), list.asOf(), list.entries().size()))
            .toList(),
        kept.failures());
  }

  private static void refuseOtherChain(String chain, String address) {
    CanonicalAddress.of(address)
        .filter(one -> !chain.equals("any") && !one.canBeOn(chain))
        .ifPresent(
            one -> {
              throw ProblemType.INVALID_PARAMETER.because(
                  "'"
                      + shown(address)
                      + "' has the shape of an address of "
                      + one.chain()
                      + ", not of "
                      + shown(chain)
                      + ".");
            });
  }

  private static String shown(String text) {
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private LedgerAddresses addresses(OpenLedger ledger) {
    LedgerAddresses known = latest;
    if (known == null || latestOf != ledger) {
      known = new LedgerAddresses(ledger);
      latest = known;
      latestOf = ledger;
    }
    return known;
  }
}
