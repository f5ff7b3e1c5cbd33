// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code reckoner read}. */
@Command(
    name = "read",
    description = "Only read: one line of JSON for each document, without a ledger.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  private final Surroundings here;

  @Mixin private DocumentInputs inputs = new DocumentInputs();

  ReadCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws InterruptedException {
    return inputs.print(here.terminal(), read -> JsonLines.of(ReadLine.of(read)) + '\n');
  }
}
