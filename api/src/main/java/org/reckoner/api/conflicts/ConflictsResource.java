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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.ledger.Conflict;

/** Where sources do not go together. */
@Path(ConflictsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conflicts")
public class ConflictsResource {
  public static final String PATH = "/api/v1/conflicts";

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
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    List<Conflict> wanted = ledger.ledger().conflicts();
    if (kind != null) {
      Conflict.Kind one = kind(kind);
      wanted = wanted.stream().filter(conflict -> conflict.kind() == one).toList();
    }
    return Page.of(wanted, page, Conflict::key, conflict -> ConflictView.of(conflict, ledger));
  }

  @GET
  @Path("{key}")
  @Operation(summary = "One conflict")
  public ConflictView one(@PathParam("key") String key, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return ledger.ledger().conflicts().stream()
        .filter(conflict -> conflict.key().equals(key))
        .findFirst()
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
