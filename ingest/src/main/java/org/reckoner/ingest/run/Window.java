// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.ingest.fetch.Target;

/**
 * The documents of a request that are being prepared or are ready, in its order. A document may be
 * great, so only a few are under way at once, and only so much text waits to be taken in.
 */
final class Window {
  /** So many documents are taken in together at most. */
  static final int TOGETHER = 32;

  /** In code units; with so much text waiting, nothing more is begun. */
  private static final long MUCH_TEXT = 2_000_000;

  private final Iterator<Target> targets;
  private final Function<Target, Future<Preparation.Prepared>> begin;
  private final int underWay;
  private final Deque<Pending> pending = new ArrayDeque<>();

  private record Pending(Target target, Future<Preparation.Prepared> prepared) {
    boolean ready() {
      return prepared.isDone();
    }

    long size() {
      try {
        Intake intake = prepared.get().intake();
        return intake == null ? 0 : intake.findings().stream().mapToLong(Window::size).sum();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      } catch (ExecutionException e) {
        return 0;
      }
    }
  }

  /**
   * @param begin sets a worker to a document
   * @param underWay so many documents may be at work or wait for a worker
   */
  Window(
      Iterator<Target> targets,
      Function<Target, Future<Preparation.Prepared>> begin,
      int underWay) {
    this.targets = targets;
    this.begin = begin;
    this.underWay = underWay;
  }

  private static long size(Finding finding) {
    return finding.extraction().text().text().length();
  }

  /** Sets workers to what there is room for; false where nothing is left of the request. */
  boolean fill() {
    long ready = pending.stream().filter(Pending::ready).count();
    long text = pending.stream().filter(Pending::ready).mapToLong(Pending::size).sum();
    while (targets.hasNext()
        && pending.size() - ready < underWay
        && ready < TOGETHER
        && text < MUCH_TEXT) {
      Target target = targets.next();
      pending.add(new Pending(target, begin.apply(target)));
    }
    return !pending.isEmpty();
  }

  /** Waits for the first document; false where it is not ready in that time. */
  boolean await(long millis) throws InterruptedException {
    try {
      pending.element().prepared().get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /**
   * The first document and those after it that are ready, too.
   *
   * @throws RuntimeException what preparing the first one has thrown; such a one ends the run, so
   *     what stands before it is answered first
   */
  List<TakingIn.Ready> next() throws InterruptedException {
    List<TakingIn.Ready> ready = new ArrayList<>();
    do {
      Pending first = pending.remove();
      ready.add(new TakingIn.Ready(first.target().source(), prepared(first.prepared())));
    } while (!pending.isEmpty()
        && ready.size() < TOGETHER
        && pending.element().ready()
        && !failed(pending.element().prepared()));
    return ready;
  }

  /** What is left of the request, whether it was begun or not. */
  List<Target> rest() {
    List<Target> rest = new ArrayList<>();
    pending.forEach(one -> rest.add(one.target()));
    pending.clear();
    targets.forEachRemaining(rest::add);
    return rest;
  }

  private static boolean failed(Future<Preparation.Prepared> done) throws InterruptedException {
    try {
      done.get();
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  private static Preparation.Prepared prepared(Future<Preparation.Prepared> pending)
      throws InterruptedException {
    try {
      return pending.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("Preparing throws nothing else", e);
    }
  }
}
