// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the blocks that are the article's own. Several independent ways of finding it nominate
 * elements ({@link BlockFeatures}); which of them to believe, and which of their blocks to keep, is
 * learned from pages labelled by hand. The weights are data, and docs/benchmarks.md says how they
 * are made and how well they do on pages they were not made from.
 */
final class ArticleBody {
  private static final float KEEP_FROM = 0.62f;

  private static final float CONTINUES_FROM = 0.4f;

  private static final float HEADING_FROM = 0.15f;

  /** Where no block reaches this there is no article: a menu, an empty frame. */
  private static final float NOTHING_BELOW = 0.05f;

  /** Rows of links are menus. */
  private static final double MOST_LINKED = 0.3;

  /** Items behind a paragraph that introduces them; further down a menu may have begun. */
  private static final int LONGEST_LIST = 40;

  private static final TreeEnsemble FIRST = TreeEnsemble.resource("body-first.trees");
  private static final TreeEnsemble SECOND = TreeEnsemble.resource("body-second.trees");

  private ArticleBody() {}

  /**
   * @param title the page's title, or null
   * @param given the article's text as the page's data gives it, or null
   */
  static List<Block> of(List<Block> blocks, @Nullable String title, @Nullable String given) {
    float[][] rows = BlockFeatures.of(blocks, title, given);
    float[] first = FIRST.probabilities(rows);
    float[] second = SECOND.probabilities(BlockContext.of(blocks, rows, first));
    return chosen(blocks, second, KEEP_FROM, title);
  }

  /**
   * The blocks that looks at them choose, with what belongs to those.
   *
   * @param threshold from which on a block is kept for itself
   */
  static List<Block> chosen(
      List<Block> blocks, float[] second, float threshold, @Nullable String title) {
    float most = 0;
    for (float look : second) {
      most = Math.max(most, look);
    }
    if (most < NOTHING_BELOW) {
      return List.of();
    }
    // A page that resembles no article still has a most likely part.
    float from = Math.min(threshold, 0.7f * most);
    boolean[] keep = new boolean[second.length];
    for (int i = 0; i < second.length; i++) {
      keep[i] =
          second[i] >= from
              || joinsKept(blocks, second, i, from)
              || rowOfArticle(blocks, second, i, from)
              || itemOfArticle(blocks, second, i, from);
    }
    for (int i = 1; i < keep.length; i++) {
      keep[i] |= keep[i - 1] && continues(blocks, second, i, i - 1);
    }
    for (int i = keep.length - 2; i >= 0; i--) {
      keep[i] |= keep[i + 1] && continues(blocks, second, i, i + 1);
    }
    for (int i = 0; i < keep.length; i++) {
      keep[i] |= captionOfTable(blocks, keep, i);
    }
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < keep.length; i++) {
      if (keep[i]) {
        kept.add(blocks.get(i));
      }
    }
    return Layout.trimmed(kept, title);
  }

  /**
   * Whether a block that is hardly less than likely goes on in the element that a kept one stands
   * in, as the short answers do in a list of questions; a heading for the sake of what follows it.
   */
  private static boolean continues(List<Block> blocks, float[] second, int i, int kept) {
    Block block = blocks.get(i);
    boolean heading = block.kind() == Block.Kind.HEADING;
    boolean likely =
        second[i] >= CONTINUES_FROM
            || (heading
                && second[i] >= HEADING_FROM
                && i + 1 < second.length
                && second[i + 1] >= CONTINUES_FROM
                && areSiblings(block, blocks.get(i + 1)));
    return likely
        && (heading || block.kind() == Block.Kind.PARAGRAPH)
        && block.linkDensity() <= MOST_LINKED
        && areSiblings(block, blocks.get(kept));
  }

  private static boolean areSiblings(Block one, Block other) {
    Element parent = one.owner().parent();
    return parent != null && parent.equals(other.owner().parent());
  }

  /** A heading that stands between kept blocks belongs to them, unless it is surely not theirs. */
  private static boolean joinsKept(List<Block> blocks, float[] second, int i, float from) {
    if (blocks.get(i).kind() != Block.Kind.HEADING || second[i] < HEADING_FROM) {
      return false;
    }
    boolean before = (i > 0 && second[i - 1] >= from) || (i > 1 && second[i - 2] >= from);
    int last = second.length - 1;
    return before
        && ((i < last && second[i + 1] >= from) || (i + 1 < last && second[i + 2] >= from));
  }

  /**
   * A row of figures in a table that stands between kept blocks belongs to them: rows resemble no
   * prose, and what an article counts by year it counts there.
   */
  private static boolean rowOfArticle(List<Block> blocks, float[] second, int i, float from) {
    Block row = blocks.get(i);
    if (row.kind() != Block.Kind.ROW || row.linkDensity() > MOST_LINKED) {
      return false;
    }
    int before = i;
    while (before >= 0 && blocks.get(before).kind() == Block.Kind.ROW) {
      before--;
    }
    int behind = i;
    while (behind < blocks.size() && blocks.get(behind).kind() == Block.Kind.ROW) {
      behind++;
    }
    boolean above = anyKept(second, before - 1, before + 1, from);
    boolean below = anyKept(second, behind, behind + 2, from);
    boolean likely = anyKept(second, before + 1, behind, from);
    return above && (below || likely) && figures(blocks.subList(before + 1, behind));
  }

  /** What a table that is kept is said to be of stands over it. */
  private static boolean captionOfTable(List<Block> blocks, boolean[] keep, int i) {
    Block block = blocks.get(i);
    return block.kind() == Block.Kind.CAPTION
        && block.owner().normalName().equals(Layout.TABLE_CAPTION)
        && i + 1 < keep.length
        && keep[i + 1]
        && blocks.get(i + 1).kind() == Block.Kind.ROW;
  }

  /**
   * An item of a list belongs to the article where a kept paragraph that ends with a colon stands
   * just above the list, or where kept blocks stand around a list of figures: short items resemble
   * menus and no prose.
   */
  private static boolean itemOfArticle(List<Block> blocks, float[] second, int i, float from) {
    if (blocks.get(i).kind() != Block.Kind.ITEM || blocks.get(i).linkDensity() > MOST_LINKED) {
      return false;
    }
    int before = i;
    while (before >= 0 && i - before <= LONGEST_LIST && item(blocks.get(before))) {
      before--;
    }
    if (before < 0 || item(blocks.get(before)) || second[before] < from) {
      return false;
    }
    int behind = i;
    while (behind < blocks.size() && behind - i <= LONGEST_LIST && item(blocks.get(behind))) {
      behind++;
    }
    boolean introduced =
        blocks.get(before).kind() == Block.Kind.PARAGRAPH
            && blocks.get(before).text().stripTrailing().endsWith(":");
    return introduced
        || (anyKept(second, behind, behind + 1, from)
            && figures(blocks.subList(before + 1, behind)));
  }

  private static boolean item(Block block) {
    return block.kind() == Block.Kind.ITEM;
  }

  /** Whether one of some blocks is kept: a caption may stand between a table and the prose. */
  private static boolean anyKept(float[] looks, int first, int last, float from) {
    for (int i = Math.max(0, first); i < Math.min(looks.length, last); i++) {
      if (looks[i] >= from) {
        return true;
      }
    }
    return false;
  }

  /** Whether most rows of a table, or items of a list, have a figure in them. */
  private static boolean figures(List<Block> rows) {
    long counted =
        rows.stream().filter(it -> it.text().chars().anyMatch(Character::isDigit)).count();
    return rows.size() > 1 && 2 * counted > rows.size();
  }
}
