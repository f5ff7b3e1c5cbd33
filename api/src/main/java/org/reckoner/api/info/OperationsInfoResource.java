// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.info;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is running, where those who operate Quarkus applications look for it. */
@Path(OperationsInfoResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Info")
public class OperationsInfoResource {
  public static final String PATH = "/q/info";

  private final InfoResource info;

  @Inject
  public OperationsInfoResource(InfoResource info) {
    this.info = info;
  }

  @GET
  @Operation(summary = "The same as at /api/v1/info")
  public InfoResource.Running running() {
    return info.running();
  }
}
