// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.ingest.run.Run;

/**
 * Ledgers of the past, as many as were asked for last and as fit. They are worked out one after the
 * other, whoever asks; two who ask for the same one wait for one working out.
 */
final class Snapshots {
  private final int most;
  private final long mostClaims;
  private final Executor workshop;

  /** The one that was asked for longest ago first. */
  private final Map<LedgerInput.View, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true);

  /**
   * A ledger that was or is being worked out.
   *
   * @param position of the journal, up to which it is known to be right
   */
  private record Kept(long position, Coming ledger) {}

  /** A ledger that is on its way, and the run that works it out. */
  static final class Coming extends CompletableFuture<OpenLedger> {
    private final Run run;

    Coming(Run run) {
      this.run = run;
    }

    Run run() {
      return run;
    }
  }

  /**
   * @param most how many are kept at most
   * @param mostClaims how many claims those that are kept have together; the last one is kept
   *     however large it is
   * @param workshop works them out
   */
  Snapshots(int most, long mostClaims, Executor workshop) {
    this.most = most;
    this.mostClaims = mostClaims;
    this.workshop = workshop;
  }

  synchronized void clear() {
    kept.clear();
  }

  /**
   * The ledger of a view, as soon as it is worked out.
   *
   * @param position of the journal now
   * @param changedSince whether anything was recorded after a position that the view could see
   */
  Coming of(
      LedgerInput.View view,
      long position,
      LongPredicate changedSince,
      Function<Run, OpenLedger> workingOut) {
    Kept known = known(view);
    boolean right =
        known != null && (known.position() >= position || !changedSince.test(known.position()));
    return known != null && right
        ? confirmed(view, known, position)
        : begun(view, position, workingOut);
  }

  private synchronized @Nullable Kept known(LedgerInput.View view) {
    return kept.get(view);
  }

  /** What was looked at up to here need not be looked at again. */
  private synchronized Coming confirmed(LedgerInput.View view, Kept known, long position) {
    if (position > known.position()) {
      kept.replace(view, known, new Kept(position, known.ledger()));
    }
    return known.ledger();
  }

  private synchronized Coming begun(
      LedgerInput.View view, long position, Function<Run, OpenLedger> workingOut) {
    Kept other = kept.get(view);
    if (other != null && other.position() >= position) {
      return other.ledger();
    }
    Coming coming = new Coming(SnapshotRuns.of(view));
    kept.put(view, new Kept(position, coming));
    workshop.execute(() -> work(view, coming, workingOut));
    return coming;
  }

  private void work(LedgerInput.View view, Coming coming, Function<Run, OpenLedger> workingOut) {
    try {
      coming.complete(workingOut.apply(coming.run()));
    } catch (RuntimeException | Error e) {
      coming.completeExceptionally(e);
    } finally {
      tidy(view);
    }
  }

  private synchronized void tidy(LedgerInput.View view) {
    // Whoever asks for one that failed tries again.
    kept.values().removeIf(one -> one.ledger().isCompletedExceptionally());
    long claims = kept.values().stream().mapToLong(Snapshots::claims).sum();
    Iterator<Map.Entry<LedgerInput.View, Kept>> eldest = kept.entrySet().iterator();
    while (eldest.hasNext() && (kept.size() > most || claims > mostClaims)) {
      Map.Entry<LedgerInput.View, Kept> next = eldest.next();
      if (next.getValue().ledger().isDone() && !next.getKey().equals(view)) {
        claims -= claims(next.getValue());
        eldest.remove();
      }
    }
  }

  private static long claims(Kept one) {
    return one.ledger().isDone() ? one.ledger().join().ledger().claims().size() : 0;
  }
}
