// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Whether a sentence shows that its article is about crypto-assets. */
final class CoinTalk {
  private CoinTalk() {}

  /**
   * @param thieves whether the article names a state or group that steals
   */
  static boolean in(Passage passage, boolean thieves) {
    Sentence sentence = passage.sentence();
    return sentence.has(Cue.CRYPTO)
        || ofStates(passage)
        || tracers(sentence)
        || coins(passage)
        || (thieves && countedThefts(passage));
  }

  /** Counted thefts are of crypto-assets where the article names one of the groups. */
  private static boolean countedThefts(Passage passage) {
    return passage.sentence().has(Cue.THEFTS)
        && passage.sentence().has(Cue.VICTIMS)
        && passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.ATTACKS);
  }

  private static boolean coins(Passage passage) {
    return passage.money().stream().anyMatch(Money::asset);
  }

  /** Whether it names a firm that traces crypto-assets and nothing else. */
  private static boolean tracers(Sentence sentence) {
    return sentence.cues(Cue.OBSERVER).stream().anyMatch(it -> it.code().equals("CRYPTO"));
  }

  /** A state's hackers that steal money need no word that says what money. */
  private static boolean ofStates(Passage passage) {
    Sentence sentence = passage.sentence();
    boolean theft = sentence.has(Cue.STEAL) || sentence.has(Cue.THEFTS) || sentence.has(Cue.THEFT);
    boolean counted =
        sentence.has(Cue.ATTACKS)
            && passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.ATTACKS);
    return passage.names().stream().anyMatch(Name::actor)
        && (theft || counted)
        && (!passage.money().isEmpty() || counted || sentence.has(Cue.ATTACKERS));
  }
}
