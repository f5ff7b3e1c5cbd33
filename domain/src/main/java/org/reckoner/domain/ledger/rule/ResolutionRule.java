// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A named rule by which one of several claimed values stands, or which has nothing to say. */
public interface ResolutionRule {
  /** Its name: {@code own-disclosure}. */
  String id();

  /** Its version; a rule that chooses otherwise than before has another one. */
  default String version() {
    return "1";
  }

  /** What it does, in one sentence. */
  String sentence();

  /** The claim it chooses, or nothing where it does not apply. */
  Optional<Choice> choose(Candidates candidates);

  /** Every rule by id, in the standard order. */
  static Map<String, ResolutionRule> all() {
    Map<String, ResolutionRule> rules = new LinkedHashMap<>();
    List.of(
            new PreferDecision(),
            new LatestRestatement(),
            new OwnDisclosure(),
            new FindingOfCourtOrGovernment(),
            new IndependentCorroboration(),
            new AuthorityOrder(),
            new MostPrecise())
        .forEach(rule -> rules.put(rule.id(), rule));
    return rules;
  }
}
