// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reckoner.api.runs.OpenRuns;
import org.reckoner.api.runs.RunView;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunKind;
import org.reckoner.ingest.run.RunState;

/**
 * Works ledgers of the past out as runs. Most are there in a moment, and nobody needs to hear of
 * them; a run comes on record when somebody asks for its ledger and cannot wait for it.
 */
@ApplicationScoped
public class SnapshotRuns {
  /** Nobody's own: several may wait for one. */
  private static final String NOBODY = "reckoner";

  private final OpenRuns open;
  private final Clock clock;

  /** Those on record. */
  private final Set<Run> listed = Collections.newSetFromMap(new WeakHashMap<>());

  @Inject
  SnapshotRuns(OpenRuns open, Clock clock) {
    this.open = open;
    this.clock = clock;
  }

  /** A run that is to work out the ledger of a view. */
  static Run of(LedgerInput.View view) {
    return new Run(UUID.randomUUID().toString(), RunKind.SNAPSHOT, List.of(address(view)));
  }

  /**
   * Carries a run out and leaves it over.
   *
   * @throws CancellationException if it was cancelled
   */
  OpenLedger carryOut(
      Run run,
      LedgerInput.View view,
      Supplier<LedgerInput> reading,
      Function<LedgerInput, OpenLedger> workingOut) {
    run.start(2, clock.instant());
    try {
      goOn(run, 0, "read what was known");
      LedgerInput input = reading.get();
      goOn(run, 1, "work it out");
      OpenLedger ledger = workingOut.apply(input);
      requireGoingOn(run);
      run.endWith(address(view), clock.instant());
      return ledger;
    } catch (CancellationException e) {
      run.end(RunState.CANCELLED, null, clock.instant());
      throw e;
    } catch (RuntimeException | Error e) {
      run.end(
          RunState.FAILED, "The ledger cannot be worked out; the log says why", clock.instant());
      throw e;
    } finally {
      over(run);
    }
  }

  private static void goOn(Run run, int done, String step) {
    requireGoingOn(run);
    run.goOnTo(done, step);
  }

  private static void requireGoingOn(Run run) {
    if (run.cancelling()) {
      throw new CancellationException("The " + run + " is to end");
    }
  }

  /** Puts a run on record, once; its address, also where it is over meanwhile. */
  synchronized String listed(Run run) {
    if (listed.add(run)) {
      open.begin(run, NOBODY, "{}");
      if (run.progress().state().over()) {
        open.close(run);
      }
    }
    return RunView.href(run.key());
  }

  private synchronized void over(Run run) {
    if (listed.contains(run)) {
      open.close(run);
    }
  }

  private static String address(LedgerInput.View view) {
    StringBuilder address = new StringBuilder(LedgerResource.PATH);
    address.append("?audience=").append(view.audience());
    if (view.publishedBy() != null) {
      address.append("&published-by=").append(view.publishedBy());
    }
    if (view.recordedBy() != null) {
      address.append("&recorded-by=").append(view.recordedBy());
    }
    return address.toString();
  }
}
