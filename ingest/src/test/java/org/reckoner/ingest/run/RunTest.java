// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.ingest.Failure;

class RunTest {
  private static final Instant NOON = Instant.parse("2024-03-23T12:00:00Z");

  private final Run run = new Run("r", List.of("inbox"));

  @Test
  void aRunCountsWhatBecomesOfItsItems() {
    run.start(3, NOON);
    run.dealtWith(
        List.of(
            new Outcome.TakenIn("feed", new Intake.Effect(1, 2, 5, 6, 0)),
            failed("feed#2"),
            failed("feed#3")));
    run.dealtWith(List.of(new Outcome.Known("page")));

    assertThat(run.progress()).isEqualTo(new Run.Progress(RunState.RUNNING, 3, 2, 1, 1, 2, 5));
    assertThat(run.failures()).containsExactly(failed("feed#2"), failed("feed#3"));
    assertThat(run.startedAt()).contains(NOON);
    assertThat(run.finishedAt()).isEmpty();
  }

  @Test
  void aRunThatIsOverStaysSo() {
    run.start(0, NOON);
    run.end(RunState.FINISHED, null, NOON.plusSeconds(1));

    run.cancel();

    assertThat(run.cancelling()).isFalse();
    assertThat(run.progress().state()).isEqualTo(RunState.FINISHED);
    assertThatThrownBy(() -> run.dealtWith(List.of(new Outcome.Known("page"))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> run.start(1, NOON)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whoWaitsIsToldWhenItIsOver() throws InterruptedException {
    run.start(0, NOON);
    assertThat(run.await(1)).isFalse();

    Thread ending = new Thread(() -> run.end(RunState.FAILED, "No space left", NOON));
    ending.start();

    assertThat(run.await(5_000)).isTrue();
    assertThat(run.reason()).contains("No space left");
    ending.join();
  }

  private static Outcome.Failed failed(String source) {
    return new Outcome.Failed(source, new Failure(Failure.Type.DAMAGED, "cut off"));
  }
}
