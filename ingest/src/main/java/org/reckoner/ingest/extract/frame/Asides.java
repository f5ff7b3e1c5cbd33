// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Clauses between commas that only describe whoever stands before them: "X, which has followed
 * stolen coins since 2016, puts …". Their dates are no dates of what the sentence counts.
 */
final class Asides {
  private static final int LONGEST = 26;

  private final Passage passage;
  private final Sentence sentence;

  Asides(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** Whether a mention stands in such a clause, and no figure does. */
  boolean hold(Mention mention) {
    int first = Math.max(sentence.from() + 1, mention.from() - LONGEST);
    for (int at = mention.from() - 1; at >= first; at--) {
      if (sentence.token(at).is(",")) {
        int end = end(mention.to());
        return opens(at + 1) && plain(at, end);
      }
      if (";:.".contains(sentence.token(at).text())) {
        return false;
      }
    }
    return false;
  }

  /** Behind ", which follows stolen coins,"; or the token itself. */
  int past(int at) {
    boolean aside = at + 1 < sentence.to() && sentence.token(at).is(",") && opens(at + 1);
    int end = aside ? end(at + 1) : at;
    return aside && end < sentence.to() && end - at <= LONGEST ? end + 1 : at;
  }

  /** Whether a relative opens the clause, alone or behind a preposition. */
  private boolean opens(int at) {
    return relative(at) || (at + 1 < sentence.to() && relative(at + 1));
  }

  private boolean relative(int at) {
    return sentence.is(Cue.RELATIVE, at) || sentence.is(Cue.RELATIVE_THAT, at);
  }

  private int end(int from) {
    int at = from;
    while (at < sentence.to() && !sentence.token(at).is(",")) {
      at++;
    }
    return at;
  }

  private boolean plain(int from, int to) {
    return Stream.of(passage.money(), passage.tallies())
        .flatMap(List::stream)
        .noneMatch(it -> it.from() >= from && it.to() <= to);
  }
}
