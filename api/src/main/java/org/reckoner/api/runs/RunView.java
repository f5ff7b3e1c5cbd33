// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.RecordedRun;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunKind;
import org.reckoner.ingest.run.RunState;

/**
 * A run and how far it is.
 *
 * @param key its name
 * @param kind what its work is
 * @param state where it stands
 * @param step what it is at, where its work has steps that have names
 * @param inputs what was named, at most the first 20
 * @param askedBy who asked for it
 * @param askedAt when
 * @param found how many inputs or steps it has to deal with
 * @param done how many of them it has dealt with
 * @param added how many brought something new
 * @param known how many were in the ledger already
 * @param failed how many failures there were
 * @param claims how many claims the ledger had not had before
 * @param result the address of what it has made; it is kept for a while
 * @param reason why it could not go on
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param failures what could not be taken in, and why; at most the first 100, all of them under
 *     {@code /failures}
 * @param href its own address; {@code /events} and {@code /failures} below it
 */
public record RunView(
    String key,
    RunKind kind,
    RunState state,
    @Nullable String step,
    List<String> inputs,
    @Nullable String askedBy,
    @Nullable Instant askedAt,
    int found,
    int done,
    int added,
    int known,
    int failed,
    int claims,
    @Nullable String result,
    @Nullable String reason,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    List<FailureView> failures,
    String href) {
  private static final int SHOWN_INPUTS = 20;
  private static final int SHOWN_FAILURES = 100;

  /** One input that could not be taken in. */
  public record FailureView(String source, Failure error) {
    public static FailureView of(Outcome.Failed failed) {
      return new FailureView(failed.source(), failed.failure());
    }
  }

  /**
   * A run on record, as it is now.
   *
   * @param live the run itself where this process carries it out, which is ahead of the record
   */
  static RunView of(RecordedRun recorded, @Nullable Run live) {
    Run.Progress progress = live == null ? recorded.progress() : live.progress();
    return new RunView(
        recorded.key(),
        recorded.kind(),
        progress.state(),
        (live == null ? recorded.step() : live.step()).orElse(null),
        recorded.inputs().stream().limit(SHOWN_INPUTS).toList(),
        recorded.askedBy().orElse(null),
        recorded.askedAt().orElse(null),
        progress.found(),
        progress.done(),
        progress.added(),
        progress.known(),
        progress.failed(),
        progress.claims(),
        (live == null ? recorded.result() : live.result()).orElse(null),
        (live == null ? recorded.reason() : live.reason()).orElse(null),
        (live == null ? recorded.startedAt() : live.startedAt()).orElse(null),
        (live == null ? recorded.finishedAt() : live.finishedAt()).orElse(null),
        (live == null ? recorded.failures() : live.failures())
            .stream().limit(SHOWN_FAILURES).map(FailureView::of).toList(),
        href(recorded.key()));
  }

  /** The address of a run. */
  public static String href(String key) {
    return RunsResource.PATH + "/" + key;
  }
}
