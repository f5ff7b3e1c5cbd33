// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.read.Picture;

/** The pictures that stand in an article, each with what stands under it. */
final class PagePictures {
  private static final int MOST = 50;
  private static final int SMALLEST = 80;
  private static final List<String> SOURCES =
      List.of("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset");

  private static final WordFinder CAPTION = WordFinder.of(List.of("caption", "bildunterschrift"));

  /** Menus, footers, margins, comments, related articles, share bars, advertising, authors. */
  private static final long ELSEWHERE =
      ElementTraits.bit(2)
          | ElementTraits.bit(3)
          | ElementTraits.bit(4)
          | ElementTraits.bit(5)
          | ElementTraits.bit(6)
          | ElementTraits.bit(7)
          | ElementTraits.bit(8)
          | ElementTraits.bit(10)
          | ElementTraits.bit(ElementTraits.NAMED + 2)
          | ElementTraits.bit(ElementTraits.NAMED + 3)
          | ElementTraits.bit(ElementTraits.NAMED + 4);

  private final @Nullable String base;
  private final Map<String, Picture> found = new LinkedHashMap<>();

  private PagePictures(@Nullable String base) {
    this.base = base;
  }

  /**
   * @param body the article's blocks
   * @param base what relative addresses are relative to, or null
   */
  static List<Picture> of(List<Block> body, @Nullable String base) {
    if (body.isEmpty()) {
      return List.of();
    }
    PagePictures pictures = new PagePictures(base);
    pictures.gather(around(body));
    return List.copyOf(pictures.found.values());
  }

  /** The innermost element around the first and the last block. */
  private static Element around(List<Block> body) {
    Element first = body.get(0).owner();
    Element last = body.get(body.size() - 1).owner();
    int deeper = depth(first) - depth(last);
    for (; deeper > 0; deeper--) {
      first = above(first);
    }
    for (; deeper < 0; deeper++) {
      last = above(last);
    }
    while (!first.equals(last)) {
      first = above(first);
      last = above(last);
    }
    return first;
  }

  private static int depth(Element element) {
    int depth = 0;
    for (Element at = element.parent(); at != null; at = at.parent()) {
      depth++;
    }
    return depth;
  }

  private static Element above(Element element) {
    Element parent = element.parent();
    return parent == null ? element : parent;
  }

  private void gather(Element root) {
    for (Element image : root.getElementsByTag("img")) {
      if (found.size() == MOST) {
        return;
      }
      if (!isElsewhere(image, root)) {
        picture(image, root);
      }
    }
  }

  private static boolean isElsewhere(Element image, Element root) {
    for (Element at = image; at != null && !at.equals(root); at = at.parent()) {
      if ((ElementTraits.of(at) & ELSEWHERE) != 0) {
        return true;
      }
    }
    return false;
  }

  private void picture(Element image, Element root) {
    if (isSmall(image, "width") || isSmall(image, "height")) {
      return;
    }
    address(image)
        .ifPresent(
            url ->
                found.putIfAbsent(
                    url,
                    new Picture(url, caption(image, root), PageTitle.clean(image.attr("alt")))));
  }

  private static boolean isSmall(Element image, String side) {
    String length = image.attr(side);
    return !length.isEmpty()
        && length.length() <= 4
        && length.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(length) < SMALLEST;
  }

  private Optional<String> address(Element image) {
    for (String source : SOURCES) {
      String written = image.attr(source).strip();
      int end = source.endsWith("srcset") ? written.indexOf(' ') : -1;
      Optional<String> url =
          WebAddress.resolve(base, end < 0 ? written : written.substring(0, end));
      if (url.isPresent()) {
        return url;
      }
    }
    return Optional.empty();
  }

  /** What the figure around it says under it. */
  private static @Nullable String caption(Element image, Element root) {
    Element at = image.parent();
    for (int up = 0; up < 5 && at != null && !at.equals(root); up++) {
      boolean figure = at.normalName().equals("figure");
      for (Element child : at.children()) {
        if (child.normalName().equals("figcaption")
            || CAPTION.isIn(ElementTraits.attribute(child, "class"))) {
          return PageTitle.clean(child.text());
        }
      }
      if (figure) {
        Element deeper = at.selectFirst("figcaption");
        return deeper == null ? null : PageTitle.clean(deeper.text());
      }
      at = at.parent();
    }
    return null;
  }
}
