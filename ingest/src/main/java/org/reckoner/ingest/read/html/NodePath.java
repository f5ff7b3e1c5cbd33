// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that a position of its clean text was taken from. The page is read
 * once more for it: positions are looked for seldom, and noting the path of every block would cost
 * each reading.
 */
public final class NodePath {
  private NodePath() {}

  /**
   * The CSS path of the innermost element around the words.
   *
   * @param markup as {@link HtmlReader#read} was given it
   * @param offset UTF-16 position in the clean text that it returned
   * @return empty where the text has no such position
   */
  public static Optional<String> of(String markup, @Nullable String url, int offset) {
    Document page = Jsoup.parse(markup, url == null ? "" : url);
    Landmarks landmarks = Landmarks.of(page);
    JsonLd data = JsonLd.of(landmarks);
    List<Block> blocks = Blocks.of(page);
    String title = PageTitle.of(landmarks, data, landmarks.siteName(), blocks);
    return Layout.at(ArticleBody.of(blocks, title, data.articleBody()), offset)
        .map(block -> block.owner().cssSelector());
  }
}
