// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GENESIS = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
  private static final String EVM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  @TempDir Path data;
  private String before = "";
  private final InputStream input = System.in;

  @BeforeEach
  void useDataFolder() {
    before = System.getProperty("reckoner.data", "");
    System.setProperty("reckoner.data", data.toString());
  }

  @AfterEach
  void restore() {
    System.setIn(input);
    if (before.isEmpty()) {
      System.clearProperty("reckoner.data");
    } else {
      System.setProperty("reckoner.data", before);
    }
  }

  @Test
  void saysOnWhichListAsOfWhichDay() throws IOException {
    Path list = list("mine.txt", "# as of 2024-03-01\n" + GENESIS + " Example party\n");

    CommandLineSession screen =
        CommandLineSession.of("screen", "--list", list.toString(), GENESIS, EVM);

    assertThat(screen.exitCode()).isZero();
    assertThat(screen.lines())
        .containsExactly(
            GENESIS + ": on the list mine as of 2024-03-01, Example party",
            EVM + ": on none of the lists");
    assertThat(screen.err().strip())
        .isEqualTo(
            "2 addresses: 1 listed, 0 not looked up for a wrong checksum, 0 no addresses."
                + " Looked into: mine as of 2024-03-01.");
  }

  @Test
  void listsKeptInTheDataFolderAreAskedAndStandardInputIsRead() throws IOException {
    Files.createDirectories(data.resolve("lists"));
    list("lists/kept-2024-02-02.txt", EVM.toLowerCase(Locale.ROOT));
    String words = EVM + "\r\n\n" + GENESIS.replace("fNa", "fNb") + "\n  word \n";
    System.setIn(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));

    CommandLineSession screen = CommandLineSession.of("screen", "--json", "-");

    assertThat(screen.exitCode()).isEqualTo(1);
    assertThat(screen.lines()).hasSize(3);
    JsonNode first = JSON.readTree(screen.lines().get(0));
    assertThat(first.at("/status").asText()).isEqualTo("LISTED");
    assertThat(first.at("/checksum").asText()).isEqualTo("VERIFIED");
    assertThat(first.at("/lists/0/list").asText()).isEqualTo("kept-2024-02-02");
    assertThat(first.at("/lists/0/asOf").asText()).isEqualTo("2024-02-02");
    assertThat(JSON.readTree(screen.lines().get(1)).at("/status").asText()).isEqualTo("MISPRINT");
    assertThat(JSON.readTree(screen.lines().get(2)).at("/status").asText())
        .isEqualTo("NOT_AN_ADDRESS");
  }

  @Test
  void withoutAnyListItSaysWhereOneBelongs() {
    CommandLineSession screen = CommandLineSession.of("screen", GENESIS);

    assertThat(screen.exitCode()).isEqualTo(2);
    assertThat(screen.err().strip())
        .isEqualTo(
            "There is no list to look into: name one with --list, or put OFAC's SDN.XML into "
                + data.resolve("lists")
                + ".");
  }

  @Test
  void aListThatCannotBeReadIsSaidAndTheOthersAreAsked() throws IOException {
    Path good = list("good-2024-01-01.txt", GENESIS);
    Path bad = list("bad.txt", GENESIS);

    CommandLineSession screen =
        CommandLineSession.of(
            "screen", "--list", bad.toString(), "--list", good.toString(), GENESIS);

    assertThat(screen.exitCode()).isEqualTo(1);
    assertThat(screen.err()).contains("Not looked into: The list 'bad.txt' does not say");
    assertThat(screen.lines())
        .containsExactly(GENESIS + ": on the list good-2024-01-01 as of 2024-01-01");
  }

  private Path list(String name, String content) throws IOException {
    return Files.writeString(data.resolve(name), content);
  }
}
