// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * What a text tells only to say that it did not come about: "At eight thieves empty the bank. None
 * of this happened." That sentence takes back what its paragraph told before it, or else the
 * paragraph before, and the title above them.
 */
final class Imagined {
  private Imagined() {}

  /** The passages without those that the text takes back. */
  static List<Passage> without(List<Passage> passages) {
    List<Passage> left = new ArrayList<>(passages.size());
    for (Passage passage : passages) {
      if (takesBack(passage.sentence()) && !left.isEmpty()) {
        int told = left.get(left.size() - 1).sentence().paragraph();
        left.removeIf(it -> it.sentence().paragraph() >= told);
        boolean headOnly = left.stream().allMatch(it -> it.sentence().headline());
        if (headOnly) {
          left.clear();
        }
      } else {
        left.add(passage);
      }
    }
    return left.size() == passages.size() ? passages : left;
  }

  /** "None of this happened": nothing else stands before it, and nothing that qualifies it. */
  private static boolean takesBack(Sentence sentence) {
    return sentence
        .cueAt(Cue.NEVER_WAS, sentence.from())
        .map(CueMatch::to)
        .filter(it -> it >= sentence.to() || sentence.token(it).sign())
        .isPresent();
  }
}
