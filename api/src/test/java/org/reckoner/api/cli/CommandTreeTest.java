// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandTreeTest {

  @Test
  void helpNamesTheCommandsAndTheExitCodes() {
    CommandLineSession help = CommandLineSession.of("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("serve", "3   another process has the ledger open");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void aMistypedCommandIsToldWhatWasMeant() {
    CommandLineSession mistyped = CommandLineSession.of("servee");

    assertThat(mistyped.exitCode()).isEqualTo(2);
    assertThat(mistyped.err()).contains("servee", "reckoner serve", "Try 'reckoner --help'.");
    assertThat(mistyped.out()).isEmpty();
  }

  @Test
  void aDayThatIsNoneIsToldWithoutTheNamesOfClasses() {
    CommandLineSession report = CommandLineSession.of("report", "--as-of", "2023-13-40");
    CommandLineSession export =
        CommandLineSession.of("export", "--format", "csv", "--recorded-by", "yesterday");

    assertThat(report.exitCode()).isEqualTo(2);
    assertThat(report.err())
        .contains("'2023-13-40' is not a day like 2024-03-01.")
        .doesNotContain("java.");
    assertThat(export.exitCode()).isEqualTo(2);
    assertThat(export.err())
        .contains("'yesterday' is not a moment like 2024-03-01T12:00:00Z.")
        .doesNotContain("java.");
  }

  @Test
  void whatIsNoCommandAndWhatIsOneTooManyAreCalledSo() {
    assertThat(CommandLineSession.of("frobnicate").err())
        .startsWith("There is no command 'frobnicate'.");
    assertThat(CommandLineSession.of("serve", "now").err()).startsWith("'now' is one too many.");
    assertThat(CommandLineSession.of("serve", "--nwo").err()).startsWith("Unknown option: '--nwo'");
  }

  @Test
  void noCommandIsWrongUsage() {
    CommandLineSession bare = CommandLineSession.of();

    assertThat(bare.exitCode()).isEqualTo(2);
    assertThat(bare.err()).contains("What is to be done?");
  }

  @Test
  void aTakenLedgerIsOneSentenceWithItsOwnExitCode() {
    DataFolder folder = new DataFolder(java.nio.file.Path.of("/somewhere"));
    CommandLineSession second =
        CommandLineSession.with(
            (doors, work) -> {
              throw folder.inUse();
            },
            "serve");

    assertThat(second.exitCode()).isEqualTo(3);
    assertThat(second.err().strip())
        .isEqualTo(
            "Another process has the ledger in /somewhere open; end it first, or set RECKONER_DATA"
                + " to another folder.");
  }
}
