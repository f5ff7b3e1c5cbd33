// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Describes each block of a page by numbers: its words, what it stands in, what stands around it,
 * and which of several independent ways of finding the article would take it.
 */
final class BlockFeatures {
  private static final int PROSE = 80;
  private static final int CANDIDATES = 5;

  private final List<Block> blocks;
  private final Map<Element, Container> containers = new LinkedHashMap<>();
  private final List<Container> owners = new ArrayList<>();
  private final BlockWords[] words;
  private final @Nullable Container[] candidates = new Container[CANDIDATES];
  private final Map<String, float[]> kin = new HashMap<>();
  private final Map<String, Integer> repeats = new HashMap<>();
  private final String[] paths;
  private final String given;
  private final SoughtTitle title;
  private int titleAt = -1;
  private int allChars;
  private int allProse;

  private BlockFeatures(List<Block> blocks, @Nullable String title, @Nullable String given) {
    this.blocks = blocks;
    this.words = new BlockWords[blocks.size()];
    this.paths = new String[blocks.size()];
    this.given = given == null ? "" : BlockWords.letters(given);
    this.title = new SoughtTitle(title);
  }

  /**
   * One row of numbers for each block.
   *
   * @param title the page's title, or null
   * @param given the article's text as the page's data gives it, or null
   */
  static float[][] of(List<Block> blocks, @Nullable String title, @Nullable String given) {
    BlockFeatures features = new BlockFeatures(blocks, title, given);
    features.gather();
    features.nominate();
    float[][] rows = new float[blocks.size()][];
    int before = 0;
    int proseBefore = 0;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = features.row(i, before, proseBefore);
      before += blocks.get(i).text().length();
      proseBefore += features.isProse(i) ? blocks.get(i).text().length() : 0;
    }
    return rows;
  }

  private boolean isProse(int i) {
    Block block = blocks.get(i);
    return block.text().length() >= PROSE && block.linkDensity() < 0.4 && words[i].sentences() > 0;
  }

  private void gather() {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      words[i] = BlockWords.of(block.text());
      Container owner = container(block.owner());
      owners.add(owner);
      allChars += block.text().length();
      boolean prose = isProse(i);
      allProse += prose ? block.text().length() : 0;
      if (titleAt < 0 && title.matches(block.text())) {
        titleAt = i;
      }
      addUp(block, owner, prose, words[i].commas());
      paths[i] = path(block.owner());
      float[] sums = kin.computeIfAbsent(paths[i], any -> new float[4]);
      sums[0]++;
      sums[1] += block.text().length();
      sums[2] += block.linkChars();
      sums[3] += prose ? 1 : 0;
      repeats.merge(block.text(), 1, Integer::sum);
    }
  }

  private void addUp(Block block, Container owner, boolean prose, int commas) {
    double weight = prose ? block.text().length() * (1 - 2 * block.linkDensity()) : 0;
    double score = prose ? 1 + commas + Math.min(3, block.text().length() / 100) : 0;
    int up = 0;
    for (Container at = owner; at != null; at = at.parent) {
      at.chars += block.text().length();
      at.linkChars += block.linkChars();
      at.blocks++;
      if (prose) {
        at.proseBlocks++;
        at.proseChars += block.text().length();
        at.weight += weight;
        weight *= 0.9;
        at.score += up == 0 ? 0 : score / up;
      }
      up++;
    }
  }

  private Container container(Element element) {
    Container known = containers.get(element);
    if (known != null) {
      return known;
    }
    List<Element> unknown = new ArrayList<>();
    Element at = element;
    while (at != null && !containers.containsKey(at) && !at.normalName().equals("html")) {
      unknown.add(at);
      at = at.parent();
    }
    Container parent = at == null ? null : containers.get(at);
    for (int i = unknown.size() - 1; i >= 0; i--) {
      Element next = unknown.get(i);
      parent = new Container(next, parent, ElementTraits.of(next));
      containers.put(next, parent);
    }
    return parent == null ? new Container(element, null, 0) : parent;
  }

  /** Lets each way of finding the article name its element. */
  private void nominate() {
    for (Container container : containers.values()) {
      boolean whole = container.parent == null;
      consider(0, container, container.weight);
      consider(1, container, whole ? 0 : container.score * (1 - container.linkDensity()));
      consider(2, container, owns(container, ElementTraits.NAMED) ? container.proseChars : 0);
      consider(
          3, container, owns(container, ElementTraits.ARTICLE_BODY) ? container.proseChars : 0);
      consider(4, container, owns(container, ElementTraits.NAMED + 1) ? container.proseChars : 0);
    }
    for (int way = 0; way < CANDIDATES; way++) {
      Container chosen = candidates[way];
      if (chosen != null) {
        chosen.marks |= 1 << way;
      }
    }
  }

  private static boolean owns(Container container, int trait) {
    return (container.ownTraits & ElementTraits.bit(trait)) != 0;
  }

  private void consider(int way, Container container, double value) {
    Container best = candidates[way];
    double most = best == null ? 0 : bestValue[way];
    // Of equals the deeper one, which says the same more closely; and the order never depends on
    // hashes.
    if (value > most
        || (best != null && value == most && value > 0 && container.depth > best.depth)) {
      candidates[way] = container;
      bestValue[way] = value;
    }
  }

  private final double[] bestValue = new double[CANDIDATES];

  private static String path(Element owner) {
    Element parent = owner.parent();
    return owner.normalName()
        + '.'
        + ElementTraits.attribute(owner, "class")
        + (parent == null
            ? ""
            : '<' + parent.normalName() + '.' + ElementTraits.attribute(parent, "class"));
  }

  private float[] row(int i, int charsBefore, int proseBefore) {
    FeatureRow row = new FeatureRow();
    Block block = blocks.get(i);
    Container owner = owners.get(i);
    own(row, block, words[i]);
    for (int offset : new int[] {-2, -1, 1, 2}) {
      neighbour(row, i + offset);
    }
    row.add(ratio(i, blocks.size()));
    row.add(ratio(charsBefore, allChars));
    row.add(ratio(proseBefore, allProse));
    row.add(log(blocks.size()));
    row.add(log(allProse));
    row.add(ratio(allProse, allChars));
    row.add(titleAt < 0 ? 0 : i < titleAt ? -1 : i == titleAt ? 0.5f : 1);
    row.add(titleAt < 0 ? -1 : log(Math.abs(i - titleAt)));
    row.add(title.overlap(block.text()));
    row.add(given.isEmpty() ? -1 : given.contains(BlockWords.key(block.text())) ? 1 : 0);
    row.add(repeats.getOrDefault(block.text(), 1));
    kin(row, i);
    around(row, owner);
    membership(row, owner);
    for (int trait = 0; trait < ElementTraits.COUNT; trait++) {
      row.add((owner.traits & ElementTraits.bit(trait)) != 0 ? nearness(owner, trait) : 0);
    }
    return row.values();
  }

  private static void own(FeatureRow row, Block block, BlockWords words) {
    row.add(log(block.text().length()));
    row.add((float) block.linkDensity());
    row.add(block.kind() == Block.Kind.HEADING ? 1 : 0);
    row.add(block.kind() == Block.Kind.ITEM ? 1 : 0);
    row.add(block.kind() == Block.Kind.ROW ? 1 : 0);
    row.add(block.kind() == Block.Kind.CAPTION ? 1 : 0);
    row.add(block.kind() == Block.Kind.PREFORMATTED ? 1 : 0);
    row.add(block.owner().normalName().equals("p") ? 1 : 0);
    words.addTo(row);
  }

  private void neighbour(FeatureRow row, int i) {
    boolean there = i >= 0 && i < blocks.size();
    row.add(there ? log(blocks.get(i).text().length()) : -1);
    row.add(there ? (float) blocks.get(i).linkDensity() : -1);
    row.add(there && isProse(i) ? 1 : 0);
    row.add(there && blocks.get(i).kind() == Block.Kind.HEADING ? 1 : 0);
  }

  private void kin(FeatureRow row, int i) {
    float[] sums = kin.getOrDefault(paths[i], new float[4]);
    row.add(log(sums[0]));
    row.add(log(sums[1] / Math.max(1, sums[0])));
    row.add(sums[1] == 0 ? 0 : sums[2] / sums[1]);
    row.add(ratio(sums[3], sums[0]));
  }

  private void around(FeatureRow row, Container owner) {
    Container at = owner;
    for (int up = 0; up < 4; up++) {
      at = at.parent == null ? at : at.parent;
      row.add(log(at.chars));
      row.add((float) at.linkDensity());
      row.add((float) at.proseShare());
      row.add(log(at.proseBlocks));
      row.add(ratio(at.proseChars, allProse));
    }
    row.add(owner.depth);
  }

  private void membership(FeatureRow row, Container owner) {
    int marks = 0;
    int[] distance = new int[CANDIDATES];
    for (Container at = owner; at != null; at = at.parent) {
      marks |= at.marks;
      for (int way = 0; way < CANDIDATES; way++) {
        if ((marks & (1 << way)) == 0) {
          distance[way]++;
        }
      }
    }
    for (int way = 0; way < CANDIDATES; way++) {
      Container chosen = candidates[way];
      row.add(chosen == null ? -1 : (marks & (1 << way)) != 0 ? 1 : 0);
      if (way < 2) {
        row.add(chosen == null ? -1 : (marks & (1 << way)) != 0 ? distance[way] : 20);
        row.add(chosen == null ? 0 : ratio(chosen.proseChars, allProse));
        row.add(chosen == null ? 0 : shared(owner, chosen));
      }
    }
  }

  /** The share of the candidate in the nearest element that holds both it and the block. */
  private static float shared(Container owner, Container chosen) {
    for (Container at = owner; at != null; at = at.parent) {
      for (Container up = chosen; up != null && up.depth >= at.depth; up = up.parent) {
        if (up.depth == at.depth && up.element.equals(at.element)) {
          return ratio(chosen.proseChars, at.proseChars);
        }
      }
    }
    return 0;
  }

  /** 1 where the block itself has the trait, less the further up it is. */
  private static float nearness(Container owner, int trait) {
    int up = 0;
    for (Container at = owner; at != null; at = at.parent) {
      if (owns(at, trait)) {
        return 1f / (1 + up);
      }
      up++;
    }
    return 0;
  }

  private static float log(float value) {
    return (float) Math.log1p(Math.max(0, value));
  }

  private static float ratio(float part, float whole) {
    return whole <= 0 ? 0 : part / whole;
  }
}
