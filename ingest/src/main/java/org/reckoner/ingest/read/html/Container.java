// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element holds, summed over the blocks inside it. */
final class Container {
  final Element element;
  final @Nullable Container parent;
  final int depth;

  /** Its own traits and those of everything around it up to the body. */
  final long traits;

  final long ownTraits;
  int chars;
  int linkChars;
  int blocks;
  int proseBlocks;
  int proseChars;
  double weight;
  double score;
  int marks;

  Container(Element element, @Nullable Container parent, long ownTraits) {
    this.element = element;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.ownTraits = ownTraits;
    this.traits = parent == null ? 0 : parent.traits | ownTraits;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  double proseShare() {
    return chars == 0 ? 0 : (double) proseChars / chars;
  }
}
