// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.period.PartialDate;

/**
 * The labelled texts are whole: what is expected of each stands in it, and no language is short.
 */
class LabelledTextsTest {

  private static final Path FOLDER = Path.of("src/test/resources/labelled");
  private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "it", "pt", "de", "id");

  @ParameterizedTest
  @ValueSource(strings = {"dev", "aside", "opened", "unseen"})
  void everyTextIsDatedOnceAndNothingIsExpectedOfAnUnknownOne(String split) throws IOException {
    Set<String> texts;
    try (Stream<Path> files = Files.list(FOLDER.resolve(split))) {
      texts =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .collect(toCollection(TreeSet::new));
    }
    List<JsonNode> lines = lines(split);

    assertThat(lines.stream().filter(line -> line.has("published")).map(LabelledTextsTest::file))
        .containsExactlyInAnyOrderElementsOf(texts);
    assertThat(lines.stream().filter(line -> !line.has("published")).map(LabelledTextsTest::file))
        .allMatch(texts::contains)
        .containsAll(texts);
  }

  @ParameterizedTest
  @CsvSource({"dev, 6", "aside, 6", "opened, 38", "unseen, 5"})
  void noLanguageIsShort(String split, long least) throws IOException {
    Map<String, Long> texts =
        lines(split).stream()
            .filter(line -> line.has("published"))
            .collect(groupingBy(line -> line.get("language").textValue(), counting()));

    assertThat(texts).containsOnlyKeys(LANGUAGES);
    assertThat(texts.values()).allMatch(count -> count >= least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "aside", "opened", "unseen"})
  void everyTextHasBetweenSixtyAndThreeHundredWords(String split) throws IOException {
    for (JsonNode line : lines(split)) {
      assertThat(text(split, line).split(" ")).as(file(line)).hasSizeBetween(60, 300);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "aside", "opened", "unseen"})
  void everyExpectedVictimAndNumberStandsInItsText(String split) throws IOException {
    for (JsonNode line : expected(split)) {
      String text = text(split, line);
      if ("INCIDENT".equals(line.get("kind").textValue())) {
        assertThat(text).as(line.toString()).contains(line.get("subject").textValue());
      }
      if (!line.get("value").isTextual()) {
        assertThat(line.has("quote")).as(line.toString()).isTrue();
      }
      for (String words : List.of("quote", "hedge")) {
        if (line.has(words)) {
          assertThat(text).as(line.toString()).contains(line.get(words).textValue());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "aside", "opened", "unseen"})
  void everyLineUsesTheDomainsWordsAndDatesThatExist(String split) throws IOException {
    for (JsonNode line : lines(split)) {
      if (line.has("published")) {
        assertThat(PartialDate.parse(line.get("published").textValue()).day()).isNotNull();
      } else if (line.has("forbidden")) {
        assertThat(known(line.get("forbidden").get("property"))).as(line.toString()).isTrue();
      } else {
        assertThat(known(line.get("property"))).as(line.toString()).isTrue();
        assertThat(line.get("kind").textValue())
            .as(line.toString())
            .isIn(names(FrameKind.values()));
        assertThat(line.get("modality").textValue())
            .as(line.toString())
            .isIn(names(Modality.values()));
        if ("occurredOn".equals(line.get("property").textValue())) {
          // Throws for a date that does not exist.
          String date = line.get("value").textValue();
          assertThat(PartialDate.parse(date)).hasToString(date);
        }
      }
    }
  }

  @Test
  void thePartsShareNoText() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String split : List.of("dev", "aside", "opened", "unseen")) {
      lines(split).stream().map(LabelledTextsTest::file).distinct().forEach(texts::add);
    }

    assertThat(texts).doesNotHaveDuplicates();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Stream.of(constants).map(Enum::name).toList();
  }

  private static boolean known(JsonNode property) {
    return Stream.of(Property.values())
        .anyMatch(candidate -> candidate.wireName().equals(property.textValue()));
  }

  private static List<JsonNode> expected(String split) throws IOException {
    return lines(split).stream().filter(line -> line.has("kind")).toList();
  }

  private static List<JsonNode> lines(String split) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(split).resolve("expected.jsonl"))) {
      lines.add(json.readTree(line));
    }
    return lines;
  }

  private static String file(JsonNode line) {
    return line.get("file").textValue();
  }

  private static String text(String split, JsonNode line) throws IOException {
    return Files.readString(FOLDER.resolve(split).resolve(file(line)))
        .strip()
        .replaceAll("\\s+", " ");
  }
}
