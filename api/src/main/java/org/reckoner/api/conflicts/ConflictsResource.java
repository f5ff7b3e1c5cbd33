// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.conflicts;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.query.Conditions;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.Conflict;

/** Where sources do not go together. */
@Path(ConflictsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conflicts")
public class ConflictsResource {
  public static final String PATH = "/api/v1/conflicts";

  private static final Conditions<Conflict> CONDITIONS =
      new Conditions<Conflict>()
          .name("kind", Conflict::kind)
          .name("severity", Conflict::severity)
          .words("property", one -> Stream.ofNullable(one.property()).map(Property::wireName))
          .words("subject", one -> one.subjects().stream())
          .words("reading", one -> Stream.of(one.reading()))
          .figure("sides", one -> Stream.of(BigDecimal.valueOf(one.sides().size())));

  private final Ledgers ledgers;

  @Inject
  public ConflictsResource(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "Conflicts, the gravest first")
  public Page<ConflictView> list(
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("filter")
          @Parameter(
              description =
                  "Conditions in RSQL: severity==HIGH;property==loss. Members: kind, severity,"
                      + " property, subject (key of an incident or total), reading, sides")
          @Nullable String filter,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    List<Conflict> wanted = ledger.ledger().conflicts();
    if (kind != null) {
      Conflict.Kind one = kind(kind);
      wanted = wanted.stream().filter(conflict -> conflict.kind() == one).toList();
    }
    if (filter != null) {
      wanted = CONDITIONS.in(wanted, filter);
    }
    return Page.of(wanted, page, Conflict::key, conflict -> ConflictView.of(conflict, ledger));
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One conflict")
  public ConflictView one(@PathParam("key") String key, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return ledger
        .conflict(key)
        .map(conflict -> ConflictView.of(conflict, ledger))
        .orElseThrow(() -> ProblemType.NOT_FOUND.because("There is no conflict '" + key + "'."));
  }

  private static Conflict.Kind kind(String name) {
    try {
      return Conflict.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(
          "kind is one of " + Arrays.toString(Conflict.Kind.values()) + ", not '" + name + "'.");
    }
  }
}
