// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Targets;

/** How many documents are got ready while others are written. */
class WindowTest {
  private static final int THREADS = 2;
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final AtomicInteger extracted = new AtomicInteger();

  @Test
  void shortOnesAreGatheredWhileOthersAreWritten() throws Exception {
    List<Integer> together = new ArrayList<>();
    Slow ledger =
        new Slow() {
          @Override
          void writing(int taken, int now) throws InterruptedException {
            together.add(now);
            long end = System.nanoTime() + LONG.toNanos();
            int ready = Math.min(100, taken + now + Window.TOGETHER);
            while (extracted.get() < ready && System.nanoTime() < end) {
              Thread.sleep(1);
            }
            assertThat(extracted.get()).isGreaterThanOrEqualTo(ready);
          }
        };

    Run run = ingest(100, "", ledger);

    assertThat(run.progress().added()).isEqualTo(100);
    assertThat(together.subList(1, 3)).containsExactly(Window.TOGETHER, Window.TOGETHER);
  }

  @Test
  void ofGreatOnesOnlyAsManyWaitAsThereIsRoomFor() throws Exception {
    String great = " Nothing else.".repeat((int) Room.MUCH / 14 / 3);
    int room = 4;
    List<Integer> waiting = new ArrayList<>();
    Slow ledger =
        new Slow() {
          @Override
          void writing(int taken, int now) throws InterruptedException {
            Thread.sleep(100);
            waiting.add(extracted.get() - taken - now);
          }
        };

    Run run = ingest(24, great, ledger);

    assertThat(run.progress().added()).isEqualTo(24);
    assertThat(waiting).allSatisfy(one -> assertThat(one).isLessThan(room + THREADS));
  }

  private Run ingest(int documents, String more, LedgerIntake ledger) throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    for (int i = 0; i < documents; i++) {
      Files.writeString(
          inbox.resolve("%03d.txt".formatted(i)), "Harbour" + i + " was robbed." + more);
    }
    Stages plain = PlainStages.stages();
    Stages counting =
        new Stages(
            plain.read(),
            (work, document) -> {
              var extraction = plain.extract().apply(work, document);
              extracted.incrementAndGet();
              return extraction;
            },
            plain.sign(),
            plain.version());
    Run run = new Run("r", List.of());
    try (Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT)) {
      new Ingestion(
              fetcher,
              new Archive(folder.resolve("archive")),
              counting,
              ledger,
              KilledIngest.CLOCK,
              THREADS)
          .carryOut(
              run,
              new IngestRequest(
                  Targets.of(List.of(inbox.toString())), Supplied.NOTHING, "test", Role.ANALYST),
              RunListener.NOBODY);
    }
    return run;
  }

  /** A ledger that is slow to write. */
  private abstract static class Slow extends JdbcIntake {
    private int taken;

    Slow() throws SQLException {
      super(TestDatabase.H2.migrated());
    }

    /**
     * What happens while documents are written.
     *
     * @param before so many were written before
     * @param now so many are written together
     */
    abstract void writing(int before, int now) throws InterruptedException;

    @Override
    public List<Intake.Effect> take(List<Intake> intakes, Instant recordedAt) {
      try {
        writing(taken, intakes.size());
      } catch (InterruptedException e) {
        throw new IllegalStateException("Nobody interrupts a test", e);
      }
      taken += intakes.size();
      return super.take(intakes, recordedAt);
    }
  }
}
