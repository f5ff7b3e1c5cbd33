// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.DateConvention;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.language.LanguageGuess;

/** Reads a web page. */
public final class HtmlReader {
  private static final int MOST_LINKS = 500;
  private static final int FEWEST_LETTERS = 12;
  private static final Set<String> ADDRESS = Set.of("og:url");

  /** The page's body as blocks and its metadata. */
  public ReadDocument read(String markup, String source, @Nullable String url, String rawSha256)
      throws Unreadable {
    Document page = Jsoup.parse(markup, url == null ? "" : url);
    Landmarks landmarks = Landmarks.of(page);
    JsonLd data = JsonLd.of(landmarks);
    String canonical = canonicalUrl(landmarks, url);
    String site = landmarks.siteName();
    List<Block> blocks = Blocks.of(page);
    String title = PageTitle.of(landmarks, data, site, blocks);
    List<Block> body = ArticleBody.of(blocks, title, data.articleBody());
    String text = Layout.of(body);
    if (!BlockWords.hasLetters(text, FEWEST_LETTERS)) {
      throw new Unreadable(Failure.Type.NO_TEXT, source + " is a page without text");
    }
    String language = language(page, text);
    PageDates dates =
        PageDate.of(landmarks, data, canonical, blocks, body, title, convention(page, language));
    return new ReadDocument(
        "text/html",
        title,
        PageAuthors.of(landmarks, data),
        dates.published(),
        dates.updated(),
        site != null ? site : data.publisher(),
        canonical,
        language,
        QuotableText.of(text),
        links(body, canonical),
        PagePictures.of(body, url),
        rawSha256,
        List.of());
  }

  private static @Nullable String canonicalUrl(Landmarks page, @Nullable String url) {
    String link = page.canonicalLink();
    String declared = link == null ? null : WebAddress.resolve(url, link).orElse(null);
    if (declared != null) {
      return declared;
    }
    String social = page.meta(ADDRESS);
    String resolved = social == null ? null : WebAddress.resolve(url, social).orElse(null);
    return resolved != null ? resolved : url;
  }

  /** By the declared language where it is the text's own, for its country. */
  private static DateConvention convention(Document page, String language) {
    String declared = declaredLanguage(page);
    boolean same = declared.regionMatches(true, 0, language, 0, language.length());
    return DateConvention.of(same ? declared : language);
  }

  private static String language(Document page, String text) {
    String detected = LanguageGuess.of(text);
    if (!detected.equals(LanguageGuess.UNDETERMINED)) {
      return detected;
    }
    String declared = declaredLanguage(page).toLowerCase(Locale.ROOT);
    int end = declared.indexOf('-');
    String primary = end < 0 ? declared : declared.substring(0, end);
    return primary.matches("[a-z]{2,3}") ? primary : LanguageGuess.UNDETERMINED;
  }

  private static String declaredLanguage(Document page) {
    Element root = page.firstElementChild();
    if (root == null) {
      return "";
    }
    String lang = root.attr("lang").strip();
    return lang.isEmpty() ? root.attr("xml:lang").strip() : lang;
  }

  private static List<String> links(List<Block> body, @Nullable String base) {
    Set<String> links = new LinkedHashSet<>();
    for (Block block : body) {
      for (Element anchor : block.links()) {
        WebAddress.resolve(base, anchor.attr("href")).ifPresent(links::add);
      }
      if (links.size() >= MOST_LINKS) {
        break;
      }
    }
    return List.copyOf(links);
  }
}
