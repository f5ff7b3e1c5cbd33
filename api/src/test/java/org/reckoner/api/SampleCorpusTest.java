// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample corpus is whole: its index, its documents and what is expected of them agree. */
class SampleCorpusTest {

  private static final Path FOLDER = Path.of("src/main/resources/sample");
  private static final Set<String> ABOUT_THE_CORPUS =
      Set.of("EXPECTED.md", "SOURCES.md", "index.txt");

  @Test
  void theIndexNamesEveryDocumentOfTheFolderAndNothingElse() throws IOException {
    Set<String> documents = new TreeSet<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.map(file -> file.getFileName().toString()).forEach(documents::add);
    }
    documents.removeAll(ABOUT_THE_CORPUS);

    assertThat(index()).hasSizeGreaterThanOrEqualTo(12).containsExactlyElementsOf(documents);
  }

  @Test
  void somethingIsExpectedOfEveryDocument() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (JsonNode line : expectations()) {
      expected.add(line.get("file").textValue());
    }

    assertThat(expected).containsExactlyElementsOf(index());
  }

  @Test
  void everyExpectedVictimIsNamedInItsDocument() throws IOException {
    for (JsonNode line : expectations()) {
      String file = line.get("file").textValue();
      if ("INCIDENT".equals(line.path("kind").textValue()) && !file.endsWith(".pdf")) {
        assertThat(Files.readString(FOLDER.resolve(file)))
            .as(line.toString())
            .contains(line.get("subject").textValue());
      }
    }
  }

  private static List<String> index() throws IOException {
    try (InputStream index = SampleCorpusTest.class.getResourceAsStream("/sample/index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static List<JsonNode> expectations() throws IOException {
    ObjectMapper json = new ObjectMapper();
    Path expectations = Path.of("src/test/resources/sample-expected.jsonl");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(expectations)) {
      lines.add(json.readTree(line));
    }
    return lines;
  }
}
