// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasePatternTest {
  private static final Map<String, String> FORMS = Map.of("er", "e|er|é", "have", "a|ont");

  @Test
  void standsForAllItsInflections() {
    assertThat(PhrasePattern.phrases("{have} [déjà] dérob{er}", FORMS))
        .containsExactlyInAnyOrder(
            "a dérobe",
            "a dérober",
            "a dérobé",
            "a déjà dérobe",
            "a déjà dérober",
            "a déjà dérobé",
            "ont dérobe",
            "ont dérober",
            "ont dérobé",
            "ont déjà dérobe",
            "ont déjà dérober",
            "ont déjà dérobé");
  }

  @Test
  void namesThePhraseWhoseFormNobodyDefined() {
    assertThatThrownBy(() -> PhrasePattern.phrases("vol{ir}", FORMS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("{ir}");
  }

  @Test
  void refusesAPhraseThatStandsForTooMany() {
    String ten = "(a|b|c|d|e|f|g|h|i|j)";

    assertThatThrownBy(() -> PhrasePattern.phrases(ten.repeat(5), FORMS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Too many");
  }
}
