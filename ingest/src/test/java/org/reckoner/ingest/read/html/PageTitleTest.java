// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the texts on a page is its title. */
class PageTitleTest {
  private static final String BODY =
      "<p>The bridge was drained in the night, and the team behind it asked the holders of its token"
          + " for patience while it counted what was gone.</p><p>By noon the loss had been put at"
          + " nine million dollars, said two people who follow such things for a living.</p>";

  @Test
  void theHeadingOverTheArticleIsTheTitleAndNotTheSitesName() {
    Document page =
        Jsoup.parse(
            "<html><head><title>Night raid on a bridge | The Ledger Post</title>"
                + "<meta property='og:site_name' content='The Ledger Post'></head><body><header>"
                + "<h1 class='logo'>The Ledger Post</h1></header><article>"
                + "<h1>Night raid on a bridge</h1>"
                + BODY
                + "</article></body></html>",
            "https://ledgerpost.example/2023/11/night-raid-on-a-bridge");

    assertThat(titleOf(page)).isEqualTo("Night raid on a bridge");
  }

  @Test
  void aHeadlineForReadersCountsMoreThanOneForSearchEngines() {
    Document page =
        Jsoup.parse(
            "<html><head><title>Bridge hack: the night of the nine million - Post</title>"
                + "<meta property='og:title' content='Bridge hack: the night of the nine million'></head>"
                + "<body><article><h1>How nine million left the bridge in one night of November</h1>"
                + BODY
                + "</article></body></html>",
            "https://post.example/how-nine-million-left-the-bridge");

    assertThat(titleOf(page))
        .isEqualTo("How nine million left the bridge in one night of November");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "A night raid on the bridge | Ledger Post; A night raid on the bridge",
        "A night raid on the bridge – Ledger Post; A night raid on the bridge",
        "Ledger Post: A night raid on the bridge; A night raid on the bridge",
        "夜の橋が襲われた-LedgerPost; 夜の橋が襲われた",
        "A night raid on the bridge; A night raid on the bridge"
      })
  void theSitesNameIsTakenOffTheTitleTag(String tag, String title) {
    assertThat(PageTitle.withoutSite(tag, "ledgerpost")).isEqualTo(title);
  }

  private static String titleOf(Document page) {
    Landmarks landmarks = Landmarks.of(page);
    return PageTitle.of(landmarks, JsonLd.of(landmarks), landmarks.siteName(), Blocks.of(page));
  }
}
