// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;

/** Which of a sentence's nouns are attackers and which are victims, by what stands beside them. */
final class PartyRoles {
  private static final String ATTACKER = "attack.attacker.";
  private static final String VICTIM = "attack.victim.";

  private final Setting setting;
  private final Cast cast;
  private final VictimRules victims;

  /** Whether attackers were spoken of before, whom "they" takes up. */
  private boolean attackers;

  /**
   * @param attackersBefore whether the sentence before speaks of attackers
   */
  PartyRoles(Setting setting, Cast cast, boolean attackersBefore) {
    this.setting = setting;
    this.cast = cast;
    this.victims = new VictimRules(setting, cast);
    this.attackers = attackersBefore;
  }

  List<AttackArgument> find() {
    List<AttackArgument> found = new ArrayList<>();
    Phrase hit = null;
    for (Phrase phrase : setting.phrases()) {
      String attacker = attacker(phrase);
      String victim = attacker == null ? victim(phrase, hit) : null;
      if (attacker != null) {
        found.add(argument(Role.ATTACKER, phrase, ATTACKER + attacker));
        attackers = true;
      } else if (victim != null) {
        found.add(argument(Role.VICTIM, phrase, VICTIM + victim));
      }
      hit = victim == null ? null : phrase;
    }
    return found;
  }

  private AttackArgument argument(Role role, Phrase phrase, String rule) {
    return AttackArgument.of(role, setting.sentence(), phrase.from(), phrase.to(), rule);
  }

  private @Nullable String attacker(Phrase phrase) {
    if (phrase.head() == AttackWord.WHO) {
      boolean mayBe = setting.flawOnly() && !setting.has(AttackWord.TAKE);
      return mayBe ? null : "trade";
    }
    if (cast.attacker(phrase)) {
      return "name";
    }
    boolean taken = phrase.head() == AttackWord.IT && attackers;
    return (taken || phrase.head() == AttackWord.SOMEONE) && acts(phrase) ? "subject" : null;
  }

  /** "X stole", "X has demanded". */
  private boolean acts(Phrase phrase) {
    return setting.does(phrase, AttackWord.DO)
        || setting.does(phrase, AttackWord.TAKE)
        || setting.does(phrase, AttackWord.DEMAND)
        || setting.does(phrase, AttackWord.LURE)
        || setting.does(phrase, AttackWord.SEND);
  }

  /**
   * @param hit the phrase before, where it is a victim
   */
  private @Nullable String victim(Phrase phrase, @Nullable Phrase hit) {
    boolean listed = hit != null && alike(hit, phrase) && setting.listed(hit, phrase);
    return listed ? "list" : victims.rule(phrase);
  }

  private static boolean alike(Phrase first, Phrase second) {
    return (first.name() == null) == (second.name() == null) && !second.pronoun();
  }
}
