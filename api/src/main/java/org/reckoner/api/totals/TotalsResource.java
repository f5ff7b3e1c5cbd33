// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.totals;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.claims.ClaimView;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.query.Conditions;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.total.Total;

/** Totals, held against the incidents known here. */
@Path(TotalsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Totals")
public class TotalsResource {
  public static final String PATH = "/api/v1/totals";

  private static final Conditions<Total> CONDITIONS =
      new Conditions<Total>()
          .words("name", one -> Stream.of(one.name()))
          .words("actor", one -> Stream.ofNullable(one.scope().actor()))
          .words("victimClass", one -> Stream.ofNullable(one.scope().victimClass()))
          .name("incidentType", one -> one.scope().incidentType())
          .day(
              "start", one -> Stream.ofNullable(one.scope().period()).flatMap(of -> in(of.start())))
          .day("end", one -> Stream.ofNullable(one.scope().period()).flatMap(of -> in(of.end())))
          .figure("claims", one -> Stream.of(BigDecimal.valueOf(one.claims().size())));

  private final Ledgers ledgers;

  @Inject
  public TotalsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(
      summary = "Totals, and what they come to beside the incidents known here",
      description =
          "The incidents themselves, the operands and the words are at the total's own address.")
  public Page<TotalSummary> list(
      @QueryParam("filter")
          @Parameter(
              description =
                  "Conditions in RSQL: actor==lazarus*;end>=2023. Members: name, actor,"
                      + " victimClass, incidentType, start, end, claims")
          @Nullable String filter,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    List<Total> totals = ledger.ledger().totals();
    return Page.of(
        filter == null ? totals : CONDITIONS.in(totals, filter),
        page,
        Total::key,
        TotalSummary::of);
  }

  private static Stream<PartialDate> in(@Nullable PartialDate date) {
    return Stream.ofNullable(date);
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One total with its reconciliation")
  public TotalView one(@PathParam("key") String key, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return TotalView.of(ledger.existingTotal(key), ledger);
  }

  @GET
  @Path("{key}/reconciliation")
  @Operation(
      summary = "A total held against the incidents known here",
      description =
          "Which incidents lie inside, surely or possibly, what their losses sum to, and what is"
              + " left of the total beside them; with the formula and its operands.")
  public TotalView.Held reconciliation(
      @PathParam("key") String key, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return TotalView.Held.of(ledger.existingTotal(key).reconciliation(), ledger);
  }

  @GET
  @Path("{key}/claims")
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "Every claim linked to a total, also those not eligible")
  public Page<ClaimView> claims(
      @PathParam("key") String key,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.of(
        ledger.existingTotal(key).claims(),
        page,
        ClaimKey::value,
        claim -> ClaimView.of(ledger.named(claim), ledger));
  }
}
