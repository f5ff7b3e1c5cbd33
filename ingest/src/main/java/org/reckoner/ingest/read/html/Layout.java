// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Sets blocks as clean text: paragraphs apart, list items and table rows one a line. */
final class Layout {
  /** The caption of a table, which says what its rows are; those of pictures say nothing. */
  static final String TABLE_CAPTION = "caption";

  private Layout() {}

  /**
   * Without captions of pictures, without the title over it and without headings that nothing
   * follows.
   */
  static List<Block> trimmed(List<Block> chosen, @Nullable String title) {
    List<Block> kept = new ArrayList<>();
    String bare = title == null ? "" : BlockWords.letters(title);
    for (Block block : chosen) {
      boolean heading = block.kind() == Block.Kind.HEADING;
      boolean ofTable = block.owner().normalName().equals(TABLE_CAPTION);
      if (block.kind() == Block.Kind.CAPTION && !ofTable) {
        continue;
      }
      if (heading && !bare.isEmpty() && BlockWords.areLettersOf(bare, block.text())) {
        continue;
      }
      kept.add(block);
    }
    while (kept.size() > 1 && kept.get(kept.size() - 1).kind() == Block.Kind.HEADING) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  static String of(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    Block last = null;
    for (Block block : blocks) {
      text.append(between(last, block)).append(tidy(block.text()));
      last = block;
    }
    return text.toString();
  }

  /** The block that the character at a position of the laid out text belongs to. */
  static Optional<Block> at(List<Block> blocks, int offset) {
    int start = 0;
    Block last = null;
    for (Block block : blocks) {
      start += between(last, block).length();
      int end = start + tidy(block.text()).length();
      if (offset >= start && offset < end) {
        return Optional.of(block);
      }
      start = end;
      last = block;
    }
    return Optional.empty();
  }

  private static String between(@Nullable Block last, Block next) {
    return last == null ? "" : sameRun(last, next) ? "\n" : "\n\n";
  }

  /** Items of one list and rows of one table follow each other without a blank line. */
  private static boolean sameRun(Block before, Block after) {
    if (before.kind() != after.kind()) {
      return false;
    }
    return switch (after.kind()) {
      case ITEM -> {
        Element list = enclosing(after.owner(), "ul", "ol", "dl");
        yield list != null && list.equals(enclosing(before.owner(), "ul", "ol", "dl"));
      }
      case ROW -> {
        Element table = enclosing(after.owner(), "table", "table", "table");
        yield table != null && table.equals(enclosing(before.owner(), "table", "table", "table"));
      }
      default -> false;
    };
  }

  private static @Nullable Element enclosing(Element from, String a, String b, String c) {
    Element at = from;
    while (at != null) {
      String tag = at.normalName();
      if (tag.equals(a) || tag.equals(b) || tag.equals(c)) {
        return at;
      }
      at = at.parent();
    }
    return null;
  }

  private static String tidy(String text) {
    return text.indexOf('\n') < 0 ? text : text.replaceAll(" ?\n[ \n]*", "\n");
  }
}
