// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains the types of problem at the addresses that are their types. */
@Path(ProblemType.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemsResource {

  /** One type of problem. */
  public record Explained(
      @Schema(type = SchemaType.STRING, format = "uri-reference") URI type,
      int status,
      String title,
      String meaning) {
    static Explained of(ProblemType type) {
      return new Explained(type.uri(), type.status(), type.title(), type.meaning());
    }
  }

  @GET
  @Operation(summary = "All types of problem")
  public List<Explained> all() {
    return Arrays.stream(ProblemType.values()).map(Explained::of).toList();
  }

  @GET
  @Path("{slug}")
  @Operation(summary = "One type of problem")
  public Explained one(@PathParam("slug") String slug) {
    return ProblemType.ofSlug(slug)
        .map(Explained::of)
        .orElseThrow(
            () -> ProblemType.NOT_FOUND.because("There is no type of problem '" + slug + "'."));
  }
}
