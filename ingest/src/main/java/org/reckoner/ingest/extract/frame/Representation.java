// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Optional;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** States that speak through their missions and ministries. */
final class Representation {
  private Representation() {}

  /** The state whose mission or ministry stands before a word: "X's embassy in Y declined". */
  static Optional<Name> before(Passage passage, CueMatch verb) {
    Sentence sentence = passage.sentence();
    return passage.names().stream()
        .filter(it -> it.is(PartyKind.STATE) && it.to() <= verb.from())
        .filter(it -> it.observer() || represents(sentence, it, verb.from()))
        .map(it -> new Name(it.from(), it.to(), state(it), it.party(), false, false))
        .findFirst();
  }

  private static String state(Name name) {
    Party party = name.party();
    return party == null ? name.text() : party.name();
  }

  /** "X's mission", "X's permanent mission": one of its organs that speak for it. */
  private static boolean represents(Sentence sentence, Name state, int before) {
    boolean owner = state.to() < before && sentence.is(Cue.POSSESSIVE, state.to());
    int last = Math.min(before, state.to() + 5);
    return owner && sentence.has(Cue.REPRESENTATION, state.to() + 1, last);
  }
}
