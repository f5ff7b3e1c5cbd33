// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;

/** How many people an attack hits: the number in "43,000 of its customers". */
final class NumberFinder {
  private final AttackText text;
  private final Sentence sentence;

  NumberFinder(AttackText text, Sentence sentence) {
    this.text = text;
    this.sentence = sentence;
  }

  List<AttackArgument> find() {
    List<AttackArgument> found = new ArrayList<>();
    int at = sentence.nextFigure(sentence.from());
    while (at < sentence.to()) {
      int end = at;
      while (end < sentence.to() && figure(end)) {
        end++;
      }
      if (end > at && counts(end)) {
        found.add(
            AttackArgument.of(Role.NUMBER_OF_VICTIMS, sentence, at, end, "attack.number.people"));
      }
      at = sentence.nextFigure(Math.max(end, at + 1));
    }
    return found;
  }

  private boolean figure(int at) {
    return sentence.token(at).number() || sentence.is(Cue.NUMBER, at) || sentence.is(Cue.SCALE, at);
  }

  /** Whether a noun for people follows, behind what may stand between. */
  private boolean counts(int from) {
    int at = from;
    while (at < sentence.to()
        && (sentence.is(Cue.OF, at)
            || text.is(AttackWord.DET, at)
            || text.is(AttackWord.MODIFIER, at))) {
      at = Math.max(at + 1, text.end(AttackWord.MODIFIER, at));
    }
    return at < sentence.to() && text.is(AttackWord.PEOPLE, at);
  }
}
