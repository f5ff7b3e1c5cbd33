// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerRules;

/**
 * How much the ledger holds, for those who watch it. It shows the ledger that was worked out last
 * and works out none: a scrape costs nothing, and before the first answer there is no number.
 */
@ApplicationScoped
class LedgerMeters {
  private final MeterRegistry registry;
  private final Ledgers ledgers;
  private final LedgerRules rules;

  @Inject
  LedgerMeters(MeterRegistry registry, Ledgers ledgers, LedgerRules rules) {
    this.registry = registry;
    this.ledgers = ledgers;
    this.rules = rules;
  }

  void register(@Observes StartupEvent start) {
    gauge("documents", ledger -> ledger.documents().size());
    gauge("claims", ledger -> ledger.claims().size());
    gauge("incidents", ledger -> ledger.incidents().size());
    gauge("totals", ledger -> ledger.totals().size());
    gauge("conflicts", ledger -> ledger.conflicts().size());
    gauge("reviews", ledger -> ledger.review().size());
    Gauge.builder("reckoner.rules", () -> 1)
        .description("The version of the rules, as a tag")
        .tag("version", rules.version())
        .register(registry);
  }

  private void gauge(String what, ToIntFunction<Ledger> size) {
    Gauge.builder(
            "reckoner.ledger." + what,
            () ->
                ledgers
                    .last()
                    .map(open -> (double) size.applyAsInt(open.ledger()))
                    .orElse(Double.NaN))
        .description("How many " + what + " the ledger has that was worked out last")
        .register(registry);
  }
}
