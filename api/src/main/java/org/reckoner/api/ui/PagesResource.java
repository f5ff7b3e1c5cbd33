// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Identity;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.search.Search;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.recorded.LedgerStore;

/** The pages of the ledger. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class PagesResource {
  /** Nothing from elsewhere, no scripts, and no frame around it. */
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final Ledgers ledgers;
  private final LedgerStore store;
  private final Templates templates;
  private final Identity identity;
  private final Search search;

  @Inject
  public PagesResource(
      Ledgers ledgers, LedgerStore store, Templates templates, Identity identity, Search search) {
    this.ledgers = ledgers;
    this.store = store;
    this.templates = templates;
    this.identity = identity;
    this.search = search;
  }

  @GET
  @Operation(hidden = true)
  public Response start() {
    return page("start", "Ledger", StartPage.of(ledgers.of(identity.view())));
  }

  @GET
  @Path("incidents")
  @Operation(hidden = true)
  public Response incidents(@QueryParam("from") @Nullable String from) {
    return page(
        "incidents",
        "Incidents",
        Portion.of(
            ledgers.of(identity.view()).ledger().incidents(), from, "/incidents", IncidentRow::of));
  }

  @GET
  @Path("totals")
  @Operation(hidden = true)
  public Response totals(@QueryParam("from") @Nullable String from) {
    return page(
        "totals",
        "Totals",
        Portion.of(ledgers.of(identity.view()).ledger().totals(), from, "/totals", TotalRow::of));
  }

  @GET
  @Path("incidents/{name}")
  @Operation(hidden = true)
  public Response incident(@PathParam("name") String name) {
    OpenLedger ledger = ledgers.of(identity.view());
    return ledger
        .incident(name)
        .map(one -> page("subject", one.name(), SubjectPage.of(one, ledger)))
        .orElseGet(() -> missing("There is no incident \u201c" + name + "\u201d in this ledger."));
  }

  @GET
  @Path("totals/{key}")
  @Operation(hidden = true)
  public Response total(@PathParam("key") String key) {
    OpenLedger ledger = ledgers.of(identity.view());
    return ledger
        .total(key)
        .map(one -> page("subject", one.name(), SubjectPage.of(one, ledger)))
        .orElseGet(() -> missing("There is no total \u201c" + key + "\u201d in this ledger."));
  }

  @GET
  @Path("conflicts")
  @Operation(hidden = true)
  public Response conflicts(@QueryParam("from") @Nullable String from) {
    return page("conflicts", "Conflicts", ConflictsPage.of(ledgers.of(identity.view()), from));
  }

  @GET
  @Path("documents")
  @Operation(hidden = true)
  public Response documents(@QueryParam("from") @Nullable String from) {
    return page("documents", "Documents", DocumentsPage.of(ledgers.of(identity.view()), from));
  }

  @GET
  @Path("documents/{id}")
  @Operation(hidden = true)
  public Response document(@PathParam("id") String id) {
    OpenLedger ledger = ledgers.of(identity.view());
    Optional<Erasure> erased = ledger.erasure(id);
    if (erased.isPresent()) {
      return answer(
          410,
          "missing",
          "Erased",
          "This document was erased on "
              + LocalDate.ofInstant(erased.get().at(), ZoneOffset.UTC)
              + ". Nothing in the ledger rests on it any more. "
              + erased.get().why());
    }
    Optional<SourceDocument> document = ledger.documentById(id);
    Optional<String> text = document.flatMap(one -> store.text(one.work()));
    if (document.isEmpty() || text.isEmpty()) {
      return missing("There is no document \u201c" + id + "\u201d in this ledger.");
    }
    DocumentPage page = DocumentPage.of(document.get(), text.get(), ledger);
    return page("document", page.title(), page);
  }

  @GET
  @Path("search")
  @Operation(hidden = true)
  public Response search(
      @QueryParam("q") @Nullable String words, @QueryParam("from") @Nullable String from) {
    SearchPage found =
        words == null || words.isBlank()
            ? SearchPage.EMPTY
            : search.find(
                words,
                null,
                ledgers.of(identity.view()),
                findings -> SearchPage.of(words, from, findings));
    return page("search", "Search", found);
  }

  private Response page(String template, String title, @Nullable Object content) {
    return answer(200, template, title, content);
  }

  private Response missing(String sentence) {
    return answer(404, "missing", "Not found", sentence);
  }

  private Response answer(int status, String template, String title, @Nullable Object content) {
    Map<String, @Nullable Object> data = new HashMap<>();
    data.put("title", title);
    data.put("page", content);
    return Response.status(status)
        .entity(templates.render(template, data))
        .header("Content-Security-Policy", POLICY)
        .build();
  }
}
