// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.api.access.Tokens;
import org.reckoner.api.decisions.Decisions;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.reports.Reports;
import org.reckoner.api.runs.Runs;

/** What lies open before a command that works with the ledger. */
@ApplicationScoped
public class Desk {
  private static final Duration HOWEVER_LONG = Duration.ofDays(1);

  private final Runs runs;
  private final Ledgers ledgers;
  private final Decisions decisions;
  private final Reports reports;
  private final Tokens tokens;
  private final Path data;

  @Inject
  Desk(
      Runs runs,
      Ledgers ledgers,
      Decisions decisions,
      Reports reports,
      Tokens tokens,
      @ConfigProperty(name = "reckoner.data") Path data) {
    this.runs = runs;
    this.ledgers = ledgers;
    this.decisions = decisions;
    this.reports = reports;
    this.tokens = tokens;
    this.data = data;
  }

  /** Takes documents in. */
  Runs runs() {
    return runs;
  }

  /** The ledger and its views, with all that has been recorded by now. */
  Ledgers ledgers() {
    ledgers.caughtUp(HOWEVER_LONG);
    return ledgers;
  }

  Decisions decisions() {
    return decisions;
  }

  /** Reports on all that has been recorded by now. */
  Reports reports() {
    ledgers.caughtUp(HOWEVER_LONG);
    return reports;
  }

  /** API tokens of machines. */
  Tokens tokens() {
    return tokens;
  }

  /** The folder that holds the ledger and the archive. */
  Path data() {
    return data;
  }
}
