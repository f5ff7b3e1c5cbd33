// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Words with a capital that say what kind something is, and name nobody. */
final class CommonNoun {
  private CommonNoun() {}

  static boolean is(Sentence sentence, Name name) {
    boolean one = name.to() - name.from() == 1;
    return (name.party() == null && (kind(sentence, name) || (one && firms(sentence, name.from()))))
        || (name.party() == null && one && sentence.is(Cue.ASSET, name.from()))
        || coins(sentence, name.to());
  }

  /** "DeFi", "Validatoren". */
  private static boolean kind(Sentence sentence, Name name) {
    return sentence.cueAt(Cue.KIND, name.from()).filter(it -> it.to() == name.to()).isPresent();
  }

  /** "Angriffe auf Kryptofirmen": many firms, where every noun has a capital. */
  private static boolean firms(Sentence sentence, int at) {
    return sentence.article().language().nounsCapitalised()
        && sentence.is(Cue.VICTIMS, at)
        && !sentence.is(Cue.VICTIM_NOUN, at);
  }

  /** "X tokens": what is stolen, and from nobody of that name. */
  private static boolean coins(Sentence sentence, int behind) {
    return behind < sentence.to()
        && sentence.is(Cue.TOKEN_NOUN, behind)
        && !sentence.is(Cue.VICTIM_NOUN, behind);
  }
}
