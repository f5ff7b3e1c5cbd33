// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.ingest.extract.token.Tokenizer;

/** What the folders of languages know, each by the means that its grammar needs. */
class LanguageFoldersTest {

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

  private static List<Cue> cues(String tag, String text) {
    return Language.of(tag).cues(Tokenizer.tokens(text)).stream()
        .flatMap(List::stream)
        .map(CueMatch::cue)
        .toList();
  }
}
