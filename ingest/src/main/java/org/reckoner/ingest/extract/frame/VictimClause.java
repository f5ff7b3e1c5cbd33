// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** What makes a name the subject of a clause that tells of a theft, or keeps it from being one. */
final class VictimClause {
  private static final int NEAR = 8;

  private final Sentence sentence;

  VictimClause(Sentence sentence) {
    this.sentence = sentence;
  }

  /** "according to X, Thursday (4/5), the loss is": what X says, and nothing that befell it. */
  boolean credited(Name name, int verb) {
    int comma = name.to();
    return verb > comma + 1
        && sentence.token(comma).is(",")
        && sentence.cueBefore(Cue.ACCORDING_TO, name.from()).isPresent();
  }

  /** "a theft of which the firm X is victim": the deed stands before its relative clause. */
  boolean ofWhich(Name name, int verb) {
    int first = Math.max(sentence.from(), name.from() - NEAR);
    return sentence.cues(Cue.RELATIVE, first, name.from()).stream()
        .anyMatch(
            it ->
                (sentence.has(Cue.THEFT, sentence.from(), it.from())
                        || sentence.has(Cue.ATTACK, sentence.from(), it.from()))
                    && !sentence.has(Cue.AUXILIARY, it.to(), verb));
  }

  /** "X itself lost no money". */
  boolean unharmed(int verb) {
    int behind = sentence.cueAt(Cue.LOSE, verb).map(CueMatch::to).orElse(verb + 1);
    return sentence.has(Cue.NEGATION, behind, Math.min(sentence.to(), behind + 1));
  }

  /** "has exploited the bug of Y" has an object: its subject is no victim. */
  boolean agentive(int verb) {
    boolean been = sentence.is(Cue.HAVING, verb - 1);
    boolean object =
        verb + 1 < sentence.to()
            && (sentence.is(Cue.ARTICLE, verb + 1) || sentence.token(verb + 1).capitalised());
    return been && object;
  }

  /** "…, according to X.": whose words they are, where the clause ends with the name. */
  boolean credits(Name name) {
    int at = name.from();
    while (at > sentence.from() && sentence.is(Cue.ARTICLE, at - 1)) {
      at--;
    }
    return (name.to() >= sentence.to() || ".;".contains(sentence.token(name.to()).text()))
        && (sentence.cueBefore(Cue.ACCORDING_TO, at).isPresent()
            || sentence.cueBefore(Cue.ACCORDING_TO, name.from()).isPresent());
  }
}
