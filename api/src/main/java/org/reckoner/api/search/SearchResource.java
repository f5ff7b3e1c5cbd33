// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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

/** Documents and claims by their words. */
@Path(SearchResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {
  public static final String PATH = "/api/v1/search";

  private final Search search;
  private final Ledgers ledgers;

  @Inject
  public SearchResource(Search search, Ledgers ledgers) {
    this.search = search;
    this.ledgers = ledgers;
  }

  /**
   * What was found.
   *
   * @param items documents and claims, the best first
   * @param total how many there are on all pages; what is ranked below the first 1,000 is not told
   * @param next cursor of the next page
   * @param missing how many documents are so new that the index has not taken them in yet
   */
  public record Found(List<FoundView> items, int total, @Nullable String next, int missing) {}

  @GET
  @Operation(
      summary = "Documents and claims that have these words, with the passages",
      description =
          "All words have to be there, in any case and with or without accents. A phrase stands in"
              + " quotation marks, - excludes a word, | is or, * ends the beginning of a word.")
  public Found find(
      @QueryParam("q") @Parameter(description = "The words, at most 300 characters")
          @Nullable String words,
      @QueryParam("kind") @Parameter(description = "document or claim; both where not given")
          @Nullable String kind,
      @BeanParam PageRequest request,
      @BeanParam ViewParameters parameters) {
    if (words == null) {
      throw ProblemType.INVALID_PARAMETER.because("q has the words to look for.");
    }
    OpenLedger ledger = ledgers.soon(parameters.view());
    return search.find(
        words,
        kind(kind),
        ledger,
        found -> {
          Page<Hit> page = Page.of(found.hits(), request, Hit::key, Function.identity());
          return new Found(found.shown(page.items()), page.total(), page.next(), found.missing());
        });
  }

  private static FoundView.@Nullable Kind kind(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return FoundView.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because("kind is document or claim, not '" + name + "'.");
    }
  }
}
