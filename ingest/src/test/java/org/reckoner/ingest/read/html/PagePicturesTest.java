// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reckoner.ingest.read.Picture;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Unreadable;

/** Pictures are told of beside the text, each with what stands under it. */
class PagePicturesTest {
  private static final String PAGE =
      """
      <html><head><title>Bridge drained overnight</title></head><body>
      <nav><img src="/logo.png" alt="The Ledger Post"></nav>
      <article><h1>Bridge drained overnight</h1>
      <p>The bridge between the two chains was drained on Tuesday night, its keepers said, after
      somebody had signed as five of its nine guardians.</p>
      <figure><img data-src="/pictures/office.jpg" src="data:image/gif;base64,AAAA" alt="An office">
      <figcaption>The keepers' office in the old harbour.</figcaption></figure>
      <p>Most of the coins went on within the hour, through an exchange that asks nobody for a
      name, and then through a mixer that had been quiet for a year.</p>
      <div class="share-bar"><img src="/icons/share.png" width="200"></div>
      <img src="pixel.gif" width="1" height="1">
      <p>The keepers have asked the thief to return nine tenths of it and keep the rest, and have
      heard nothing so far, they said on Thursday.</p>
      </article></body></html>
      """;

  @Test
  void aPictureComesWithItsCaptionAndNoOrnamentDoes() throws Unreadable {
    ReadDocument document =
        new HtmlReader()
            .read(PAGE, "page.html", "https://post.example/news/bridge", "0".repeat(64));

    assertThat(document.pictures())
        .containsExactly(
            new Picture(
                "https://post.example/pictures/office.jpg",
                "The keepers' office in the old harbour.",
                "An office"));
    assertThat(document.text().text()).doesNotContain("old harbour");
  }
}
