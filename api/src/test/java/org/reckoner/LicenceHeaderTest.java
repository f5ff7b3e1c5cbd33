// SPDX-License-Identifier: Apache-2.0

package org.reckoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file that we write says under which licence it stands. */
class LicenceHeaderTest {

  private static final String HEADER = "SPDX-License-Identifier: Apache-2.0";
  private static final List<String> ENDINGS = List.of(".java", ".sql", ".properties");

  @Test
  void everySourceFileBeginsWithTheLicence() throws IOException {
    List<Path> files = new ArrayList<>();
    Path root = Path.of("").toAbsolutePath().getParent();
    for (String module : List.of("domain", "ingest", "reporting", "api")) {
      files.add(root.resolve(module).resolve("pom.xml"));
      try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src"))) {
        sources.filter(LicenceHeaderTest::isOurs).forEach(files::add);
      }
    }

    assertThat(files).hasSizeGreaterThan(8).filteredOn(file -> !saysItsLicence(file)).isEmpty();
  }

  private static boolean isOurs(Path file) {
    return ENDINGS.stream().anyMatch(file.toString()::endsWith);
  }

  private static boolean saysItsLicence(Path file) {
    // The XML declaration has to stand before it.
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.limit(2).anyMatch(line -> line.contains(HEADER));
    } catch (IOException e) {
      throw new AssertionError("Cannot read " + file, e);
    }
  }
}
