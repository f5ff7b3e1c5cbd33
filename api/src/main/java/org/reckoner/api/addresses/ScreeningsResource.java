// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.ingest.screen.Screened;
import org.reckoner.ingest.screen.Screening;
import org.reckoner.ingest.screen.WordLines;

/** Many addresses at once. */
@Path(ScreeningsResource.PATH)
@Produces(PageRequest.JSON_LINES)
@Tag(name = "Addresses")
public class ScreeningsResource {
  public static final String PATH = AddressesResource.PATH + "/screenings";

  private static final int BUFFER = 1 << 16;

  private final Ledgers ledgers;
  private final NamedAddresses named;
  private final KeptLists lists;
  private final ObjectWriter lines;

  @Inject
  public ScreeningsResource(
      Ledgers ledgers, NamedAddresses named, KeptLists lists, ObjectMapper mapper) {
    this.ledgers = ledgers;
    this.named = named;
    this.lists = lists;
    this.lines = mapper.writerFor(AddressView.class).withRootValueSeparator("\n");
  }

  @POST
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(
      summary = "Look many addresses up, one on a line",
      description =
          "Each line is answered by one line, in the same order, as GET answers for one address;"
              + " what is no address or has a wrong checksum is said so in its line. Blank lines"
              + " are passed over. GET /api/v1/addresses says which lists are asked.\n\n"
              + "With matches=only, addresses that were looked up and found nowhere are not"
              + " answered: what is left is on a list, named by a claim, or could not be looked"
              + " up.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.TEXT_PLAIN,
              schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "200",
      description = "A line for each address",
      content =
          @Content(
              mediaType = PageRequest.JSON_LINES,
              schema = @Schema(implementation = AddressView.class)))
  public Response screen(
      InputStream body,
      @QueryParam("matches")
          @Parameter(
              description = "'only' leaves out addresses that were found nowhere.",
              schema = @Schema(enumeration = "only", examples = "only"))
          @Nullable String matches,
      @BeanParam ViewParameters parameters)
      throws IOException {
    boolean all = !onlyMatches(matches);
    Screening screening = lists.read().screening();
    LedgerAddresses ledger = named.in(ledgers.soon(parameters.view()));
    // Many clients send all before they read anything: both at once would end in a deadlock.
    java.nio.file.Path aside = Files.createTempFile("screening-", ".txt");
    boolean kept = false;
    try {
      Files.copy(body, aside, StandardCopyOption.REPLACE_EXISTING);
      kept = true;
    } finally {
      if (!kept) {
        Files.deleteIfExists(aside);
      }
    }
    StreamingOutput answer =
        out -> {
          try (InputStream addresses = Files.newInputStream(aside)) {
            write(
                new WordLines(addresses),
                word -> ledger.view(screening.screen(word)),
                all ? any -> true : ScreeningsResource::isFound,
                out);
          } finally {
            Files.deleteIfExists(aside);
          }
        };
    return Response.ok(answer, PageRequest.JSON_LINES).build();
  }

  private static boolean onlyMatches(@Nullable String matches) {
    if (matches != null && !matches.equals("only")) {
      throw ProblemType.INVALID_PARAMETER.because(
          "matches can be 'only' or left out, and nothing else.");
    }
    return matches != null;
  }

  /** Found somewhere, or not looked up at all, which must not pass for not found. */
  private static boolean isFound(AddressView view) {
    return view.status() != Screened.Status.NOT_LISTED
        || (view.claims() != null && !view.claims().isEmpty());
  }

  private void write(
      WordLines addresses,
      Function<String, AddressView> look,
      Predicate<AddressView> answered,
      OutputStream out)
      throws IOException {
    BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER);
    SequenceWriter answers = lines.writeValues(buffer);
    for (String word = addresses.next(); word != null; word = addresses.next()) {
      AddressView view = look.apply(word);
      if (answered.test(view)) {
        answers.write(view);
      }
    }
    answers.flush();
    buffer.write('\n');
    buffer.flush();
  }
}
