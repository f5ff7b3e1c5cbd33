// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one run, whatever its work: pending, running, then finished, cancelled or failed,
 * and never back. Holds no thread and no database; safe to be looked at by several threads while
 * one moves it on.
 */
public final class Run {
  private final String key;
  private final RunKind kind;
  private final List<String> inputs;
  private final List<Outcome.Failed> failures = new ArrayList<>();
  private Progress progress = new Progress(RunState.PENDING, 0, 0, 0, 0, 0, 0);
  private boolean cancelling;
  private @Nullable String step;
  private @Nullable String result;
  private @Nullable String reason;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;

  /**
   * How far a run is.
   *
   * @param state where it stands
   * @param found how many items it has to deal with
   * @param done how many of them it has dealt with
   * @param added how many of them brought something new
   * @param known how many were in the ledger already
   * @param failed how many failures there were; a feed may have several
   * @param claims how many claims the ledger had not had before
   */
  public record Progress(
      RunState state, int found, int done, int added, int known, int failed, int claims) {
    private Progress in(RunState next) {
      return new Progress(next, found, done, added, known, failed, claims);
    }

    private Progress after(Outcome outcome) {
      if (outcome instanceof Outcome.TakenIn taken) {
        return new Progress(
            state, found, done, added + 1, known, failed, claims + taken.effect().claims());
      }
      if (outcome instanceof Outcome.Known) {
        return new Progress(state, found, done, added, known + 1, failed, claims);
      }
      return new Progress(state, found, done, added, known, failed + 1, claims);
    }
  }

  /**
   * A run that takes documents in.
   *
   * @param key its name for others, unique
   * @param inputs what was named
   */
  public Run(String key, List<String> inputs) {
    this(key, RunKind.INGEST, inputs);
  }

  /**
   * @param key its name for others, unique
   * @param kind what its work is
   * @param inputs what was named
   */
  public Run(String key, RunKind kind, List<String> inputs) {
    this.key = key;
    this.kind = kind;
    this.inputs = List.copyOf(inputs);
  }

  public String key() {
    return key;
  }

  public RunKind kind() {
    return kind;
  }

  public List<String> inputs() {
    return inputs;
  }

  /** What it is at, in a word or two, where its work has steps that have names. */
  public synchronized Optional<String> step() {
    return Optional.ofNullable(step);
  }

  /** The address of what it has made, once it is there. */
  public synchronized Optional<String> result() {
    return Optional.ofNullable(result);
  }

  public synchronized Progress progress() {
    return progress;
  }

  /** The failures so far, in the order of the items. */
  public synchronized List<Outcome.Failed> failures() {
    return List.copyOf(failures);
  }

  /** Why a failed run could not go on, in a sentence. */
  public synchronized Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public synchronized Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public synchronized Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /**
   * Asks the run to end after the items it is at. A run that has not begun is cancelled by that; to
   * one that is over nothing happens.
   */
  public synchronized void cancel() {
    if (!progress.state().over()) {
      cancelling = true;
      notifyAll();
    }
  }

  public synchronized boolean cancelling() {
    return cancelling;
  }

  /**
   * Waits until the run is over.
   *
   * @param millis at most so long
   * @return whether it is over
   */
  public synchronized boolean await(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (!progress.state().over()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /**
   * Begins the work.
   *
   * @param found how many items or steps it has
   * @throws IllegalStateException if it was begun before
   */
  public synchronized void start(int found, Instant at) {
    require(RunState.PENDING);
    startedAt = at;
    progress = new Progress(RunState.RUNNING, found, 0, 0, 0, 0, 0);
  }

  /** One item was dealt with, and this is what became of it and of its parts. */
  synchronized void dealtWith(List<Outcome> outcomes) {
    require(RunState.RUNNING);
    for (Outcome outcome : outcomes) {
      progress = progress.after(outcome);
      if (outcome instanceof Outcome.Failed failed) {
        failures.add(failed);
      }
    }
    Progress p = progress;
    progress =
        new Progress(
            p.state(), p.found(), p.done() + 1, p.added(), p.known(), p.failed(), p.claims());
  }

  /**
   * Goes on to a step of the work.
   *
   * @param done how many steps are behind it
   * @param name what the step does, in a word or two
   */
  public synchronized void goOnTo(int done, String name) {
    require(RunState.RUNNING);
    Progress p = progress;
    step = name;
    progress =
        new Progress(p.state(), p.found(), done, p.added(), p.known(), p.failed(), p.claims());
  }

  /**
   * Ends work that has made something, unless it is to be cancelled.
   *
   * @param address where it is
   */
  public synchronized void endWith(String address, Instant at) {
    goOnTo(progress.found(), "done");
    result = address;
    end(RunState.FINISHED, null, at);
  }

  /**
   * Ends the work.
   *
   * @param why in a sentence, where it could not go on
   * @throws IllegalStateException if it was not under way
   */
  public synchronized void end(RunState last, @Nullable String why, Instant at) {
    if (!last.over()) {
      throw new IllegalArgumentException("A run does not end " + last);
    }
    require(RunState.RUNNING);
    reason = why;
    finishedAt = at;
    progress = progress.in(last);
    notifyAll();
  }

  private void require(RunState expected) {
    if (progress.state() != expected) {
      throw new IllegalStateException("The run " + key + " is " + progress.state());
    }
  }

  @Override
  public synchronized String toString() {
    return "run " + key + " " + progress.state();
  }
}
