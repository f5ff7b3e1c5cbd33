// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, put together for one terminal and one way to reach the ledger. */
final class CommandTree {
  private CommandTree() {}

  static CommandLine of(Terminal terminal, LedgerAccess ledger) {
    return new CommandLine(
            new ReckonerCommand(), new CommandFactory(new Surroundings(terminal, ledger)))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(CommandTree::explainUsage)
        .setExecutionExceptionHandler(CommandTree::explainFailure);
  }

  /** One sentence and where to read on, instead of a page of usage. */
  private static int explainUsage(CommandLine.ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println(mistake.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.WRONG_USAGE;
  }

  private static int explainFailure(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof CommandFailure expected) {
      command.getErr().println(expected.getMessage());
      return expected.exitCode();
    }
    if (failure instanceof HttpProblem problem) {
      // What the features refuse they refuse in one way, whoever asks.
      command.getErr().println(problem.getDetail());
      return problem.getStatusCode() < 500 ? ExitCode.WRONG_USAGE : ExitCode.SOME_FAILED;
    }
    if (failure instanceof IOException io) {
      command.getErr().println("Reading or writing failed: " + io.getMessage());
      return ExitCode.SOME_FAILED;
    }
    if (failure instanceof UncheckedIOException io) {
      command.getErr().println(io.getMessage());
      return ExitCode.SOME_FAILED;
    }
    throw failure;
  }

  /** Hands every command the surroundings that it asks for in its constructor. */
  private record CommandFactory(Surroundings surroundings) implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      try {
        return type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings);
      } catch (NoSuchMethodException needsNothing) {
        return CommandLine.defaultFactory().create(type);
      }
    }
  }
}
