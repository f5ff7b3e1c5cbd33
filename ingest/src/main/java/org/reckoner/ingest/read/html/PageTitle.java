// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's title, without the name of the site that pages add before or after it. */
final class PageTitle {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•»«:/\\\\]{1,3}\\s+|\\s?\\|\\s?|\\s»\\s");
  private static final int LONGEST = 500;

  private PageTitle() {}

  static @Nullable String of(Document page, JsonLd data, @Nullable String siteName) {
    String tag = clean(page.title());
    String social =
        meta(page, "meta[property=og:title],meta[name=og:title],meta[name=twitter:title]");
    String heading = onlyHeading(page, tag, social);
    if (heading != null) {
      return heading;
    }
    String given = social != null ? social : data.headline() == null ? tag : clean(data.headline());
    return given == null || given.isEmpty() ? null : withoutSite(given, siteName);
  }

  /** The first-level heading that the page's title tag or metadata repeats. */
  private static @Nullable String onlyHeading(
      Document page, @Nullable String tag, @Nullable String social) {
    String only = null;
    int count = 0;
    for (Element heading : page.select("h1")) {
      String text = clean(heading.text());
      if (text == null) {
        continue;
      }
      count++;
      only = text;
      if (text.length() >= 10 && (contains(tag, text) || contains(social, text))) {
        return text;
      }
    }
    return count == 1 && tag == null && social == null ? only : null;
  }

  private static boolean contains(@Nullable String whole, String part) {
    return whole != null && letters(whole).contains(letters(part));
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  static String withoutSite(String title, @Nullable String siteName) {
    String[] parts = SEPARATOR.split(title, -1);
    if (parts.length < 2) {
      return title;
    }
    String site = siteName == null ? "" : letters(siteName);
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (!site.isEmpty() && letters(last).equals(site)) {
      return cut(title, 0, title.lastIndexOf(last));
    }
    if (!site.isEmpty() && letters(first).equals(site)) {
      return cut(title, first.length(), title.length());
    }
    return title;
  }

  private static String cut(String title, int start, int end) {
    String rest = title.substring(start, end).strip();
    return rest.replaceAll("^[|\\-–—·•»«:/\\\\\\s]+|[|\\-–—·•»«:/\\\\\\s]+$", "");
  }

  static @Nullable String meta(Document page, String selector) {
    for (Element meta : page.select(selector)) {
      String content = clean(meta.attr("content"));
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String bounded = text.length() <= LONGEST * 4 ? text : text.substring(0, LONGEST * 4);
    // Some put escaped markup into metadata.
    String plain =
        bounded.indexOf('&') >= 0 || bounded.indexOf('<') >= 0
            ? Jsoup.parse(bounded).text()
            : bounded;
    String one = plain.replaceAll("\\s+", " ").strip();
    if (one.isEmpty()) {
      return null;
    }
    return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
  }
}
