// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reckoner.ingest.read.Unreadable;

/** From a position in the clean text back to the element of the page. */
class NodePathTest {
  private static final String PAGE =
      """
      <html><head><title>Vault emptied in a minute</title></head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/markets">Markets</a></li></ul></nav>
      <article id="story"><h1>Vault emptied in a minute</h1>
      <p>The vault of the lender was emptied on Sunday, its founders said, by someone who had
      borrowed and returned the same coins eleven times.</p>
      <p>Four million dollars left it in a minute, and <b>nobody</b> noticed until the morning, when
      the first customers asked where their balances had gone.</p>
      </article></body></html>
      """;

  @Test
  void aQuotationLeadsBackToItsParagraph() throws Unreadable {
    String text = new HtmlReader().read(PAGE, "page.html", null, "0".repeat(64)).text().text();

    String path = NodePath.of(PAGE, null, text.indexOf("Four million")).orElseThrow();

    assertThat(Jsoup.parse(PAGE).select(path).text())
        .startsWith("Four million dollars left it in a minute, and nobody noticed");
  }

  @Test
  void aPositionBehindTheTextLeadsNowhere() {
    assertThat(NodePath.of(PAGE, null, 100_000)).isEmpty();
  }
}
