// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.run.IngestRun;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.RunState;

/**
 * A run and how far it is.
 *
 * @param key its name
 * @param state where it stands
 * @param found how many inputs it has to deal with
 * @param done how many of them it has dealt with
 * @param added how many brought something new
 * @param known how many were in the ledger already
 * @param failed how many failures there were
 * @param claims how many claims the ledger had not had before
 * @param reason why it could not go on
 * @param startedAt when it began
 * @param finishedAt when it ended
 * @param failures what could not be taken in, and why
 * @param href its own address
 */
public record RunView(
    String key,
    RunState state,
    int found,
    int done,
    int added,
    int known,
    int failed,
    int claims,
    @Nullable String reason,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    List<FailureView> failures,
    String href) {

  /** One input that could not be taken in. */
  public record FailureView(String source, Failure error) {
    static FailureView of(Outcome.Failed failed) {
      return new FailureView(failed.source(), failed.failure());
    }
  }

  public static RunView of(IngestRun run) {
    IngestRun.Progress progress = run.progress();
    return new RunView(
        run.key(),
        progress.state(),
        progress.found(),
        progress.done(),
        progress.added(),
        progress.known(),
        progress.failed(),
        progress.claims(),
        run.reason().orElse(null),
        run.startedAt().orElse(null),
        run.finishedAt().orElse(null),
        run.failures().stream().map(FailureView::of).toList(),
        RunsResource.PATH + "/" + run.key());
  }
}
