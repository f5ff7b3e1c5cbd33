// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.table.TableMapping;

class LargeInputsTest {
  private static final int ROWS = 5500;
  private static final String BUNDLE =
      "{\"type\":\"bundle\",\"id\":\"bundle--00000000-0000-4000-8000-000000000001\",\"objects\":[\n";
  private static final String GROUP =
      "{\"type\":\"intrusion-set\",\"spec_version\":\"2.1\",\"id\":"
          + "\"intrusion-set--00000000-0000-4000-8000-000000000001\",\"name\":\"Amber Curlew\"}";

  @TempDir Path folder;

  @Test
  void aListOfManyRowsIsDividedUnlessItHasAnAddress() throws Exception {
    StringBuilder rows = new StringBuilder("Exchange,Stolen\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("A firm with a rather long name as they go ").append(i);
      rows.append(",1000\n");
    }
    Path list = Files.writeString(folder.resolve("list.csv"), rows);
    Path small = Files.writeString(folder.resolve("small.csv"), "Exchange,Stolen\nOne,1\n");
    TableMapping mapping =
        TableMapping.read(
            Files.writeString(
                folder.resolve("map.yaml"),
                "currency: USD\ncolumns:\n  Exchange: victim\n  Stolen: loss\n"));
    List<Target> targets = List.of(file(list), file(small));

    try (PartFolders folders = new PartFolders(folder.resolve("data"))) {
      List<Target> divided = LargeTables.divided(targets, mapping, folders);

      assertThat(divided)
          .extracting(Target::source)
          .containsExactly(list.toString(), list.toString(), list.toString(), small.toString());
      assertThat(Files.readAllLines(part(divided, 0).path())).hasSize(2001);
      assertThat(Files.readAllLines(part(divided, 2).path())).hasSize(ROWS + 1);
      assertThat(part(divided, 2).dividedFrom()).isEqualTo(Sha256.of(rows.toString()));
      assertThat(part(divided, 3).dividedFrom()).isNull();
      Files.writeString(folder.resolve("list.csv.meta.json"), "{}");
      assertThat(LargeTables.divided(targets, mapping, folders)).isEqualTo(targets);
    }
    assertThat(inData()).isEmpty();
  }

  @Test
  void aBundleBeyondWhatOneInputMayHaveIsDividedAndItsProblemsAreSaid() throws IOException {
    Path bundle = folder.resolve("b.json");
    Files.writeString(
        bundle, BUNDLE + GROUP + ",\n17,\n\"" + "x".repeat(60_000_000 / 4).repeat(4) + "\"\n]}\n");
    List<Target> targets = List.of(file(bundle));

    try (PartFolders folders = new PartFolders(folder.resolve("data"))) {
      List<Target> divided = LargeBundles.divided(targets, folders);

      assertThat(divided).hasSizeGreaterThan(1);
      assertThat(divided.get(0).source()).endsWith("b.json (part-000001.json)");
      assertThat(Files.readString(part(divided, 0).path())).contains(GROUP);
      assertThat(part(divided, 0).dividedFrom()).isEqualTo(Sha256.of(Files.readAllBytes(bundle)));
      Failure first = ((Target.Unusable) divided.get(1)).failure();
      assertThat(first.message()).contains("b.json#objects[1] is no object of JSON");
    }
    assertThat(inData()).isEmpty();
  }

  private static Target.FromFile part(List<Target> divided, int number) {
    return (Target.FromFile) divided.get(number);
  }

  private static Target file(Path path) {
    return new Target.FromFile(path.toString(), path);
  }

  private List<Path> inData() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("data"))) {
      return left.toList();
    }
  }
}
