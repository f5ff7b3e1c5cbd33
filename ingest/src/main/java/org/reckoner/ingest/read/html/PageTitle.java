// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

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
  private static final int MOST_HEADINGS = 200;

  private PageTitle() {}

  static @Nullable String of(Document page, JsonLd data, @Nullable String siteName) {
    String tag = clean(page.title());
    String social =
        meta(page, "meta[property=og:title],meta[name=og:title],meta[name=twitter:title]");
    String site = siteOf(page, siteName);
    String heading = heading(page, tag, social, site);
    if (heading != null) {
      return heading;
    }
    String given = social != null ? social : tag != null ? tag : clean(data.headline());
    if (given == null || letters(given).equals(site)) {
      given = clean(data.headline());
    }
    return given == null ? firstHeading(page) : withoutSite(given, site);
  }

  /** The letters of the site's name: as it says, or of its host. */
  private static String siteOf(Document page, @Nullable String siteName) {
    if (siteName != null) {
      return letters(siteName);
    }
    String host = page.location().replaceFirst("^[a-z]{1,8}://(?:www\\.)?", "");
    int end = host.indexOf('.');
    return end < 0 ? "" : letters(host.substring(0, end));
  }

  /**
   * The heading that the page's title tag or metadata repeats; the longest, since blogs put their
   * own name into headings and title tags as well.
   */
  private static @Nullable String heading(
      Document page, @Nullable String tag, @Nullable String social, String site) {
    String tagLetters = tag == null ? "" : letters(tag);
    String socialLetters = social == null ? "" : letters(social);
    String best = null;
    int most = 0;
    int looked = 0;
    for (Element heading : page.select("h1,h2,[class*=entry-title],[itemprop=headline]")) {
      String text = ++looked > MOST_HEADINGS ? null : clean(heading.text());
      if (text == null || text.length() > LONGEST / 2) {
        continue;
      }
      String bare = letters(text);
      boolean first = heading.normalName().equals("h1");
      boolean named = bare.equals(site) || bare.length() < (first ? 4 : 8);
      boolean repeated = tagLetters.contains(bare) || socialLetters.contains(bare);
      int weight =
          bare.length() + (bare.equals(socialLetters) || bare.equals(tagLetters) ? 200 : 0);
      if (!named && repeated && weight > most) {
        best = text;
        most = weight;
      }
    }
    return best;
  }

  private static @Nullable String firstHeading(Document page) {
    for (Element heading : page.select("h1,h2")) {
      String text = clean(heading.text());
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static String letters(String text) {
    return BlockWords.letters(text);
  }

  static String withoutSite(String title, String site) {
    String[] parts = SEPARATOR.split(title, -1);
    if (parts.length < 2) {
      int hyphen = title.lastIndexOf('-');
      boolean named = hyphen > 0 && isSite(letters(title.substring(hyphen + 1)), site);
      return named ? title.substring(0, hyphen).strip() : title;
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (isSite(letters(last), site) || shortTail(first, parts)) {
      return withoutSite(cut(title, 0, title.lastIndexOf(last)), site);
    }
    if (isSite(letters(first), site)) {
      return cut(title, first.length(), title.length());
    }
    return title;
  }

  /** A few words after a bar are the site's or the section's name, whatever they are. */
  private static boolean shortTail(String first, String[] parts) {
    String last = parts[parts.length - 1];
    return words(last) <= 4
        && words(first) >= 4
        && letters(first).length() > letters(last).length();
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  private static boolean isSite(String part, String site) {
    return !site.isEmpty()
        && part.length() > 2
        && (part.equals(site)
            || part.startsWith(site)
            || (site.startsWith(part) && part.length() >= 5));
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
