// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTE =
      "Thieves empty Quillbank\n\n"
          + "On May 17, 2024, hackers stole $12.5 million from the exchange Quillbank, the company"
          + " said.\n";

  @TempDir Path folder;

  @Test
  void aClaimIsOneLineOfTheDesignsShape() throws IOException {
    JsonNode loss = claim("loss");

    assertThat(loss.fieldNames())
        .toIterable()
        .containsExactly(
            "source",
            "subject",
            "property",
            "value",
            "assertedBy",
            "modality",
            "polarity",
            "hedge",
            "period",
            "frame",
            "quote",
            "evidence",
            "rule",
            "confidence");
    assertThat(loss.get("subject").toString())
        .isEqualTo("{\"kind\":\"INCIDENT\",\"name\":\"Quillbank\"}");
    assertThat(loss.get("value").toString())
        .isEqualTo(
            "{\"kind\":\"STOLEN\",\"currency\":\"USD\",\"min\":12500000,\"best\":12500000,"
                + "\"max\":12500000,\"qualifier\":\"EXACT\"}");
    assertThat(loss.get("modality").asText()).isEqualTo("ASSERTED");
    assertThat(loss.get("polarity").asText()).isEqualTo("AFFIRMED");
  }

  @Test
  void theMonthOfMayIsADateAndNoCondition() throws IOException {
    JsonNode date = claim("occurredOn");

    assertThat(date.get("value").asText()).isEqualTo("2024-05-17");
    assertThat(date.get("modality").asText()).isEqualTo("ASSERTED");
    assertThat(date.get("hedge").isNull()).isTrue();
  }

  @Test
  void theQuoteStandsInTheTextAtItsPosition() throws IOException {
    JsonNode loss = claim("loss");
    String text =
        JSON.readTree(CommandLineSession.of("read", note().toString()).lines().get(0))
            .get("text")
            .asText();

    JsonNode words = loss.at("/evidence/0");
    assertThat(words.get("quote").asText()).isEqualTo(loss.get("quote").asText());
    assertThat(text.substring(words.get("start").asInt(), words.get("end").asInt()))
        .isEqualTo(words.get("quote").asText());
  }

  @Test
  void linesOfOneFrameShareItAndThoseOfAnotherDocumentDoNot() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), NOTE.replace("12.5", "13"));

    List<JsonNode> lines = lines("extract", note().toString(), other.toString());

    assertThat(frames(lines, "note.txt")).hasSize(1);
    assertThat(frames(lines, "other.txt")).hasSize(1);
    assertThat(frames(lines, "note.txt")).doesNotContainAnyElementsOf(frames(lines, "other.txt"));
  }

  @Test
  void onDemandWhoAndHowAreSaidInPlaceOfClaims() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("clinic.txt"),
            "Clinic held to ransom\n\nOn Monday hackers tricked two employees 🏥 into opening a"
                + " file, and the clinic was hit by ransomware.\n");

    List<JsonNode> lines = lines("extract", "--attacks", other.toString());

    assertThat(lines)
        .extracting(line -> line.get("role").asText() + ' ' + line.get("quote").asText())
        .contains("TIME Monday", "ATTACKER hackers", "VICTIM two employees", "VICTIM the clinic");
    JsonNode clinic =
        lines.stream()
            .filter(line -> line.get("quote").asText().equals("the clinic"))
            .findFirst()
            .orElseThrow();
    String text =
        JSON.readTree(CommandLineSession.of("read", other.toString()).lines().get(0))
            .get("text")
            .asText();
    assertThat(text.codePoints().skip(clinic.get("start").asInt()).limit(10).toArray())
        .isEqualTo("the clinic".codePoints().toArray());
  }

  @Test
  void aFailedInputIsALineAndExitCodeOne() throws IOException {
    CommandLineSession extract =
        CommandLineSession.of("extract", folder.resolve("nowhere").toString(), note().toString());

    assertThat(extract.exitCode()).isEqualTo(1);
    assertThat(JSON.readTree(extract.lines().get(0)).at("/error/type").asText())
        .isEqualTo("not-found");
    assertThat(extract.lines()).hasSizeGreaterThan(2);
  }

  private JsonNode claim(String property) throws IOException {
    return lines("extract", note().toString()).stream()
        .filter(line -> line.get("property").asText().equals(property))
        .findFirst()
        .orElseThrow();
  }

  private Path note() throws IOException {
    return Files.writeString(folder.resolve("note.txt"), NOTE);
  }

  private static List<JsonNode> lines(String... arguments) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : CommandLineSession.of(arguments).lines()) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static List<String> frames(List<JsonNode> lines, String source) {
    return lines.stream()
        .filter(line -> line.get("source").asText().endsWith(source))
        .map(line -> line.get("frame").asText())
        .distinct()
        .toList();
  }
}
