// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.ledger.LedgerRules;

/** Which rules the settings ask for. */
class LedgerConfigTest {

  @Test
  void nothingSaidIsTheStandard() {
    assertThat(config(Map.of()).rules()).isEqualTo(LedgerRules.STANDARD);
  }

  @Test
  void anotherOrderHasAnotherName() {
    LedgerRules rules =
        config(
                Map.of(
                    "reckoner.ledger.rule-order", "most-precise,own-disclosure",
                    "reckoner.ledger.rule-version", "ours-1"))
            .rules();

    assertThat(rules)
        .isEqualTo(new LedgerRules("ours-1", List.of("most-precise", "own-disclosure"), "USD"));
  }

  @Test
  void anotherOrderUnderTheStandardsNameIsRefused() {
    LedgerConfig config = config(Map.of("reckoner.ledger.rule-order", "most-precise"));

    assertThatThrownBy(config::rules)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("give it a name of its own by reckoner.ledger.rule-version");
  }

  @Test
  void aRuleThatDoesNotExistIsNamed() {
    LedgerConfig config =
        config(
            Map.of(
                "reckoner.ledger.rule-order", "loudest",
                "reckoner.ledger.rule-version", "ours-1"));

    assertThatThrownBy(config::rules).hasMessageStartingWith("No such rule: 'loudest'");
  }

  private static LedgerConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(LedgerConfig.class)
        .withConverter(Duration.class, 200, new DurationConverter())
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(LedgerConfig.class);
  }
}
