// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The second look at a page: each block's features together with what the first look thought of the
 * block, of those around it, and of those that are marked up alike. An article hangs together.
 */
final class BlockContext {
  private static final int REACH = 3;

  private BlockContext() {}

  static float[][] of(List<Block> blocks, float[][] rows, float[] first) {
    Map<Element, float[]> byParent = new HashMap<>();
    Map<Element, float[]> byGrandparent = new HashMap<>();
    Map<String, float[]> byMarkup = new HashMap<>();
    float total = 0;
    for (int i = 0; i < first.length; i++) {
      Block block = blocks.get(i);
      int chars = block.text().length();
      add(byParent, parent(block, 1), first[i], chars);
      add(byGrandparent, parent(block, 2), first[i], chars);
      add(byMarkup, markup(block), first[i], chars);
      total += first[i] * chars;
    }
    float[][] seconds = new float[first.length][];
    float before = 0;
    for (int i = 0; i < first.length; i++) {
      Block block = blocks.get(i);
      FeatureRow row = new FeatureRow();
      row.add(first[i]);
      for (int offset = -REACH; offset <= REACH; offset++) {
        if (offset != 0) {
          row.add(i + offset >= 0 && i + offset < first.length ? first[i + offset] : -1);
        }
      }
      row.add(mean(byParent.get(parent(block, 1))));
      row.add(mean(byGrandparent.get(parent(block, 2))));
      row.add(mean(byMarkup.get(markup(block))));
      row.add(total == 0 ? 0 : before / total);
      row.add((float) Math.log1p(total));
      row.add(distance(first, i, -1));
      row.add(distance(first, i, 1));
      before += first[i] * block.text().length();
      float[] context = row.values();
      float[] all = Arrays.copyOf(context, context.length + rows[i].length);
      System.arraycopy(rows[i], 0, all, context.length, rows[i].length);
      seconds[i] = all;
    }
    return seconds;
  }

  /** How many blocks away the nearest one that is surely the article's is, in one direction. */
  private static float distance(float[] first, int from, int step) {
    for (int i = from + step; i >= 0 && i < first.length; i += step) {
      if (first[i] > 0.8) {
        return Math.min(30, Math.abs(i - from));
      }
    }
    return 40;
  }

  private static Element parent(Block block, int up) {
    Element at = block.owner();
    for (int i = 0; i < up; i++) {
      Element above = at.parent();
      at = above == null ? at : above;
    }
    return at;
  }

  private static String markup(Block block) {
    return block.owner().normalName() + '.' + block.owner().attr("class");
  }

  private static <K> void add(Map<K, float[]> sums, K key, float first, int chars) {
    float[] sum = sums.computeIfAbsent(key, any -> new float[2]);
    sum[0] += first * chars;
    sum[1] += chars;
  }

  private static float mean(float @Nullable [] sum) {
    return sum == null || sum[1] == 0 ? 0 : sum[0] / sum[1];
  }
}
