// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that its title, dates, authors and data are looked for in, gathered in one
 * walk over its tree: each selector would walk it again.
 */
final class Landmarks {
  private static final WordFinder BYLINE = WordFinder.of(List.of("byline", "author-name"));

  /** What a meta element says, its names stripped and in small letters. */
  record Meta(String property, String name, String itemprop, String content) {
    static Meta of(Attributes attributes) {
      return new Meta(
          named(attributes, "property"),
          named(attributes, "name"),
          named(attributes, "itemprop"),
          attributes.get("content"));
    }

    private static String named(Attributes attributes, String key) {
      return attributes.get(key).strip().toLowerCase(Locale.ROOT);
    }
  }

  private final Document page;
  private final List<Meta> metas = new ArrayList<>();
  private final List<Element> dataScripts = new ArrayList<>();
  private final List<Element> mainHeadings = new ArrayList<>();
  private final List<Element> times = new ArrayList<>();
  private final List<Element> publicationMarks = new ArrayList<>();
  private final List<Element> changeMarks = new ArrayList<>();
  private final List<Element> bylines = new ArrayList<>();
  private @Nullable String canonicalLink;

  private Landmarks(Document page) {
    this.page = page;
  }

  static Landmarks of(Document page) {
    Landmarks landmarks = new Landmarks(page);
    landmarks.walk();
    return landmarks;
  }

  private void walk() {
    Node node = page;
    while (node != null) {
      if (node instanceof Element element) {
        note(element);
      }
      if (node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      Node next = node.nextSibling();
      while (next == null && node.parent() != null) {
        node = node.parent();
        next = node.nextSibling();
      }
      node = next;
    }
  }

  private void note(Element element) {
    switch (element.normalName()) {
      case "h1" -> mainHeadings.add(element);
      case "time" -> times.add(element);
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    Attributes attributes = element.attributes();
    switch (element.normalName()) {
      case "meta" -> metas.add(Meta.of(attributes));
      case "script" -> {
        if (attributes.get("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          dataScripts.add(element);
        }
      }
      case "link" -> canonical(attributes);
      default -> {}
    }
    mark(element, attributes);
  }

  private void canonical(Attributes attributes) {
    if (canonicalLink == null
        && attributes.hasKey("href")
        && attributes.get("rel").strip().equalsIgnoreCase("canonical")) {
      canonicalLink = attributes.get("href");
    }
  }

  private void mark(Element element, Attributes attributes) {
    String property = attributes.get("itemprop").strip();
    boolean time = element.normalName().equals("time");
    if (property.equalsIgnoreCase("datePublished")
        || (time && (attributes.hasKey("pubdate") || element.hasClass("published")))) {
      publicationMarks.add(element);
    }
    if (property.equalsIgnoreCase("dateModified") || (time && element.hasClass("updated"))) {
      changeMarks.add(element);
    }
    if (property.equalsIgnoreCase("author")
        || attributes.get("rel").strip().equalsIgnoreCase("author")
        || isByline(element, attributes.get("class"))) {
      bylines.add(element);
    }
  }

  private static boolean isByline(Element element, String names) {
    return names.length() >= 6
        && BYLINE.isIn(names)
        && (element.hasClass("byline")
            || element.hasClass("byline-name")
            || element.hasClass("author-name"));
  }

  Document page() {
    return page;
  }

  /** Scripts that say they are JSON-LD. */
  List<Element> dataScripts() {
    return dataScripts;
  }

  /** Headings of the first level, seen or not. */
  List<Element> mainHeadings() {
    return mainHeadings;
  }

  List<Element> times() {
    return times;
  }

  /** Elements that say of themselves that they hold the day of publication. */
  List<Element> publicationMarks() {
    return publicationMarks;
  }

  /** Elements that say of themselves that they hold the day of the last change. */
  List<Element> changeMarks() {
    return changeMarks;
  }

  /** Elements that name the author. */
  List<Element> bylines() {
    return bylines;
  }

  /** What the page links to as its own address, as written, or null. */
  @Nullable String canonicalLink() {
    return canonicalLink;
  }

  /** The site's name as the page says it, or null. */
  @Nullable String siteName() {
    return meta(Set.of("og:site_name", "application-name"));
  }

  /** What the first meta element of one of these names says that says anything, or null. */
  @Nullable String meta(Set<String> names) {
    for (String said : metas(names)) {
      String content = PageTitle.clean(said);
      if (content != null) {
        return content;
      }
    }
    return null;
  }

  /** What the page's meta elements of one of these names or properties say. */
  List<String> metas(Set<String> names) {
    List<String> contents = new ArrayList<>();
    for (Meta meta : metas) {
      if (names.contains(meta.property()) || names.contains(meta.name())) {
        contents.add(meta.content());
      }
    }
    return contents;
  }

  /** What the page's meta elements say under such names, those of items too. */
  List<String> metasAndItems(Predicate<String> named) {
    List<String> contents = new ArrayList<>();
    for (Meta meta : metas) {
      if (named.test(meta.property()) || named.test(meta.name()) || named.test(meta.itemprop())) {
        contents.add(meta.content());
      }
    }
    return contents;
  }
}
