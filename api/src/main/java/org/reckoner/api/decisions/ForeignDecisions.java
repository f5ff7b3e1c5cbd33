// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.api.access.Caller;
import org.reckoner.api.ledger.DecisionsOfLedger;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.recorded.ImportedFrom;
import org.reckoner.domain.recorded.LedgerStore;

/**
 * Decisions that go from one ledger to another, as lines. They come in as they were made, by whom
 * and when and why, and are marked as imported; one whose claims are not here waits for them like
 * every decision that has lost its claim.
 */
@ApplicationScoped
public class ForeignDecisions implements DecisionsOfLedger {
  private static final Duration FOLLOWS_WITHIN = Duration.ofDays(1);

  private final Decisions decisions;
  private final LedgerStore store;
  private final Ledgers ledgers;
  private final EntityManager database;
  private final Clock clock;

  @Inject
  ForeignDecisions(
      Decisions decisions,
      LedgerStore store,
      Ledgers ledgers,
      EntityManager database,
      Clock clock) {
    this.decisions = decisions;
    this.store = store;
    this.ledgers = ledgers;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What an import brought.
   *
   * @param recorded new ones
   * @param known those that were on record
   * @param problems what was left out and why, in sentences
   */
  public record Brought(int recorded, int known, List<String> problems) {
    public Brought {
      problems = List.copyOf(problems);
    }
  }

  /** The decisions that a caller may see and that travel, each a line, the earliest first. */
  public List<String> lines(Caller caller) {
    return of(ledgers.of(new LedgerInput.View(caller.clearance(), null, null))).stream()
        .map(CarriedDecision::line)
        .toList();
  }

  @Override
  public List<CarriedDecision> of(OpenLedger ledger) {
    return decisions.of(ledger).stream()
        .filter(decision -> CarriedDecision.travels(decision.ruling()))
        .map(decision -> CarriedDecision.of(decision, key -> claim(ledger, key)))
        .toList();
  }

  private static Optional<Claim> claim(OpenLedger ledger, ClaimKey key) {
    return ledger.claim(key).map(LedgerClaim::claim);
  }

  /**
   * Records what is new among these lines, all of it or nothing.
   *
   * @param each what one is called where it is left out: a line, a decision
   * @param source where the lines stood
   * @param by who takes them in
   */
  public Brought take(List<String> lines, String each, String source, String by) {
    Instant now = clock.instant();
    OpenLedger ledger = ledgers.of(LedgerInput.View.ALL);
    List<Decision> brought = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        CarriedDecision carried = CarriedDecision.read(lines.get(i));
        require(carried, ledger, now);
        brought.add(carried.decision());
      } catch (IllegalArgumentException e) {
        problems.add(each + " " + (i + 1) + " of '" + source + "' is left out: " + e.getMessage());
      }
    }
    int recorded =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  // Whoever decides at the same time waits here, in whichever process.
                  database
                      .createNativeQuery("select id from decision_guard where id = 1 for update")
                      .getResultList();
                  return store.carry(brought, new ImportedFrom(source, by, now));
                });
    ledgers.caughtUp(FOLLOWS_WITHIN);
    return new Brought(recorded, brought.size() - recorded, problems);
  }

  /** Of two decisions the later binds: one of the future would bind for ever. */
  private static void require(CarriedDecision carried, OpenLedger ledger, Instant now) {
    if (carried.decision().at().isAfter(now)) {
      throw new IllegalArgumentException(
          "it was decided at " + carried.decision().at() + ", which has not come yet");
    }
    for (CarriedDecision.Anchor anchor : carried.anchors()) {
      claim(ledger, anchor.claim())
          .filter(claim -> !claim.quote().equals(anchor.quote()))
          .ifPresent(
              claim -> {
                throw new IllegalArgumentException(
                    "claim " + anchor.claim().brief() + " has other words here");
              });
    }
  }
}
