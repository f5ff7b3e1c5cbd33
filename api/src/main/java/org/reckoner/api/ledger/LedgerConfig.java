// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.ledger.LedgerRules;

/** By which rules values stand, and how many ledgers of the past are kept. */
@ConfigMapping(prefix = "reckoner.ledger")
public interface LedgerConfig {

  /**
   * Ids of the rules in the order in which they are asked; the first that applies decides. Left
   * out, it is the standard order. Another order gives another ledger, with another hash.
   */
  Optional<List<String>> ruleOrder();

  /** Names the order; one of your own needs a name of its own. */
  @WithDefault("1")
  String ruleVersion();

  /** ISO 4217 code of the currency in which sums are made. */
  @WithDefault("USD")
  String currency();

  /** How many ledgers of the past are kept at most. */
  @WithDefault("8")
  int snapshots();

  /**
   * How many claims the ledgers of the past that are kept have together at most; the one asked for
   * last is kept in any case. A million claims take about 250 MB of heap.
   */
  @WithDefault("1000000")
  long snapshotClaims();

  /** How long a request waits for a ledger of the past that has to be worked out first. */
  @WithDefault("15s")
  Duration patience();

  /**
   * The rules that these settings ask for.
   *
   * @throws IllegalArgumentException in a sentence, if there is no such rule, or another order or
   *     currency goes by the standard's name
   */
  default LedgerRules rules() {
    LedgerRules standard = LedgerRules.STANDARD;
    LedgerRules asked =
        new LedgerRules(ruleVersion(), ruleOrder().orElse(standard.order()), currency());
    if (asked.version().equals(standard.version()) && !asked.equals(standard)) {
      throw new IllegalArgumentException(
          "reckoner.ledger.rule-order or reckoner.ledger.currency is not the standard's: give it a"
              + " name of its own by reckoner.ledger.rule-version");
    }
    return asked;
  }
}
