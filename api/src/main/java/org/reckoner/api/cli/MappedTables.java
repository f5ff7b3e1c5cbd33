// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reckoner.ingest.read.NearCopies;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.run.Stages;
import org.reckoner.ingest.table.MappingProposal;
import org.reckoner.ingest.table.TableClaims;
import org.reckoner.ingest.table.TableMapping;
import org.reckoner.ingest.table.TableReader;

/** Spreadsheets on the command line: their mapping, and the stages that it makes. */
final class MappedTables {
  private MappedTables() {}

  /**
   * @throws CommandFailure if the mapping cannot be read
   */
  static TableMapping mapping(Path map) {
    try {
      return TableMapping.read(map);
    } catch (Unreadable e) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, e.failure().message() + ".");
    }
  }

  /** The stages that it makes. */
  static Stages stages(TableMapping mapping) {
    return new Stages(
        new TableReader(mapping)::read,
        new TableClaims(mapping)::extract,
        NearCopies::signature,
        TableReader.VERSION + "+" + mapping.version());
  }

  /** Prints a mapping for one file. */
  static int propose(List<String> names, Terminal terminal) throws IOException {
    if (names.size() != 1) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "--propose-map looks at one file.");
    }
    Path file = Path.of(names.get(0));
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "There is no file '" + file + "'.");
    }
    try {
      terminal
          .out()
          .print(
              MappingProposal.of(
                  new RawDocument(Files.readAllBytes(file), file.toString(), null, null)));
      return ExitCode.DONE;
    } catch (Unreadable e) {
      throw new CommandFailure(ExitCode.SOME_FAILED, e.failure().message() + ".");
    }
  }
}
