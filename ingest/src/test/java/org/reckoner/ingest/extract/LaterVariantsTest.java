// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The later variants of the founding articles are whole: what is expected stands in the text. */
class LaterVariantsTest {
  private static final Path FOLDER = Path.of("src/test/resources/founding-variants");

  @ParameterizedTest
  @CsvSource({"opened, 30", "later, 51", "unseen, 5"})
  void everyTextHasExpectationsAndEveryExpectationAText(String part, int size) throws IOException {
    Set<String> texts;
    try (Stream<Path> files = Files.list(FOLDER.resolve(part))) {
      texts =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt") || name.endsWith(".html"))
              .collect(toCollection(TreeSet::new));
    }

    assertThat(lines(part).stream().map(line -> line.get("file").textValue()).distinct())
        .containsExactlyInAnyOrderElementsOf(texts)
        .hasSize(size);
  }

  @ParameterizedTest
  @ValueSource(strings = {"opened", "later", "unseen"})
  void everyVictimNumberAndHedgeStandsInItsText(String part) throws IOException {
    for (JsonNode line : lines(part)) {
      if (line.has("forbidden")) {
        continue;
      }
      String text = text(part, line.get("file").textValue());
      if ("INCIDENT".equals(line.get("kind").textValue())) {
        assertThat(text).as(line.toString()).contains(line.get("subject").textValue());
      }
      assertThat(line.has("quote"))
          .as("a number is quoted: " + line)
          .isEqualTo(!line.get("value").isTextual());
      for (String words : List.of("quote", "hedge")) {
        if (line.has(words)) {
          assertThat(text).as(line.toString()).contains(line.get(words).textValue());
        }
      }
    }
  }

  private static List<JsonNode> lines(String part) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(part).resolve("expected.jsonl"))) {
      lines.add(json.readTree(line));
    }
    return lines;
  }

  private static String text(String part, String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(part).resolve(file));
    return (file.endsWith(".html") ? Jsoup.parse(text).body().text() : text)
        .replaceAll("\\s+", " ");
  }
}
