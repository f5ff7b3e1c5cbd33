// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.reckoner.domain.recorded.ErasedException;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.ingest.Failure;

/**
 * Takes prepared documents into the ledger, those that are ready in one transaction. Where that
 * fails because of one of them, each is taken in alone, so that none fails for its neighbours.
 */
final class TakingIn {
  private static final Logger LOG = Logger.getLogger(TakingIn.class);

  /** How often the same document is tried where other writers come first. */
  private static final int ATTEMPTS = 8;

  private final Preparation preparation;
  private final LedgerIntake ledger;
  private final Clock clock;

  TakingIn(Preparation preparation, LedgerIntake ledger, Clock clock) {
    this.preparation = preparation;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** A document of the request, and what is to be taken in of it. */
  record Ready(String source, Preparation.Prepared prepared) {}

  /**
   * What became of each and of its parts. Once this returns, what was taken in is there for good.
   *
   * @throws RecordingException if the database refuses for a reason that is not one document's
   */
  List<List<Outcome>> takeIn(List<Ready> ready) throws InterruptedException {
    List<Ready> bringing = ready.stream().filter(one -> one.prepared().intake() != null).toList();
    List<Outcome> brought = takenIn(bringing);
    List<List<Outcome>> all = new ArrayList<>();
    int next = 0;
    for (Ready one : ready) {
      List<Outcome> outcomes = new ArrayList<>(one.prepared().failures());
      if (one.prepared().known()) {
        outcomes.add(new Outcome.Known(one.source()));
      }
      if (one.prepared().intake() != null) {
        outcomes.add(brought.get(next++));
      }
      all.add(outcomes);
    }
    return all;
  }

  private List<Outcome> takenIn(List<Ready> bringing) throws InterruptedException {
    if (bringing.size() > 1) {
      try {
        return together(bringing);
      } catch (ErasedException e) {
        LOG.debug("One of them was erased: each alone", e);
      } catch (RecordingException e) {
        if (!e.collision() && !e.unfit()) {
          throw e;
        }
        LOG.debug("The database refuses one of them: each alone", e);
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Ready one : bringing) {
      outcomes.add(alone(one.source(), intake(one)));
    }
    return outcomes;
  }

  private static Intake intake(Ready one) {
    return Objects.requireNonNull(one.prepared().intake());
  }

  private List<Outcome> together(List<Ready> bringing) {
    List<Intake.Effect> effects =
        ledger.take(bringing.stream().map(TakingIn::intake).toList(), clock.instant());
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < bringing.size(); i++) {
      outcomes.add(outcome(bringing.get(i).source(), effects.get(i)));
    }
    return outcomes;
  }

  private static Outcome outcome(String source, Intake.Effect effect) {
    return effect.changed() ? new Outcome.TakenIn(source, effect) : new Outcome.Known(source);
  }

  private Outcome alone(String source, Intake intake) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return outcome(source, ledger.take(intake, clock.instant()));
      } catch (ErasedException e) {
        return preparation.refused(source, intake);
      } catch (RecordingException e) {
        if (e.unfit()) {
          LOG.errorf(e, "The database cannot keep %s", source);
          return new Outcome.Failed(
              source,
              new Failure(
                  Failure.Type.INTERNAL,
                  "The database cannot keep what was found in '" + source + "'"));
        }
        if (!e.collision() || attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(10L << attempt);
      }
    }
  }
}
