// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.mail.UnsentMailException;
import org.reckoner.api.reports.PeriodText;
import org.reckoner.api.reports.Reports;
import org.reckoner.domain.period.Period;
import org.reckoner.reporting.form.HouseStyle;
import org.reckoner.reporting.form.ReportForm;
import org.reckoner.reporting.model.NothingToReportException;
import org.reckoner.reporting.model.ReportKind;
import org.reckoner.reporting.model.Selection;
import org.reckoner.reporting.model.UnfitRequestException;
import org.reckoner.reporting.template.UnfitTemplateException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reckoner report}. */
@Command(
    name = "report",
    description = "Write a report on the ledger, in the form that the file's name asks for.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "out.pdf, .html, .docx, .md, .json (its tables) or .zip (its tables as CSV); may be given"
              + " several times.")
  private List<Path> files = List.of();

  @Option(
      names = "--mail-to",
      paramLabel = "ADDRESS",
      description =
          "Send the digest to this address; may be given several times. Needs reckoner.mail.from.")
  private List<String> recipients = List.of();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "Only what may lie in it: 2017..2024-04, 2023, or 2020.. and later.")
  private @Nullable String period;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "comprehensive",
      description = "comprehensive, incident, actor, digest or brief (default: ${DEFAULT-VALUE}).")
  private String kind = "comprehensive";

  @Option(
      names = "--incident",
      paramLabel = "INCIDENT",
      description = "Only this incident: its number, slug or key.")
  private @Nullable String incident;

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Only what is attributed to somebody of this name, or a part of it.")
  private @Nullable String actor;

  @Option(
      names = "--victim",
      paramLabel = "NAME",
      description = "Only incidents whose victim has this name, or a part of it.")
  private @Nullable String victim;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Compare with what had been published by this day: 2024-03-01.")
  private @Nullable LocalDate since;

  @Mixin private ViewOptions viewOptions = new ViewOptions();
  @Mixin private StyleOptions styleOptions = new StyleOptions();

  ReportCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    requireGoal();
    HouseStyle style = styleOptions.style();
    files.forEach(file -> requireFit(style, file));
    Reports.Wanted wanted = wanted();
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              for (Path file : files) {
                write(desk, wanted, style, file, here.terminal());
                here.terminal().out().println("Wrote " + file);
              }
              mail(desk, wanted);
              return ExitCode.DONE;
            });
  }

  private void requireGoal() {
    if (files.isEmpty() && recipients.isEmpty()) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "Say where the report goes: -o FILE, or --mail-to ADDRESS.");
    }
    if (!recipients.isEmpty() && !kind.equalsIgnoreCase(ReportKind.DIGEST.wireName())) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "Only a digest goes by mail: --kind digest --since DAY.");
    }
  }

  private void mail(Desk desk, Reports.Wanted wanted) throws IOException {
    if (recipients.isEmpty()) {
      return;
    }
    try {
      desk.mail().send(wanted, recipients);
      here.terminal().out().println("Sent to " + String.join(", ", recipients));
    } catch (UnsentMailException e) {
      throw new CommandFailure(ExitCode.SOME_FAILED, String.valueOf(e.getMessage()));
    } catch (UnfitRequestException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
    }
  }

  private Reports.Wanted wanted() {
    try {
      return new Reports.Wanted(
          viewOptions.view(),
          ReportKind.named(kind),
          new Selection(period(), victim, actor, incident),
          since);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + ".");
    }
  }

  /**
   * Writes one report into a file, whole or not at all.
   *
   * @throws CommandFailure if what it is to be about is not said, or not in the ledger, or Ctrl-C
   *     ends it
   */
  static void write(Desk desk, Reports.Wanted wanted, Path file, Terminal terminal)
      throws IOException {
    write(desk, wanted, HouseStyle.PLAIN, file, terminal);
  }

  private static void write(
      Desk desk, Reports.Wanted wanted, HouseStyle style, Path file, Terminal terminal)
      throws IOException {
    try (ReportBar bar = new ReportBar(terminal)) {
      WholeFile.write(file, out -> desk.reports().write(wanted, form(file), style, bar, out));
    } catch (UnfitTemplateException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
    } catch (CancellationException e) {
      throw new CommandFailure(
          ExitCode.SOME_FAILED, "Interrupted: '" + file + "' was not written.");
    } catch (NothingToReportException e) {
      throw new CommandFailure(ExitCode.SOME_FAILED, String.valueOf(e.getMessage()));
    } catch (UnfitRequestException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static void requireFit(HouseStyle style, Path file) {
    try {
      style.requireFit(form(file));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, String.valueOf(e.getMessage()));
    }
  }

  private static ReportForm form(Path file) {
    return ReportForm.ofFile(file.toString())
        .orElseThrow(
            () ->
                new CommandFailure(
                    ExitCode.WRONG_USAGE,
                    "'" + file + "' ends in none of " + ReportForm.listed() + "."));
  }

  private @Nullable Period period() {
    try {
      return period == null ? null : PeriodText.parse(period);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.getMessage() + ".");
    }
  }
}
