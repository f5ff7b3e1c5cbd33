// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The article's title, without the name of the site that pages add before or after it. */
final class PageTitle {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•»«:/\\\\]{1,3}\\s+|\\s?\\|\\s?|\\s»\\s");
  private static final WordFinder SEPARATES =
      WordFinder.of(List.of("|", "-", "–", "—", "·", "•", "»", "«", ":", "/", "\\"));
  private static final int LONGEST = 500;

  private PageTitle() {}

  private static final TreeEnsemble TREES = TreeEnsemble.resource("title.trees");

  /**
   * The likeliest of the page's {@link TitleCandidates}; which that is has been learned from pages
   * with known titles.
   */
  static @Nullable String of(
      Landmarks page, JsonLd data, @Nullable String siteName, List<Block> blocks) {
    return of(TitleCandidates.of(page, data, siteName, blocks), TREES);
  }

  static @Nullable String of(TitleCandidates candidates, TreeEnsemble trees) {
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    TitleFeatures features = new TitleFeatures(candidates);
    for (TitleCandidates.Candidate candidate : candidates.all()) {
      double margin = trees.margin(features.row(candidate));
      if (margin > most) {
        most = margin;
        best = candidate.text;
      }
    }
    return best;
  }

  /** The letters of the site's name: as it says, or of its host. */
  static String siteOf(Document page, @Nullable String siteName) {
    if (siteName != null) {
      return letters(siteName);
    }
    String host = page.location().replaceFirst("^[a-z]{1,8}://(?:www\\.)?", "");
    int end = host.indexOf('.');
    return end < 0 ? "" : letters(host.substring(0, end));
  }

  /** What stands between the separators of a title tag. */
  static List<String> parts(String title) {
    if (!SEPARATES.isIn(title)) {
      return List.of();
    }
    String[] parts = SEPARATOR.split(title, -1);
    return parts.length < 2 ? List.of() : List.of(parts).subList(0, Math.min(4, parts.length));
  }

  private static String letters(String text) {
    return BlockWords.letters(text);
  }

  static String withoutSite(String title, String site) {
    int colon = title.indexOf(": ");
    if (colon > 0 && letters(title.substring(0, colon)).equals(site)) {
      return title.substring(colon + 2).strip();
    }
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
    String one = folded(plain).strip();
    if (one.isEmpty()) {
      return null;
    }
    return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
  }

  /** With each run of blanks as one. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean also = c == ' ' || (c >= '\t' && c <= '\r');
      if (!also) {
        folded.append(c);
      } else if (!blank) {
        folded.append(' ');
      }
      blank = also;
    }
    return folded.toString();
  }
}
