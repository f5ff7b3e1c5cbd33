// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A clock that stands still unless it is moved. */
class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong now = new AtomicLong();
  private final RateLimit limit = new RateLimit(2, 3, now::get);

  @Test
  void aBurstIsLetThroughAndThenTheRate() {
    take("ada", 3);
    refused("ada");

    now.addAndGet(SECOND);

    take("ada", 2);
    refused("ada");
  }

  @Test
  void whatIsNotAskedIsSavedUpToTheBurst() {
    take("ada", 3);

    now.addAndGet(100 * SECOND);

    take("ada", 3);
    refused("ada");
  }

  @Test
  void oneCallerTakesNothingFromAnother() {
    take("ada", 3);
    refused("ada");

    take("bob", 3);
  }

  @Test
  void whoeverIsRefusedIsToldHowLongToWait() {
    take("ada", 3);

    assertThatThrownBy(() -> limit.take("ada"))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(429);
              assertThat(problem.getHeaders()).containsEntry("Retry-After", "1");
            });
  }

  @Test
  void withoutARateNobodyIsRefused() {
    RateLimit none = new RateLimit(0, 0, now::get);

    assertThatCode(() -> IntStream.range(0, 1000).forEach(i -> none.take("ada")))
        .doesNotThrowAnyException();
  }

  private void take(String caller, int times) {
    for (int i = 0; i < times; i++) {
      limit.take(caller);
    }
  }

  private void refused(String caller) {
    assertThatThrownBy(() -> limit.take(caller)).isInstanceOf(HttpProblem.class);
  }
}
