// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.Library;

/** Which ledgers of the past are kept, and for how long. */
class SnapshotsTest {

  private final Deque<Runnable> workshop = new ArrayDeque<>();
  private final Snapshots snapshots = new Snapshots(2, 5, workshop::add);

  @Test
  void twoWhoAskForOneWaitForOneWorkingOut() {
    CompletableFuture<OpenLedger> one =
        snapshots.of(by(1), 7, SnapshotsTest::changed, run -> of(1));
    CompletableFuture<OpenLedger> other =
        snapshots.of(by(1), 7, SnapshotsTest::changed, run -> of(1));

    assertThat(one).isNotDone();
    assertThat(other).isSameAs(one);
    assertThat(workshop).hasSize(1);
    work();
    assertThat(one.join().ledger().claims()).hasSize(1);
  }

  @Test
  void whatChangedSinceIsWorkedOutAgainAndWhatDidNotIsNot() {
    CompletableFuture<OpenLedger> first = worked(by(1), 7, SnapshotsTest::changed, 1);

    assertThat(worked(by(1), 8, SnapshotsTest::unchanged, 1)).isSameAs(first);
    assertThat(worked(by(1), 9, since -> since < 8, 1))
        .as("it was looked at up to 8")
        .isSameAs(first);
    assertThat(worked(by(1), 10, SnapshotsTest::changed, 1)).isNotSameAs(first);
  }

  @Test
  void theOneAskedForLongestAgoGoesFirst() {
    CompletableFuture<OpenLedger> one = worked(by(1), 7, SnapshotsTest::changed, 1);
    CompletableFuture<OpenLedger> two = worked(by(2), 7, SnapshotsTest::changed, 1);
    assertThat(worked(by(1), 7, SnapshotsTest::changed, 1)).isSameAs(one);
    assertThat(worked(by(3), 7, SnapshotsTest::changed, 1)).isNotSameAs(two);

    assertThat(worked(by(1), 7, SnapshotsTest::changed, 1)).isSameAs(one);
    assertThat(worked(by(2), 7, SnapshotsTest::changed, 1)).isNotSameAs(two);
  }

  @Test
  void aLargeOnePutsTheOthersOutAndStays() {
    CompletableFuture<OpenLedger> small = worked(by(1), 7, SnapshotsTest::changed, 1);
    CompletableFuture<OpenLedger> large = worked(by(2), 7, SnapshotsTest::changed, 9);

    assertThat(worked(by(2), 7, SnapshotsTest::changed, 9)).isSameAs(large);
    assertThat(worked(by(1), 7, SnapshotsTest::changed, 1)).isNotSameAs(small);
  }

  @Test
  void whatFailedIsTriedAgain() {
    CompletableFuture<OpenLedger> failed =
        snapshots.of(
            by(1),
            7,
            SnapshotsTest::changed,
            run -> {
              throw new IllegalStateException("the database is gone");
            });
    work();

    assertThatThrownBy(failed::join)
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("the database is gone");
    assertThat(worked(by(1), 7, SnapshotsTest::changed, 1).join().ledger().claims()).hasSize(1);
  }

  @Test
  void whatIsForgottenIsWorkedOutAgain() {
    CompletableFuture<OpenLedger> first = worked(by(1), 7, SnapshotsTest::changed, 1);
    snapshots.clear();

    assertThat(worked(by(1), 7, SnapshotsTest::changed, 1)).isNotSameAs(first);
  }

  private CompletableFuture<OpenLedger> worked(
      LedgerInput.View view, long position, LongPredicate changed, int claims) {
    CompletableFuture<OpenLedger> coming = snapshots.of(view, position, changed, run -> of(claims));
    work();
    return coming;
  }

  private static boolean changed(long since) {
    return true;
  }

  private static boolean unchanged(long since) {
    return false;
  }

  private void work() {
    while (!workshop.isEmpty()) {
      workshop.remove().run();
    }
  }

  private static LedgerInput.View by(int day) {
    return new LedgerInput.View(Tlp.RED, LocalDate.of(2024, 1, day), null);
  }

  private static OpenLedger of(int claims) {
    Library library = new Library();
    for (int i = 0; i < claims; i++) {
      library.article("article " + i).theftFrom("Firm " + i);
    }
    return new OpenLedger(library.reckon());
  }
}
