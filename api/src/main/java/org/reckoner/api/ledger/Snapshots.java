// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.reckoner.domain.ledger.LedgerInput;

/**
 * Ledgers of the past that were worked out last. Two who ask for the same one at once wait for one
 * working out; who asks for another waits for nobody.
 */
final class Snapshots {
  private static final int KEPT = 8;

  private final Map<Asked, FutureTask<OpenLedger>> kept =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, FutureTask<OpenLedger>> eldest) {
          return size() > KEPT;
        }
      };

  /** A view of the facts up to a position. */
  private record Asked(LedgerInput.View view, long position) {}

  void clear() {
    synchronized (kept) {
      kept.clear();
    }
  }

  /**
   * The ledger of a view; worked out by the calling thread if nobody has yet.
   *
   * @param position of the journal: what was worked out before is of no use after it has moved
   */
  OpenLedger of(LedgerInput.View view, long position, Supplier<OpenLedger> workingOut) {
    Asked asked = new Asked(view, position);
    FutureTask<OpenLedger> task;
    synchronized (kept) {
      task = kept.computeIfAbsent(asked, any -> new FutureTask<>(workingOut::get));
    }
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      synchronized (kept) {
        kept.remove(asked, task);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("A ledger of the past cannot be worked out", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a ledger is worked out", e);
    }
  }
}
