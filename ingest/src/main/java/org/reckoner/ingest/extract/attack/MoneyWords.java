// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.UncountedMoney;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Sums in a sentence that tells of an attack, with a figure or without. */
final class MoneyWords {
  private final Passage passage;

  MoneyWords(Passage passage) {
    this.passage = passage;
  }

  List<AttackArgument> find() {
    Sentence sentence = passage.sentence();
    List<AttackArgument> found = new ArrayList<>();
    for (Money money : passage.money()) {
      found.add(
          AttackArgument.of(Role.MONEY, sentence, money.core(), money.to(), "attack.money.sum"));
    }
    for (UncountedMoney money : UncountedMoney.in(passage)) {
      found.add(
          AttackArgument.of(
              Role.MONEY, sentence, money.from(), money.to(), "attack.money.uncounted"));
    }
    return found;
  }
}
