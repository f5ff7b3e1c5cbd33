// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.reports.PeriodText;
import org.reckoner.api.reports.Reports;
import org.reckoner.domain.period.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reckoner report}. */
@Command(
    name = "report",
    description = "Write a report on the ledger, as PDF or HTML by the file's name.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "out.pdf or out.html; may be given several times.")
  private List<Path> files;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Only what may lie in it: 2017..2024-04, 2023, ..2020.")
  private @Nullable String period;

  @Mixin private ViewOptions viewOptions = new ViewOptions();

  ReportCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    files.forEach(ReportCommand::form);
    Reports.Wanted wanted = new Reports.Wanted(viewOptions.view(), period());
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              for (Path file : files) {
                write(desk, wanted, file);
                here.terminal().out().println("Wrote " + file);
              }
              return ExitCode.DONE;
            });
  }

  /** Writes one report into a file, whole or not at all. */
  static void write(Desk desk, Reports.Wanted wanted, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        desk.reports().write(wanted, form(file), out);
      }
      Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private static Reports.Form form(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".pdf")) {
      return Reports.Form.PDF;
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Reports.Form.HTML;
    }
    throw new CommandFailure(
        ExitCode.WRONG_USAGE, "'" + file + "' ends neither in .pdf nor in .html.");
  }

  private @Nullable Period period() {
    try {
      return period == null ? null : PeriodText.parse(period);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + ".");
    }
  }
}
