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
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.ingest.Failure;

/** A run on record: when it was, what it was asked, how far it came, what failed. */
@Entity
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

  @Column(nullable = false, updatable = false)
  private String inputs;

  private int found;
  private int added;
  private int known;
  private int failed;
  private int claims;
  private @Nullable String reason;

  @Column(name = "started_at", nullable = false, updatable = false)
  private Instant startedAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

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

  /** A run that begins. */
  RecordedRun(IngestRun run, Instant now) {
    this.runKey = run.key();
    this.inputs = CanonicalJson.write(run.inputs());
    this.startedAt = run.startedAt().orElse(now);
    moveTo(run);
  }

  /** Takes over how far the run is; its failures once it is over. */
  final void moveTo(IngestRun run) {
    IngestRun.Progress progress = run.progress();
    state = progress.state();
    found = progress.found();
    added = progress.added();
    known = progress.known();
    failed = progress.failed();
    claims = progress.claims();
    reason = run.reason().orElse(null);
    finishedAt = run.finishedAt().orElse(null);
    if (state.over()) {
      run.failures().stream()
          .map(one -> new RunFailure(one.source(), one.failure().type(), one.failure().message()))
          .forEach(failures::add);
    }
  }

  /** The process that carried it out is gone. */
  final void interrupt(Instant at) {
    state = RunState.FAILED;
    reason = "Reckoner ended while the run was at work; what it had taken in is there";
    finishedAt = at;
  }

  public String key() {
    return runKey;
  }

  public List<String> inputs() {
    return Arrays.asList(CanonicalJson.read(String[].class, inputs));
  }

  public IngestRun.Progress progress() {
    int done = state.over() ? found : added + known;
    return new IngestRun.Progress(state, found, done, added, known, failed, claims);
  }

  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** What failed, in the order of the items; on record when the run is over. */
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
