// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.api.processes.ReckonerProcess.Build;

/** A ledger that one person exports and another takes in, each with commands of their own. */
class CarriedOverTest {
  @TempDir Path folder;

  @Test
  void anEmptyLedgerThatTakesAnotherInHasItsHash() throws Exception {
    Build.H2.jar();
    Path theirs = folder.resolve("theirs");
    said(theirs, "demo", "--no-serve");
    said(theirs, "decide", "reject", someClaim(theirs), "--why", "The table repeats it.");
    Path decisions = folder.resolve("decisions.jsonl");
    Files.write(decisions, lines(theirs, "decisions", "\"decision 1\""));
    String hash = hash(theirs);

    for (String format : List.of("stix-full", "xlsx")) {
      Path ours = folder.resolve(format);
      Path carried = folder.resolve(format.equals("xlsx") ? "ledger.xlsx" : "ledger.json");
      said(theirs, "export", "--format", format, "-o", carried.toString());
      if (format.equals("xlsx")) {
        said(ours, "ledger", "import", decisions.toString());
      }

      String taken = said(ours, "ledger", "import", carried.toString());

      assertThat(taken)
          .as(format)
          .containsPattern("[1-9]\\d* documents and [1-9]\\d* claims taken in; 0 documents");
      assertThat(hash(ours)).as(format).isEqualTo(hash);
    }
  }

  private static String someClaim(Path where) throws Exception {
    String claim = lines(where, "export", "\"entity\":\"claim\"").get(0);
    return new ObjectMapper().readTree(claim).get("key").asText();
  }

  /** The lines that a ledger prints and that have these letters in them. */
  private static List<String> lines(Path where, String action, String letters) throws Exception {
    return said(where, "ledger", action).lines().filter(one -> one.contains(letters)).toList();
  }

  private static String hash(Path where) throws IOException, InterruptedException {
    List<String> digests =
        said(where, "ledger", "hash").lines().filter(one -> one.matches("[0-9a-f]{64}")).toList();
    assertThat(digests).hasSize(1);
    return digests.get(0);
  }

  private static String said(Path where, String... command)
      throws IOException, InterruptedException {
    try (ReckonerProcess process = ReckonerProcess.started(Build.H2, where, Map.of(), command)) {
      assertThat(process.over()).as(process.said()).isZero();
      return process.said();
    }
  }
}
