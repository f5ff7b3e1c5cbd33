// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.fetch.Supplied;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a person knows of the inputs that they do not say themselves. */
final class SuppliedOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--source-url",
      paramLabel = "URL",
      description = "Address that a pasted or saved document is from.")
  private @Nullable String url;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  private @Nullable String publisher;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When: 2024-03-22, 2024-03 or 2024.")
  private @Nullable String published;

  @Option(
      names = "--tlp",
      paramLabel = "MARKING",
      description = "How far it may be shared: CLEAR, GREEN, AMBER, AMBER+STRICT or RED.")
  private @Nullable String tlp;

  /**
   * @throws CommandLine.ParameterException if one of them is not well-formed
   */
  Supplied supplied() {
    try {
      return Supplied.of(url, publisher, published, tlp);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
