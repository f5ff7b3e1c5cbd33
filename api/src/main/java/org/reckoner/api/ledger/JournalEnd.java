// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.recorded.LedgerStore;

/**
 * The position of what was recorded last, read once for all who ask at the same time. Whoever asks
 * gets a reading that began after they asked, so nobody is told of an earlier state than they would
 * have read alone.
 */
@ApplicationScoped
public class JournalEnd {
  private final LongSupplier end;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "journal");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable CompletableFuture<Long> next;
  private boolean reading;

  @Inject
  public JournalEnd(LedgerStore store) {
    this(store::position);
  }

  JournalEnd(LongSupplier end) {
    this.end = end;
  }

  /**
   * Asks without waiting.
   *
   * @return complete on the thread that reads; with the failure where it cannot be read
   */
  public synchronized CompletableFuture<Long> position() {
    CompletableFuture<Long> coming = next;
    if (coming == null) {
      coming = new CompletableFuture<>();
      next = coming;
    }
    if (!reading) {
      try {
        reader.execute(this::read);
        reading = true;
      } catch (RejectedExecutionException e) {
        next = null;
        coming.completeExceptionally(e);
      }
    }
    return coming;
  }

  private void read() {
    for (CompletableFuture<Long> asked = take(); asked != null; asked = take()) {
      try {
        asked.complete(end.getAsLong());
      } catch (RuntimeException | Error e) {
        asked.completeExceptionally(e);
      }
    }
  }

  /** Those who have asked so far; who asks from here on waits for the reading after this one. */
  private synchronized @Nullable CompletableFuture<Long> take() {
    CompletableFuture<Long> asked = next;
    next = null;
    reading = asked != null;
    return asked;
  }

  void close(@Observes ShutdownEvent event) {
    reader.shutdown();
  }
}
