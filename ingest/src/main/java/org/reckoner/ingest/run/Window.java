// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.reckoner.ingest.fetch.Target;

/**
 * The documents of a request that are being prepared or are ready, in its order. How many depends
 * on their size: where writing is what takes its time, many short ones get ready meanwhile and are
 * taken in together; of great ones few are kept.
 */
final class Window {
  /** So many documents are taken in together at most. */
  static final int TOGETHER = 32;

  private final Iterator<Target> targets;
  private final Function<Target, Preparation.Prepared> prepare;
  private final ExecutorService workers;
  private final Room room = new Room();
  private final Deque<Pending> pending = new ArrayDeque<>();
  private long begun;

  private record Pending(Target target, Future<Sized> prepared) {
    boolean ready() {
      return prepared.isDone();
    }
  }

  /** A document that is ready, and how much room it takes while it waits. */
  private record Sized(Preparation.Prepared prepared, long size) {}

  /**
   * @param prepare what a worker does with a document
   * @param workers prepare documents in the order in which they are told to
   */
  Window(
      Iterator<Target> targets,
      Function<Target, Preparation.Prepared> prepare,
      ExecutorService workers) {
    this.targets = targets;
    this.prepare = prepare;
    this.workers = workers;
  }

  /** Sets workers to what there is room for; false where nothing is left of the request. */
  boolean fill() {
    while (targets.hasNext() && pending.size() < TOGETHER) {
      Target target = targets.next();
      long place = begun++;
      pending.add(new Pending(target, workers.submit(() -> prepared(target, place))));
    }
    return !pending.isEmpty();
  }

  private Sized prepared(Target target, long place) throws InterruptedException {
    room.await(place);
    Preparation.Prepared prepared = prepare.apply(target);
    long size = Room.size(prepared);
    room.take(size);
    return new Sized(prepared, size);
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
    long much = 0;
    do {
      Pending first = pending.remove();
      Sized sized = sized(first.prepared());
      much += sized.size();
      room.give(sized.size());
      ready.add(new TakingIn.Ready(first.target().source(), sized.prepared()));
    } while (!pending.isEmpty()
        && ready.size() < TOGETHER
        && much < Room.MUCH
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

  private static boolean failed(Future<Sized> done) throws InterruptedException {
    try {
      done.get();
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  private static Sized sized(Future<Sized> pending) throws InterruptedException {
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
