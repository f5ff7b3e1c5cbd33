// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many ask for the end of the journal at once; the database is asked for few of them. */
class JournalEndTest {
  @Test
  void thoseWhoAskDuringAReadingShareTheNextOne() throws Exception {
    AtomicLong recorded = new AtomicLong(7);
    AtomicLong readings = new AtomicLong();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    JournalEnd journal =
        new JournalEnd(
            () -> {
              long position = recorded.get();
              if (readings.getAndIncrement() == 0) {
                begun.countDown();
                await(goOn);
              }
              return position;
            });

    CompletableFuture<Long> first = journal.position();
    await(begun);
    recorded.set(8);
    List<CompletableFuture<Long>> later = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      later.add(journal.position());
    }
    goOn.countDown();

    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(7);
    for (CompletableFuture<Long> one : later) {
      assertThat(one.get(10, TimeUnit.SECONDS)).isEqualTo(8);
    }
    assertThat(readings).hasValue(2);
  }

  @Test
  void aFailureIsToldAndDoesNotLast() throws Exception {
    AtomicLong readings = new AtomicLong();
    JournalEnd journal =
        new JournalEnd(
            () -> {
              if (readings.getAndIncrement() == 0) {
                throw new IllegalStateException("the database is away");
              }
              return 3;
            });

    CompletableFuture<Long> failed = journal.position();

    assertThatThrownBy(() -> failed.get(10, TimeUnit.SECONDS))
        .hasMessageContaining("the database is away");
    assertThat(journal.position().get(10, TimeUnit.SECONDS)).isEqualTo(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
