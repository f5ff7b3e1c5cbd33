// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.TextSignature;

class NearCopiesTest {
  private static final double COPIES_FROM = 0.5;

  @Test
  void reportsPrintedAgainAreFoundAndFollowUpsAreNot() {
    Reposts reposts = new Reposts(7);
    int found = 0;
    int wrong = 0;
    int pairs = 600;
    for (int i = 0; i < pairs; i++) {
      List<String> article = reposts.article(12 + i % 30);
      List<Integer> original = NearCopies.signature(Reposts.text(article));
      found += isCopy(original, Reposts.text(reposts.repost(article))) ? 1 : 0;
      wrong += isCopy(original, Reposts.text(reposts.followUp(article))) ? 1 : 0;
    }
    assertThat((double) found / pairs).as("recall").isGreaterThanOrEqualTo(0.99);
    assertThat((double) found / (found + wrong)).as("precision").isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void layoutCaseAndPunctuationDoNotCount() {
    String text = Reposts.text(new Reposts(3).article(10));

    assertThat(
            TextSignature.similarity(
                NearCopies.signature(text),
                NearCopies.signature(
                    text.toUpperCase(java.util.Locale.ROOT).replace(".\n\n", " - "))))
        .isEqualTo(1.0);
  }

  @Test
  void aTextOfAFewWordsHasNoSignature() {
    assertThat(NearCopies.signature("Nothing was stolen today.")).isEmpty();
    assertThat(TextSignature.similarity(List.of(), List.of())).isZero();
  }

  @Test
  void charactersAreWordsWhereThereAreNoBlanks() {
    String text = "交易所周一表示黑客在数分钟内转走了热钱包中的全部资产并通过多个链条将其转移警方正在调查此事";

    assertThat(NearCopies.signature(text)).hasSize(TextSignature.PLACES);
  }

  private static boolean isCopy(List<Integer> original, String other) {
    return TextSignature.similarity(original, NearCopies.signature(other)) >= COPIES_FROM;
  }
}
