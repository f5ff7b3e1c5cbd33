// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;

/**
 * What happens in runs, as server-sent events: {@code progress} whenever it has changed, {@code
 * failure} for each input that could not be taken in, {@code end} when it is over. The id of an
 * event is the number of failures told so far, so that a connection taken up again goes on there.
 */
@ApplicationScoped
class RunEvents {
  private static final long LOOK_MILLIS = 300;
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final int MOST_FOLLOWERS = 200;

  private final Runs runs;
  private final AtomicInteger followers = new AtomicInteger();

  @Inject
  RunEvents(Runs runs) {
    this.runs = runs;
  }

  /**
   * @param told how many failures whoever asks has been told already
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if too many follow runs already
   */
  Multi<OutboundSseEvent> follow(String key, int told, Sse sse) {
    if (followers.get() >= MOST_FOLLOWERS) {
      throw ProblemType.UNAVAILABLE.because("Too many are following runs; ask for the run itself.");
    }
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Following following = new Following(key, told, sse);
              ScheduledFuture<?> looks =
                  Infrastructure.getDefaultWorkerPool()
                      .scheduleWithFixedDelay(
                          () -> following.look(emitter), 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
              followers.incrementAndGet();
              emitter.onTermination(
                  () -> {
                    looks.cancel(false);
                    followers.decrementAndGet();
                  });
            });
  }

  /** One who follows, and what they have been told. */
  private final class Following {
    private final String key;
    private final Sse sse;
    private int told;
    private @Nullable RunView last;
    private long lastAt;

    Following(String key, int told, Sse sse) {
      this.key = key;
      this.told = told;
      this.sse = sse;
    }

    synchronized void look(MultiEmitter<? super OutboundSseEvent> emitter) {
      try {
        RunView now = runs.find(key).orElseThrow();
        tellFailures(now, emitter);
        boolean over = now.state().over();
        boolean silent = System.nanoTime() - lastAt > SILENCE.toNanos();
        if (over || silent || !now.equals(last)) {
          emitter.emit(event(over ? "end" : "progress", now));
          last = now;
          lastAt = System.nanoTime();
        }
        if (over) {
          emitter.complete();
        }
      } catch (RuntimeException e) {
        emitter.fail(e);
      }
    }

    private void tellFailures(RunView now, MultiEmitter<? super OutboundSseEvent> emitter) {
      if (now.failed() <= told) {
        return;
      }
      List<RunView.FailureView> failures = runs.failures(key).orElse(List.of());
      while (told < failures.size()) {
        RunView.FailureView failure = failures.get(told);
        told++;
        emitter.emit(event("failure", failure));
      }
    }

    private OutboundSseEvent event(String name, Object data) {
      return sse.newEventBuilder()
          .name(name)
          .id(Integer.toString(told))
          .mediaType(MediaType.APPLICATION_JSON_TYPE)
          .data(data)
          .build();
    }
  }
}
