// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.statements;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.ledger.LedgerClaim;

/** What documents report beside incidents and totals. */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
@Tag(name = "Statements")
public class StatementsResource {
  private final Ledgers ledgers;

  @Inject
  public StatementsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Path("sanctions")
  @Operation(summary = "Sanctions and other political and legal measures")
  public Page<StatementView> sanctions(
      @BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    return of(FrameKind.SANCTION, page, parameters);
  }

  @GET
  @Path("responses")
  @Operation(summary = "Statements, calls to act, refusals to comment, denials")
  public Page<StatementView> responses(
      @BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    return of(FrameKind.RESPONSE, page, parameters);
  }

  @GET
  @Path("investigations")
  @Operation(summary = "Bodies that look into the thefts, and how far they are")
  public Page<StatementView> investigations(
      @BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    return of(FrameKind.INVESTIGATION, page, parameters);
  }

  @GET
  @Path("recommendations")
  @Operation(summary = "What is advised to whom")
  public Page<StatementView> recommendations(
      @BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    return of(FrameKind.RECOMMENDATION, page, parameters);
  }

  @GET
  @Path("impacts")
  @Operation(summary = "Effects on markets, confidence and practice")
  public Page<StatementView> impacts(
      @BeanParam PageRequest page, @BeanParam ViewParameters parameters) {
    return of(FrameKind.IMPACT, page, parameters);
  }

  private Page<StatementView> of(FrameKind kind, PageRequest page, ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    Map<String, StatementView.Reported> frames = new LinkedHashMap<>();
    for (LedgerClaim one : ledger.claimsAbout(kind)) {
      Claim claim = one.claim();
      StatementView.Reported frame =
          new StatementView.Reported(claim.work(), claim.frame().anchor(), new ArrayList<>());
      frames.computeIfAbsent(frame.key(), key -> frame).claims().add(one);
    }
    return Page.of(
        List.copyOf(frames.values()),
        page,
        StatementView.Reported::key,
        frame -> frame.view(ledger));
  }
}
