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
  private static final float SURE = 0.8f;
  private static final int FAR = 30;
  private static final int NOWHERE = 40;

  private BlockContext() {}

  static float[][] of(List<Block> blocks, float[][] rows, float[] first) {
    Map<Element, float[]> byParent = new HashMap<>();
    Map<Element, float[]> byGrandparent = new HashMap<>();
    Map<String, float[]> byMarkup = new HashMap<>();
    String[] markups = new String[first.length];
    float total = 0;
    for (int i = 0; i < first.length; i++) {
      Block block = blocks.get(i);
      markups[i] = markup(block);
      int chars = block.text().length();
      add(byParent, parent(block, 1), first[i], chars);
      add(byGrandparent, parent(block, 2), first[i], chars);
      add(byMarkup, markups[i], first[i], chars);
      total += first[i] * chars;
    }
    float[] behind = distances(first, 1);
    float[] ahead = distances(first, -1);
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
      row.add(mean(byMarkup.get(markups[i])));
      row.add(total == 0 ? 0 : before / total);
      row.add((float) Math.log1p(total));
      row.add(behind[i]);
      row.add(ahead[i]);
      before += first[i] * block.text().length();
      float[] context = row.values();
      float[] all = Arrays.copyOf(context, context.length + rows[i].length);
      System.arraycopy(rows[i], 0, all, context.length, rows[i].length);
      seconds[i] = all;
    }
    return seconds;
  }

  /**
   * How many blocks away the nearest one that is surely the article's is: before each block, or
   * after it, by the step in which they are walked.
   */
  private static float[] distances(float[] first, int step) {
    float[] distances = new float[first.length];
    int away = 0;
    for (int i = step > 0 ? 0 : first.length - 1; i >= 0 && i < first.length; i += step) {
      distances[i] = away == 0 ? NOWHERE : Math.min(FAR, away);
      away = first[i] > SURE ? 1 : away == 0 ? 0 : away + 1;
    }
    return distances;
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
    return block.owner().normalName() + '.' + ElementTraits.attribute(block.owner(), "class");
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
