// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.info;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reckoner.api.ledger.LedgerConfig;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.Reader;

/** What is running. */
@Path(InfoResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Info")
public class InfoResource {
  public static final String PATH = "/api/v1/info";

  private final PartyRegister register;
  private final LedgerConfig ledger;
  private final String version;

  @Inject
  public InfoResource(
      PartyRegister register,
      LedgerConfig ledger,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.register = register;
    this.ledger = ledger;
    this.version = version;
  }

  /**
   * The versions on which claims and ledgers depend.
   *
   * @param version of Reckoner
   * @param reader of what makes texts of bytes
   * @param extractor of what finds claims in texts
   * @param rules of the rules and their order
   * @param register of the reference data
   * @param models what was learned from labelled texts
   */
  public record Running(
      String version,
      String reader,
      String extractor,
      String rules,
      String register,
      List<LearnedModel> models) {}

  @GET
  @Operation(
      summary = "Which versions of Reckoner, its rules, models and reference data are running")
  public Running running() {
    return new Running(
        version,
        Reader.VERSION,
        Extractor.VERSION,
        ledger.rules().version(),
        register.version(),
        LearnedModel.all());
  }
}
