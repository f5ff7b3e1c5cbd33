// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the blocks that are the article's own. */
final class ArticleBody {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:nav|navbar|menu|footer|sidebar|aside|related|recommend|newsletter|subscribe|"
              + "signup|comment|comments|share|social|promo|advert|ads?|banner|cookie|consent|"
              + "breadcrumbs?|popup|modal|widget|author-bio|byline|tags?|trending|popular|"
              + "sponsor|sponsored|toolbar|pagination|copyright|disclaimer)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private ArticleBody() {}

  static List<Block> of(List<Block> blocks, @Nullable String title) {
    Element container = container(blocks);
    List<Block> body = new ArrayList<>();
    for (Block block : blocks) {
      if (container != null && !within(block.owner(), container)) {
        continue;
      }
      if (block.kind() == Block.Kind.CAPTION || furniture(block.owner(), container)) {
        continue;
      }
      boolean heading = block.kind() == Block.Kind.HEADING;
      if (block.linkDensity() > 0.5 && block.text().length() < 200) {
        continue;
      }
      if (heading && title != null && block.text().equalsIgnoreCase(title)) {
        continue;
      }
      body.add(block);
    }
    while (!body.isEmpty() && body.get(body.size() - 1).kind() == Block.Kind.HEADING) {
      body.remove(body.size() - 1);
    }
    return body;
  }

  /** The element whose paragraphs weigh most; each weighs less the higher it is handed up. */
  private static @Nullable Element container(List<Block> blocks) {
    Map<Element, Double> weights = new HashMap<>();
    Element best = null;
    double most = 0;
    for (Block block : blocks) {
      double weight = block.text().length() * Math.max(0, 1 - 2 * block.linkDensity());
      if (block.text().length() < 60 || furniture(block.owner(), null)) {
        continue;
      }
      Element at = block.owner();
      for (int up = 0; up < 6 && at != null && !at.normalName().equals("html"); up++) {
        double sum = weights.merge(at, weight, Double::sum);
        if (sum > most) {
          most = sum;
          best = at;
        }
        weight *= 0.9;
        at = at.parent();
      }
    }
    return best;
  }

  private static boolean within(Element element, Element container) {
    Element at = element;
    while (at != null && !at.equals(container)) {
      at = at.parent();
    }
    return at != null;
  }

  private static boolean furniture(Element element, @Nullable Element upTo) {
    Element at = element;
    for (int up = 0; up < 40 && at != null && !at.equals(upTo); up++) {
      switch (at.normalName()) {
        case "nav", "aside", "footer", "form" -> {
          return true;
        }
        case "body", "html", "article", "main" -> {
          return false;
        }
        default -> {
          if (FURNITURE.matcher(at.className()).find() || FURNITURE.matcher(at.id()).find()) {
            return true;
          }
          at = at.parent();
        }
      }
    }
    return false;
  }
}
