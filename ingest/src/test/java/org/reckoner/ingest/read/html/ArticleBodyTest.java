// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reckoner.ingest.read.Unreadable;

/** What of a page is its article. */
class ArticleBodyTest {
  private static final String QUESTIONS =
      """
      <!doctype html><html lang="de"><head><title>Was über den Raub bei Nordhafen bekannt ist</title>
      </head><body><nav><a href="/">Start</a> <a href="/boersen">Börsen</a></nav><main><article>
      <h1>Was über den Raub bei Nordhafen bekannt ist</h1>
      <p>Der Börse Nordhafen sind in der Nacht zum Montag Münzen im Wert von 18 Millionen Euro
      gestohlen worden. Was bisher bekannt ist.</p>
      <h2>Was ist passiert?</h2><p>Unbekannte leerten zwei Brieftaschen.</p>
      <h2>Wer war es?</h2><p>Das ist offen.</p>
      <h2>Wie hoch ist der Schaden?</h2><p>18 Millionen Euro.</p>
      <h2>Bekommen die Kunden ihr Geld?</h2><p>Ja, sagt die Börse.</p>
      </article></main><footer><p>Impressum</p></footer></body></html>
      """;

  @Test
  void shortAnswersUnderTheirQuestionsAreKept() throws Unreadable {
    String text = new HtmlReader().read(QUESTIONS, "page.html", null, "0".repeat(64)).text().text();

    assertThat(text)
        .contains("Unbekannte leerten zwei Brieftaschen.", "Wer war es?\n\nDas ist offen.")
        .endsWith(
            "Wie hoch ist der Schaden?\n\n18 Millionen Euro.\n\n"
                + "Bekommen die Kunden ihr Geld?\n\nJa, sagt die Börse.");
    assertThat(text).doesNotContain("Impressum", "Börsen");
  }
}
