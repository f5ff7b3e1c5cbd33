// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Finds addresses and transactions on chains. */
final class OnChainFinder {
  private final Sentence sentence;

  OnChainFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  List<OnChain> find() {
    List<OnChain> found = new ArrayList<>(0);
    return sentence.to() > sentence.from() ? found : List.of();
  }
}
