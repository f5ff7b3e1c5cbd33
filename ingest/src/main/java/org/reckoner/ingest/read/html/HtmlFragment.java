// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of markup that is all content: an entry of a feed, a part of a mail.
 *
 * @param text laid out as clean text
 * @param links absolute addresses that it links to
 */
public record HtmlFragment(String text, List<String> links) {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>\"')\\]]{3,500}(?<![.,;:!?])");

  /** Reads the markup, or plain words, which are markup without tags. */
  public static HtmlFragment of(String markup, @Nullable String base) {
    Document page = Jsoup.parseBodyFragment(markup);
    Set<String> links = new LinkedHashSet<>();
    for (Element anchor : page.select("a[href]")) {
      WebAddress.resolve(base, anchor.attr("href")).ifPresent(links::add);
    }
    return new HtmlFragment(Layout.of(Blocks.of(page)), List.copyOf(links));
  }

  /** Plain words: paragraphs parted by blank lines, lines folded, addresses as links. */
  public static HtmlFragment ofPlain(String words) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : words.replace("\r", "").split("\n[ \\t]*\n", -1)) {
      String folded = paragraph.replaceAll("\\s+", " ").strip();
      if (!folded.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(folded);
      }
    }
    Set<String> links = new LinkedHashSet<>();
    var address = ADDRESS.matcher(text);
    while (address.find()) {
      WebAddress.resolve(null, address.group()).ifPresent(links::add);
    }
    return new HtmlFragment(text.toString(), List.copyOf(links));
  }

  /** The words of a title or a name that may hold markup, on one line. */
  public static String plain(String markup) {
    String bare =
        markup.indexOf('<') < 0 && markup.indexOf('&') < 0 ? markup : Jsoup.parse(markup).text();
    return bare.replaceAll("\\s+", " ").strip();
  }
}
