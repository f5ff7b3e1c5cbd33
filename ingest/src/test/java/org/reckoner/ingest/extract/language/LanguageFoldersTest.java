// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.ingest.extract.token.Tokenizer;

/** What the folders of languages know, each by the means that its grammar needs. */
class LanguageFoldersTest {
  private static final List<String> FILES =
      List.of(
          "numbers",
          "calendar",
          "events",
          "amounts",
          "parties",
          "culprits",
          "speech",
          "topics",
          "noise");

  @ParameterizedTest
  @CsvSource({
    "fr, Ils dérobèrent tout, STEAL",
    "es, Se apoderaron de todo, STEAL",
    "it, Hanno trafugato tutto, STEAL",
    "pt, Surrupiaram tudo, STEAL",
    "de, Sie saugten bei der Börse zwei Millionen Euro ab, STEAL",
    "id, Pelaku menggondol semuanya, STEAL",
    "fr, le parquet de Lyon, INSTITUTION",
    "de, das Landeskriminalamt, INSTITUTION",
    "es, con sede en Cádiz, PLACE"
  })
  void knowsAPhrase(String tag, String text, Cue cue) {
    assertThat(cues(tag, text)).contains(cue);
  }

  @Test
  void tellsACompoundByWhatItEndsWith() {
    assertThat(cues("de", "ein Kryptohandelsplatz nach dem Wochenendraub"))
        .contains(Cue.VICTIM_NOUN, Cue.THEFT);
  }

  @Test
  void tellsASeparableVerbOnlyWithItsParticle() {
    assertThat(cues("de", "Sie saugten Staub.")).doesNotContain(Cue.STEAL);
  }

  @Test
  void takesAStatesNameOutOfItsGenitive() {
    assertThat(Language.of("de").withoutGenitive("Nordkoreas")).hasValue("Nordkorea");
    assertThat(Language.of("fr").withoutGenitive("Nordkoreas")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "es", "it", "pt", "de", "id"})
  void hasWordsForEveryCueThatEnglishHasWordsFor(String tag) throws IOException {
    Set<String> wanted = classes("en");

    assertThat(classes(tag)).containsAll(wanted);
  }

  /** The classes of cues for which a folder has a line. */
  private static Set<String> classes(String tag) throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String file : FILES) {
      String name = tag + "/" + file + ".txt";
      try (InputStream in = Language.class.getResourceAsStream(name)) {
        assertThat(in).as(name).isNotNull();
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.matches("[A-Z_]+(?:/[^=]*)? =.*"))
            .map(line -> line.replaceFirst("[ /].*", ""))
            .forEach(classes::add);
      }
    }
    return classes;
  }

  private static List<Cue> cues(String tag, String text) {
    return Stream.of(Language.of(tag).cues(Tokenizer.tokens(text)))
        .flatMap(Stream::of)
        .map(CueMatch::cue)
        .toList();
  }
}
