// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a process that can answer at once: one that has its ledger. After a start over a large
 * database that takes a while, in which those who ask would wait; asking whether it is ready lets
 * it begin.
 */
@Readiness
@ApplicationScoped
class LedgerReadiness implements HealthCheck {
  private static final String NAME = "The ledger is worked out";
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final Ledgers ledgers;

  @Inject
  LedgerReadiness(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named(NAME).status(ledgers.begun(A_MOMENT)).build();
  }
}
