// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many items with all cores, its results handed on in the order of the items. Only a few
 * items more than there are cores are under way at once, so that memory does not grow with their
 * number and the first result comes early.
 */
final class InOrder {
  private static final int UNDER_WAY_PER_CORE = 3;

  private InOrder() {}

  static <T, R> void work(Iterator<T> items, Function<T, R> work, Consumer<R> result)
      throws InterruptedException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores, InOrder::daemon);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      while (items.hasNext()) {
        T item = items.next();
        underWay.add(workers.submit(() -> work.apply(item)));
        if (underWay.size() == cores * UNDER_WAY_PER_CORE) {
          result.accept(outcome(underWay.remove()));
        }
      }
      while (!underWay.isEmpty()) {
        result.accept(outcome(underWay.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R outcome(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "reckoner-worker");
    thread.setDaemon(true);
    return thread;
  }
}
