// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.mention.Name;

/**
 * Whom an article shows by name to be an attacker or a victim. Wherever it tells of an attack, the
 * same name is in the same role.
 */
final class Cast {
  private static final int REACH = 7;

  private final Set<String> attackers = new HashSet<>();
  private final Set<String> victims = new HashSet<>();

  Cast(List<Setting> settings) {
    Set<String> tools = new HashSet<>();
    for (Setting setting : settings) {
      Phrase before = null;
      for (Phrase phrase : setting.phrases()) {
        Name name = phrase.name();
        if (name != null && setting.tells()) {
          if (setting.means(phrase)) {
            tools.add(name.folded());
          } else if (introduced(setting, before, phrase)) {
            attackers.add(name.folded());
          } else if (hit(setting, phrase, name)) {
            victims.add(name.folded());
          }
        }
        before = phrase;
      }
    }
    attackers.removeAll(tools);
    victims.removeAll(attackers);
    victims.removeAll(tools);
  }

  boolean attacker(Phrase phrase) {
    Name name = phrase.name();
    return name != null && (name.is(PartyKind.INTRUSION_SET) || attackers.contains(name.folded()));
  }

  boolean victim(Phrase phrase) {
    Name name = phrase.name();
    return name != null && victims.contains(name.folded());
  }

  /** "a hacker called X", "the hacking group X". */
  private static boolean introduced(Setting setting, @Nullable Phrase before, Phrase phrase) {
    return phrase.head() == AttackWord.WHO
        || (before != null
            && before.head() == AttackWord.WHO
            && setting.introduces(before, phrase));
  }

  private static boolean hit(Setting setting, Phrase phrase, Name name) {
    return !name.observer()
        && !name.is(PartyKind.STATE)
        && !setting.flawOnly()
        && (setting.suffers(phrase, AttackWord.DO)
            || setting.does(phrase, AttackWord.SUFFER)
            || setting.bound(phrase, AttackWord.AGAINST, 2, AttackWord.ACT)
            || setting.bound(phrase, AttackWord.FROM, REACH, AttackWord.TAKE)
            || setting.ownsAct(phrase));
  }
}
