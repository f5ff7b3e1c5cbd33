// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * An entry of a list that names its victim before a colon and tells behind it what befell "this
 * exchange": "X: The lender lost $19 million", "X: Suffered a theft of $3 million".
 */
final class LabelledEntry {
  /** How far behind the colon the firm is taken up. */
  private static final int SUBJECT = 9;

  private final Passage passage;
  private final Sentence sentence;

  LabelledEntry(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /**
   * @param eligible the names of the sentence that may be victims
   */
  Optional<Victim> victim(List<Name> eligible) {
    if (sentence.kind() != Sentence.Kind.ITEM || eligible.isEmpty()) {
      return Optional.empty();
    }
    Name label = eligible.get(0);
    int colon = label.to();
    boolean opens =
        label.from() - sentence.from() <= 1
            && colon + 2 < sentence.to()
            && sentence.token(colon).is(":");
    return opens && befell(colon + 1) && (verb(colon + 1) || takenUp(colon + 1))
        ? Optional.of(new Victim(label, "victim.labelled", 90))
        : Optional.empty();
  }

  /** Whether a theft is told there, and not only feared or denied. */
  private boolean befell(int from) {
    return Events.told(sentence, from, sentence.to())
        && !sentence.has(Cue.CONDITIONAL, from, sentence.to())
        && Stream.of(Cue.LOSE, Cue.STEAL, Cue.THEFT, Cue.ATTACK, Cue.ATTACKED)
            .flatMap(cue -> sentence.cues(cue, from, sentence.to()).stream())
            .noneMatch(it -> Spared.negated(sentence, it) || Spared.attempted(sentence, it));
  }

  private boolean verb(int at) {
    return sentence.is(Cue.LOSE, at)
        || sentence.is(Cue.SUFFER, at)
        || sentence.is(Cue.ATTACKED, at)
        || sentence.is(Cue.DEPRIVE, at);
  }

  /** "this exchange", "a lender": with nobody else named before it. */
  private boolean takenUp(int from) {
    int last = Math.min(sentence.to(), from + SUBJECT);
    for (int at = from; at < last; at++) {
      int here = at;
      if (sentence.is(Cue.VICTIM_NOUN, at) && determined(from, at)) {
        return true;
      }
      if (passage.names().stream().anyMatch(it -> it.from() == here && !it.adjective())
          || sentence.is(Cue.SAY, at)
          || Events.told(sentence, at, at + 1)) {
        return false;
      }
    }
    return false;
  }

  private boolean determined(int from, int noun) {
    for (int at = noun - 1; at >= from; at--) {
      if (sentence.is(Cue.ARTICLE, at) || sentence.is(Cue.THIS, at) || sentence.is(Cue.THESE, at)) {
        return true;
      }
    }
    return false;
  }
}
