// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import org.jspecify.annotations.Nullable;

/** By which rule a noun is a victim. */
final class VictimRules {
  /** So far before a preposition may stand what it belongs to, in tokens. */
  private static final int REACH = 7;

  private final Setting setting;
  private final Cast cast;
  private final boolean act;
  private final boolean flaw;

  VictimRules(Setting setting, Cast cast) {
    this.setting = setting;
    this.cast = cast;
    this.act = setting.has(AttackWord.ACT);
    this.flaw = setting.flawOnly();
  }

  /** The rule, or null where it is none. */
  @Nullable String rule(Phrase phrase) {
    if (phrase.name() != null) {
      return cast.victim(phrase) && !flaw ? "name" : null;
    }
    if (phrase.head() == AttackWord.VICTIM) {
      return setting.bare(phrase) || setting.predicate(phrase) ? null : "noun";
    }
    String object = led(phrase) ? "led" : null;
    if (object == null && !flaw) {
      object = phrase.pronoun() ? taken(phrase) : hit(phrase);
    }
    return object;
  }

  /** "tricked X", "X was lured". */
  private boolean led(Phrase phrase) {
    return setting.before(phrase, AttackWord.LURE) || setting.suffers(phrase, AttackWord.LURE);
  }

  /** Pronouns: "it paid", "they were hacked". */
  private @Nullable String taken(Phrase phrase) {
    if (setting.does(phrase, AttackWord.SUFFER)) {
      return "sufferer";
    }
    return setting.suffers(phrase, AttackWord.DO) ? "passive" : null;
  }

  private @Nullable String hit(Phrase phrase) {
    if (setting.bound(phrase, AttackWord.AGAINST, 2, AttackWord.ACT)) {
      return "against";
    }
    if (setting.suffers(phrase, AttackWord.DO)) {
      return "passive";
    }
    if (setting.does(phrase, AttackWord.SUFFER)) {
      return "sufferer";
    }
    if (setting.before(phrase, AttackWord.DO)) {
      return "object";
    }
    if (setting.bound(phrase, AttackWord.FROM, REACH, AttackWord.TAKE, AttackWord.DEMAND)) {
      return "from";
    }
    if (setting.bound(phrase, AttackWord.TO, REACH, AttackWord.SEND)) {
      return "to";
    }
    boolean made = setting.before(phrase, AttackWord.SEND) || setting.bare(phrase);
    return !made && beside(phrase) ? "beside" : null;
  }

  /** People and systems that a sentence about an attack speaks of are mostly those hit. */
  private boolean beside(Phrase phrase) {
    AttackWord head = phrase.head();
    if (head == AttackWord.PEOPLE) {
      return act || setting.has(AttackWord.TAKE) || setting.has(AttackWord.WHO);
    }
    return act && (head == AttackWord.FIRM || head == AttackWord.SYSTEM);
  }
}
