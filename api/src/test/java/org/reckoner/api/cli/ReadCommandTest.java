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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE =
      "<!doctype html><html lang=en><head><title>Bridge drained</title>"
          + "<meta property='article:published_time' content='2024-03-22T08:00:00Z'></head><body>"
          + "<nav><a href=/>Home</a> <a href=/news>News</a></nav><article><h1>Bridge drained</h1>"
          + "<p>The operator of the bridge said on Friday that thieves had taken $4.2 million in"
          + " ether from it, and that all transfers were stopped within the hour.</p>"
          + "<p>Two security firms had warned the operator in January that one key could sign"
          + " alone.</p></article></body></html>";

  @TempDir Path folder;

  @Test
  void aPageBecomesOneLineOfTheDesignsShape() throws IOException {
    Path page = write("bridge.html", PAGE);

    CommandLineSession read = CommandLineSession.of("read", page.toString());

    assertThat(read.exitCode()).isZero();
    assertThat(read.lines()).hasSize(1);
    JsonNode line = JSON.readTree(read.lines().get(0));
    assertThat(line.fieldNames())
        .toIterable()
        .containsExactly(
            "source",
            "mediaType",
            "title",
            "authors",
            "published",
            "language",
            "text",
            "rawSha256",
            "warnings");
    assertThat(line.get("source").asText()).isEqualTo(page.toString());
    assertThat(line.get("mediaType").asText()).isEqualTo("text/html");
    assertThat(line.get("title").asText()).isEqualTo("Bridge drained");
    assertThat(line.get("published").asText()).isEqualTo("2024-03-22");
    assertThat(line.get("language").asText()).isEqualTo("en");
    assertThat(line.get("text").asText())
        .contains("thieves had taken $4.2 million in ether")
        .doesNotContain("Home");
  }

  @Test
  void badInputsAreLinesAmongTheOthersAndTheExitCodeTells() throws IOException {
    Path page = write("bridge.html", PAGE);
    Path nothing = write("nothing.pdf", "");
    Path binary = folder.resolve("binary.html");
    Files.write(binary, new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0});
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path missing = folder.resolve("missing.txt");

    CommandLineSession read =
        CommandLineSession.of(
            "read",
            missing.toString(),
            nothing.toString(),
            page.toString(),
            binary.toString(),
            empty.toString(),
            "http://127.0.0.1:9/news",
            "ftp://example.org/news");

    assertThat(read.exitCode()).isEqualTo(1);
    List<String> outcomes = new ArrayList<>();
    for (String line : read.lines()) {
      JsonNode json = JSON.readTree(line);
      outcomes.add(json.has("error") ? json.at("/error/type").asText() : "read");
      if (json.has("error")) {
        assertThat(json.fieldNames()).toIterable().containsExactly("source", "error");
        assertThat(json.at("/error/message").asText()).isNotBlank();
      }
    }
    assertThat(outcomes)
        .containsExactly(
            "not-found", "empty", "read", "unsupported", "empty", "non-public-address", "bad-url");
  }

  @Test
  void manyInputsComeOutInTheirOrder() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("read"));
    for (int i = 0; i < 40; i++) {
      arguments.add(write("note-%02d.txt".formatted(i), "Note number " + i + ".\n").toString());
    }

    CommandLineSession read = CommandLineSession.of(arguments.toArray(String[]::new));

    assertThat(read.exitCode()).isZero();
    assertThat(read.lines().stream().map(ReadCommandTest::text))
        .containsExactlyElementsOf(
            IntStream.range(0, 40).mapToObj(i -> "Note number " + i + ".").toList());
  }

  @Test
  void whatAPersonSuppliesGoesBeforeWhatWasFound() throws IOException {
    Path page = write("bridge.html", PAGE);

    CommandLineSession read =
        CommandLineSession.of("read", "--published", "2024-04", page.toString());

    assertThat(JSON.readTree(read.lines().get(0)).get("published").asText()).isEqualTo("2024-04");
  }

  @Test
  void aWrongDateIsWrongUsage() throws IOException {
    Path page = write("bridge.html", PAGE);

    CommandLineSession read =
        CommandLineSession.of("read", "--published", "last week", page.toString());

    assertThat(read.exitCode()).isEqualTo(2);
    assertThat(read.err()).contains("'last week' is not a date");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String text(String line) {
    try {
      return JSON.readTree(line).get("text").asText();
    } catch (IOException e) {
      throw new AssertionError(line, e);
    }
  }
}
