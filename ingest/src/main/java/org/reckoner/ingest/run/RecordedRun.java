// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.ingest.Failure;

/** A run on record: when it was, what it was asked, how far it came, what failed. */
@Entity
@DynamicUpdate // another process may ask to cancel while this one writes how far the run is
@Table(name = "ingest_run")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedRun {
  @Id
  @GeneratedValue(generator = "ingest_run_seq")
  @SequenceGenerator(name = "ingest_run_seq", sequenceName = "ingest_run_seq", allocationSize = 50)
  private Long id;

  // Not key: Hibernate names columns of its temporary table after fields, and H2 reserves the word.
  @Column(name = "run_key", nullable = false, updatable = false)
  private String runKey;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private RunState state;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private RunKind kind;

  @Column(nullable = false, updatable = false)
  private String inputs;

  @Column(updatable = false)
  private @Nullable String request;

  @Column(name = "asked_by", updatable = false)
  private @Nullable String askedBy;

  @Column(name = "asked_at", updatable = false)
  private @Nullable Instant askedAt;

  private int found;
  private int done;
  private int added;
  private int known;
  private int failed;
  private int claims;
  private @Nullable String step;
  private @Nullable String result;
  private @Nullable String reason;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Column(name = "beat_at")
  private @Nullable Instant beatAt;

  @Column(name = "cancel_asked", nullable = false)
  private boolean cancelAsked;

  @ElementCollection
  @CollectionTable(name = "run_failure", joinColumns = @JoinColumn(name = "run_id"))
  @OrderColumn(name = "ordinal")
  private List<RunFailure> failures = new ArrayList<>();

  /** A failure as it is kept. */
  @Embeddable
  record RunFailure(
      @Column(nullable = false) String source,
      @Enumerated(EnumType.STRING) @Column(name = "failure_type", nullable = false)
          Failure.Type type,
      @Column(nullable = false) String message) {}

  protected RecordedRun() {}

  /** A run that was asked for. */
  RecordedRun(Run run, String by, @Nullable String request, Instant now) {
    this.request = request;
    this.runKey = run.key();
    this.kind = run.kind();
    this.inputs = CanonicalJson.write(run.inputs());
    this.askedBy = by;
    this.askedAt = now;
    moveTo(run, now);
  }

  /** Takes over how far the run is, and what failed since it was last looked at. */
  final void moveTo(Run run, Instant now) {
    Run.Progress progress = run.progress();
    state = progress.state();
    found = progress.found();
    done = progress.done();
    added = progress.added();
    known = progress.known();
    failed = progress.failed();
    claims = progress.claims();
    step = run.step().orElse(null);
    result = run.result().orElse(null);
    reason = run.reason().orElse(null);
    startedAt = run.startedAt().orElse(null);
    finishedAt = run.finishedAt().orElse(null);
    beatAt = now;
    List<Outcome.Failed> all = run.failures();
    all.subList(Math.min(failures.size(), all.size()), all.size()).stream()
        .map(one -> new RunFailure(one.source(), one.failure().type(), one.failure().message()))
        .forEach(failures::add);
  }

  /** The process that carried it out is gone. */
  final void interrupt(Instant at) {
    state = RunState.INTERRUPTED;
    reason = "Reckoner ended while the run was at work; what it had taken in is there";
    finishedAt = at;
  }

  /** Its process ends in good order; what it has written of failures stays. */
  final void park() {
    state = RunState.PARKED;
    finishedAt = null;
  }

  /** What it was asked for, where a later process may know. */
  final Optional<String> request() {
    return Optional.ofNullable(request);
  }

  /** Asks the process that carries it out to end it; one that is parked ends by that. */
  final void askToCancel(Instant now) {
    cancelAsked = true;
    if (state == RunState.PARKED) {
      state = RunState.CANCELLED;
      finishedAt = now;
    }
  }

  final boolean cancelAsked() {
    return cancelAsked;
  }

  /** Its place among all runs. */
  public long ordinal() {
    return id;
  }

  public String key() {
    return runKey;
  }

  public RunKind kind() {
    return kind;
  }

  /** What it is at, where its work has steps that have names. */
  public Optional<String> step() {
    return Optional.ofNullable(step);
  }

  /** The address of what it has made. */
  public Optional<String> result() {
    return Optional.ofNullable(result);
  }

  public List<String> inputs() {
    return Arrays.asList(CanonicalJson.read(String[].class, inputs));
  }

  public Run.Progress progress() {
    return new Run.Progress(state, found, done, added, known, failed, claims);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** Who asked for it; not known of runs of before it was kept. */
  public Optional<String> askedBy() {
    return Optional.ofNullable(askedBy);
  }

  public Optional<Instant> askedAt() {
    return Optional.ofNullable(askedAt);
  }

  public Optional<Instant> startedAt() {
    return Optional.ofNullable(startedAt);
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** What failed, in the order of the items. */
  public List<Outcome.Failed> failures() {
    return failures.stream()
        .map(one -> new Outcome.Failed(one.source(), new Failure(one.type(), one.message())))
        .toList();
  }

  @Override
  public String toString() {
    return "run " + runKey + " " + state;
  }
}
