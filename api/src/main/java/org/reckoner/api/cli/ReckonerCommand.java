// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code reckoner} itself. */
@Command(
    name = "reckoner",
    description = {
      "An evidence ledger for cryptocurrency thefts: articles and reports in,",
      "claims with their sentences, a ledger and a report out.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:some items failed; they are listed",
      "2:wrong usage",
      "3:another process has the ledger open"
    },
    footerHeading = "%n",
    footer = {
      "The ledger and the archive live in one folder: $RECKONER_DATA, or else",
      "reckoner-data in the working folder."
    })
final class ReckonerCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "What is to be done?");
  }
}
