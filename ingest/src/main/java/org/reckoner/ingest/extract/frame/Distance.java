// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * How far two things in a sentence are apart: words between them, and more for what parts clauses.
 */
final class Distance {
  private Distance() {}

  /** Between two stretches of tokens that do not overlap; 0 where they touch or overlap. */
  static double between(Sentence sentence, int from, int to, int otherFrom, int otherTo) {
    int first = Math.min(to, otherTo);
    int last = Math.max(from, otherFrom);
    double distance = 0;
    for (int at = first; at < last; at++) {
      distance += cost(sentence, at);
    }
    return distance;
  }

  private static double cost(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (token.sign()) {
      return switch (token.text()) {
        case ";", ":" -> 7;
        case "—", "–" -> 3;
        case "," -> 2;
        case "(", ")" -> 1;
        default -> 0;
      };
    }
    if (sentence.is(Cue.CONNECTOR, at)
        || (sentence.is(Cue.COMPARED, at) && !sentence.is(Cue.FROM, at))) {
      return 5;
    }
    return sentence.is(Cue.AND, at) ? 2 : 1;
  }
}
