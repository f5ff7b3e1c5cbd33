// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, put together for one terminal and one way to reach the ledger. */
final class CommandTree {
  /** In the order in which help lists them. */
  private static final Map<String, Class<?>> COMMANDS = commands();

  private CommandTree() {}

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("demo", DemoCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("ingest", IngestCommand.class);
    commands.put("feed", FeedCommand.class);
    commands.put("report", ReportCommand.class);
    commands.put("read", ReadCommand.class);
    commands.put("extract", ExtractCommand.class);
    commands.put("export", ExportCommand.class);
    commands.put("screen", ScreenCommand.class);
    commands.put("review", ReviewCommand.class);
    commands.put("decide", DecideCommand.class);
    commands.put("erase", EraseCommand.class);
    commands.put("why", WhyCommand.class);
    commands.put("ledger", LedgerCommand.class);
    commands.put("token", TokenCommand.class);
    commands.put("health", HealthCommand.class);
    return commands;
  }

  /**
   * What understands and carries out a command line. Where it begins with the name of a command
   * only that one is read: reading all of them takes longer than to begin most.
   */
  static CommandLine of(Terminal terminal, LedgerAccess ledger, String... args) {
    CommandLine.IFactory factory = new CommandFactory(new Surroundings(terminal, ledger));
    CommandLine all = new CommandLine(new ReckonerCommand(), factory);
    Class<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (asked != null) {
      all.addSubcommand(new CommandLine(asked, factory));
    } else {
      COMMANDS.values().forEach(one -> all.addSubcommand(new CommandLine(one, factory)));
    }
    return all.setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpAutoWidth(true)
        .registerConverter(
            LocalDate.class, said -> parsed(said, LocalDate::parse, "a day like 2024-03-01"))
        .registerConverter(
            Instant.class,
            said -> parsed(said, Instant::parse, "a moment like 2024-03-01T12:00:00Z"))
        .setParameterExceptionHandler(CommandTree::explainUsage)
        .setExecutionExceptionHandler(CommandTree::explainFailure);
  }

  private static <T> T parsed(String said, Function<String, T> parser, String wanted) {
    try {
      return parser.apply(said);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException("'" + said + "' is not " + wanted + ".");
    }
  }

  /** One sentence and where to read on, instead of a page of usage. */
  private static int explainUsage(CommandLine.ParameterException mistake, String[] args) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println(sentence(mistake));
    CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.WRONG_USAGE;
  }

  private static @Nullable String sentence(CommandLine.ParameterException mistake) {
    if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()) {
      String first = unmatched.getUnmatched().get(0);
      return unmatched.getCommandLine().getSubcommands().isEmpty()
          ? "'" + first + "' is one too many."
          : "There is no command '" + first + "'.";
    }
    return mistake.getMessage();
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
