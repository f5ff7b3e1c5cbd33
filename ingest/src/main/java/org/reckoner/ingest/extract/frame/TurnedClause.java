// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import java.util.stream.IntStream;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Clauses whose verb stands before its subject: "Am Montag verlor die Börse X …". */
final class TurnedClause {
  private static final int OBJECT = 8;

  private final Passage passage;
  private final Sentence sentence;

  TurnedClause(Passage passage) {
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  /** "Im Mai verlor X bei einem Angriff 3 Millionen", "3 Millionen verlor X". */
  Optional<Victim> loses(Name name) {
    boolean asked = sentence.has(Cue.HOW_MUCH) && sentence.token(sentence.to() - 1).is("?");
    return asked || sentence.article().language().verbFinal()
        ? new Description(passage)
            .binding(name, Cue.LOSE)
            .filter(verb -> asked || passage.money().stream().anyMatch(it -> of(name, verb, it)))
            .map(verb -> new Victim(name, "victim.loses", 88))
        : Optional.empty();
  }

  /** Whether a sum is the verb's object: before it, or behind the subject with no sign between. */
  private boolean of(Name name, CueMatch verb, Money sum) {
    return sum.to() == verb.from()
        || (sum.core() >= name.to()
            && sum.from() - name.to() <= OBJECT
            && IntStream.range(name.to(), sum.from()).noneMatch(it -> sentence.token(it).sign()));
  }
}
