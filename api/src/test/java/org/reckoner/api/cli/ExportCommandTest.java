// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a call is said before the ledger is opened. */
class ExportCommandTest {
  @TempDir Path folder;

  @Test
  void anEarlierExportGoesWithStixOnly() {
    CommandLineSession export =
        CommandLineSession.of("export", "--format", "csv", "--earlier", "x.json");

    assertThat(export.exitCode()).isEqualTo(2);
    assertThat(export.err().strip()).isEqualTo("--earlier goes with stix and stix-full.");
  }

  @Test
  void anEarlierExportThatIsNoneIsSaid() throws IOException {
    Path missing = folder.resolve("missing.json");
    Path other = Files.writeString(folder.resolve("other.json"), "[]");

    assertThat(earlier(missing).err().strip()).isEqualTo("There is no bundle '" + missing + "'.");
    assertThat(earlier(other).exitCode()).isEqualTo(2);
    assertThat(earlier(other).err().strip()).isEqualTo("The earlier export is not a STIX bundle.");
  }

  private static CommandLineSession earlier(Path file) {
    return CommandLineSession.of("export", "--format", "stix", "--earlier", file.toString());
  }
}
