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
import org.reckoner.api.ledger.Ledgers;
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
  private final NamedAddresses named;
  private final KeptLists lists;

  @Inject
  public AddressesResource(Ledgers ledgers, NamedAddresses named, KeptLists lists) {
    this.ledgers = ledgers;
    this.named = named;
    this.lists = lists;
  }

  @GET
  @Operation(
      summary = "The lists that addresses are looked up in",
      description = "They are the files in the folder lists of the data folder.")
  public AskedLists lists() {
    return AskedLists.of(lists.read());
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
    AddressView view = named.in(ledgers.soon(parameters.view())).view(screened);
    if (screened.status() == Screened.Status.NOT_AN_ADDRESS) {
      throw ProblemType.INVALID_PARAMETER.because(
          "'" + shown(address) + "' is no address of a kind known here, and on no list.");
    }
    AskedLists asked = AskedLists.of(kept);
    return new AddressDetail(view, asked.lookedUpIn(), asked.unreadable());
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
}
