// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;

/** "X, Y and Z": who of a sentence's speakers speak together. */
final class JointSpeakers {
  private final Sentence sentence;
  private final List<Speaker> speakers;

  /**
   * @param speakers of the sentence, in the order of the text
   */
  JointSpeakers(Sentence sentence, List<Speaker> speakers) {
    this.sentence = sentence;
    this.speakers = speakers;
  }

  /** "X, Y and Z": all of them, in the words of the text. */
  Speaker with(Speaker one) {
    Speaker first = one;
    Speaker last = one;
    Speaker reached = one;
    for (Speaker other : speakers) {
      if (other.from() > reached.to() && pairs(reached, other)) {
        last = sentence.has(Cue.AND, reached.to(), other.from()) ? other : last;
        reached = other;
      }
    }
    boolean and = !first.equals(last);
    for (int i = speakers.size() - 1; i >= 0; i--) {
      Speaker other = speakers.get(i);
      boolean joint = other.to() < first.from() && pairs(other, first);
      if (joint && (and || sentence.has(Cue.AND, other.to(), first.from()))) {
        first = other;
        and = true;
      }
    }
    if (first.equals(last)) {
      return one;
    }
    int from = first.from();
    int to = last.to();
    List<String> members =
        speakers.stream()
            .filter(it -> it.from() >= from && it.to() <= to)
            .map(Speaker::words)
            .toList();
    return new Speaker(from, to, sentence.words(from, to), one.name(), false, members);
  }

  /** Whether "and" or a comma alone joins two that have names. */
  private boolean pairs(Speaker one, Speaker other) {
    int at = one.to();
    boolean list = other.able() && one.able() && other.from() - at <= 3;
    while (list && at < other.from()) {
      list = sentence.is(Cue.AND, at) || sentence.token(at).is(",") || sentence.is(Cue.ARTICLE, at);
      at++;
    }
    return list;
  }
}
