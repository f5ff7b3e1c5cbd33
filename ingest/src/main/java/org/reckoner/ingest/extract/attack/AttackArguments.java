// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Article;

/**
 * Who, whom, when, how many, how and for how much, in the sentences of an article that tell of
 * attacks on computers: breaches, phishing, ransom. They show a reader what such a text speaks of,
 * also where it tells of no theft and no claim can be made. Nothing is claimed, so that a word that
 * may be a victim is given where a claim would be silent. Worked out only where somebody asks.
 */
public final class AttackArguments {
  private final AttackText text;
  private final List<AttackArgument> found = new ArrayList<>();

  private AttackArguments(Article article) {
    this.text = new AttackText(article);
  }

  /**
   * The arguments of an article, in its order; the same words are given in one role only once.
   *
   * @param gazetteer the names that are known
   */
  public static List<AttackArgument> of(Article article, Gazetteer gazetteer) {
    AttackArguments arguments = new AttackArguments(article);
    arguments.add(Passage.of(article, gazetteer));
    return arguments.found.stream()
        .sorted(Comparator.comparingInt(AttackArgument::start).thenComparing(AttackArgument::role))
        .toList();
  }

  private void add(List<Passage> passages) {
    List<Setting> settings = passages.stream().map(it -> new Setting(text, it)).toList();
    Cast cast = new Cast(settings);
    boolean attackers = false;
    for (Setting setting : settings) {
      boolean tells = setting.tells();
      if (tells || setting.has(AttackWord.FLAW)) {
        found.addAll(new TimeFinder(text, setting.sentence()).find());
      }
      List<AttackArgument> parties =
          tells ? new PartyRoles(setting, cast, attackers).find() : List.of();
      attackers = parties.stream().anyMatch(it -> it.role() == Role.ATTACKER);
      found.addAll(parties);
      if (tells) {
        found.addAll(new NumberFinder(text, setting.sentence()).find());
        found.addAll(new PatternFinder(text, setting.sentence()).find());
        found.addAll(new MoneyWords(setting.passage()).find());
      }
    }
  }
}
