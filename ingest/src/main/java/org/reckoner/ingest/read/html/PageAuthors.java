// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who wrote a page, as its data, its metadata or its byline say. */
final class PageAuthors {
  private static final int MOST = 20;
  private static final Set<String> NAMES = Set.of("author", "parsely-author", "citation_author");
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por|di|door|written by|author:?)\\s+", Pattern.CASE_INSENSITIVE);

  private PageAuthors() {}

  static List<String> of(Landmarks page, JsonLd data) {
    Set<String> names = new LinkedHashSet<>();
    data.authors().forEach(name -> add(names, name));
    if (names.isEmpty()) {
      page.metas(NAMES).forEach(content -> add(names, content));
    }
    if (names.isEmpty()) {
      for (Element element : page.bylines()) {
        Element name = element.selectFirst("[itemprop=name]");
        add(names, words(name == null ? element : name));
        if (!names.isEmpty()) {
          break;
        }
      }
    }
    return names.stream().limit(MOST).toList();
  }

  private static String words(Element element) {
    return element.normalName().equals("meta") ? element.attr("content") : element.text();
  }

  private static void add(Set<String> names, String written) {
    String name = PageTitle.clean(written);
    if (name == null || name.length() > 80 || name.contains("://") || name.contains("@")) {
      return;
    }
    String bare = BY.matcher(name).replaceFirst("");
    if (BlockWords.hasLetters(bare, 2)) {
      names.add(bare);
    }
  }
}
