// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
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
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.query.Conditions;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.ingest.archive.Archive;

/** Documents, their texts and their bytes. */
@Path(DocumentsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentsResource {
  public static final String PATH = "/api/v1/documents";

  private static final Conditions<SourceDocument> CONDITIONS =
      new Conditions<SourceDocument>()
          .words("title", one -> Stream.ofNullable(one.title()))
          .words("publisher", one -> Stream.of(one.publisherName()))
          .words("source", one -> Stream.of(one.source()))
          .words("url", one -> Stream.ofNullable(one.url()))
          .words("language", one -> Stream.of(one.language()))
          .name("tlp", SourceDocument::tlp)
          .day("published", one -> Stream.ofNullable(one.published()).map(PublicationDate::date));

  private final Ledgers ledgers;
  private final LedgerStore store;
  private final Archive archive;
  private final DocumentMapper mapper;

  @Inject
  public DocumentsResource(
      Ledgers ledgers, LedgerStore store, Archive archive, DocumentMapper mapper) {
    this.ledgers = ledgers;
    this.store = store;
    this.archive = archive;
    this.mapper = mapper;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "All documents, without their texts")
  public Page<DocumentView> list(
      @QueryParam("filter")
          @Parameter(
              description =
                  "Conditions in RSQL: published>=2024;language==fr. Members: title, publisher,"
                      + " source, url, language, tlp, published")
          @Nullable String filter,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    List<SourceDocument> documents = ledger.ledger().documents();
    return Page.of(
        filter == null ? documents : CONDITIONS.in(documents, filter),
        page,
        document -> document.work().value(),
        document -> view(document, ledger));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One document with its text and its claims")
  public DocumentDetail one(@PathParam("id") String id, @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    SourceDocument document = ledger.existing(id);
    return new DocumentDetail(view(document, ledger), textOf(document), claimsOf(document, ledger));
  }

  @GET
  @Path("{id}/claims")
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(summary = "What a document says, in the order of the ledger")
  public Page<ClaimView> claims(
      @PathParam("id") String id,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.of(
        ledger.claimsOf(ledger.existing(id).work()),
        page,
        one -> one.claim().key().value(),
        one -> ClaimView.of(one, ledger));
  }

  @GET
  @Path("{id}/near-copies")
  @Produces({MediaType.APPLICATION_JSON, PageRequest.JSON_LINES, PageRequest.CSV})
  @Operation(
      summary = "Documents whose text is nearly this one's, the nearest first",
      description =
          "Those that share at least half of their word sequences, by an estimate from 128 places."
              + " What such documents say is not independent.")
  public Page<NearCopy> nearCopies(
      @PathParam("id") String id,
      @BeanParam PageRequest page,
      @BeanParam ViewParameters parameters) {
    OpenLedger ledger = ledgers.soon(parameters.view());
    return Page.inOrder(NearCopy.of(ledger.existing(id), ledger.ledger().documents()), page);
  }

  @GET
  @Path("{id}/text")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(summary = "The clean text that the claims quote")
  public String text(@PathParam("id") String id, @BeanParam ViewParameters parameters) {
    return textOf(ledgers.soon(parameters.view()).existing(id));
  }

  @GET
  @Path("{id}/original")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(summary = "The bytes as they came")
  public Response original(@PathParam("id") String id, @BeanParam ViewParameters parameters)
      throws IOException {
    SourceDocument document = ledgers.soon(parameters.view()).existing(id);
    byte[] bytes =
        archive
            .read(document.rawSha256())
            .orElseThrow(
                () ->
                    ProblemType.NOT_FOUND.because("The bytes of '" + id + "' are not kept here."));
    // Never shown in the browser as what they are: a captured page would run its scripts here.
    return Response.ok(bytes)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + document.rawSha256() + ".bin\"")
        .build();
  }

  private static List<ClaimView> claimsOf(SourceDocument document, OpenLedger ledger) {
    return ledger.claimsOf(document.work()).stream().map(one -> ClaimView.of(one, ledger)).toList();
  }

  private DocumentView view(SourceDocument document, OpenLedger ledger) {
    return mapper.view(document, ledger.claimsOf(document.work()).size());
  }

  private String textOf(SourceDocument document) {
    return store
        .text(document.work())
        .orElseThrow(
            () -> new IllegalStateException("A document without text: " + document.work()));
  }
}
