// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotableTextTest {

  @Test
  void countsInCodePoints() {
    QuotableText text = QuotableText.of("a😀b😀😀c");

    EvidenceSpan span = text.quote(text.text().indexOf('b'), text.text().indexOf('c'));

    assertThat(span.exact()).isEqualTo("b😀😀");
    assertThat(span.position()).isEqualTo(new TextPosition(2, 5));
    assertThat(span.quote().prefix()).isEqualTo("a😀");
    assertThat(span.quote().suffix()).isEqualTo("c");
    assertThat(text.holds(span)).isTrue();
    assertThat(QuotableText.of("a😀c😀😀b").holds(span)).isFalse();
  }

  @Test
  void convertsPositionsBothWaysForAnyText() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(random.nextBoolean() ? "x" : "😀");
      }
      QuotableText quotable = QuotableText.of(text.toString());
      for (int point = 0; point <= quotable.length(); point++) {
        assertThat(quotable.toUtf16(point)).isEqualTo(text.toString().offsetByCodePoints(0, point));
        assertThat(quotable.toCodePoint(quotable.toUtf16(point))).isEqualTo(point);
      }
    }
  }

  @Test
  void knowsPageAndParagraphOfAQuotation() {
    QuotableText text =
        QuotableText.of(
            "One.\nTwo.\nThree.",
            List.of(new QuotableText.PageStart(4, 0), new QuotableText.PageStart(5, 5)),
            List.of(new QuotableText.ParagraphStart("12", 10)));

    assertThat(text.quote(5, 9).page()).isEqualTo(5);
    assertThat(text.quote(5, 9).paragraph()).isNull();
    assertThat(text.quote(10, 16).paragraph()).isEqualTo("12");
  }

  @Test
  void whatNoDatabaseTakesIsReplacedWhereItStands() {
    QuotableText text = QuotableText.of("a\0b\uD83Dc\uDE00d\uD83D\uDE00e\uD83D");

    assertThat(text.text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00e\uFFFD");
    assertThat(text.length()).isEqualTo(10);
    assertThat(text.quote(7, 9).position()).isEqualTo(new TextPosition(7, 8));
  }
}
