// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.runs.RunView;
import org.reckoner.api.runs.Runs;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.RunState;
import org.reckoner.ingest.watch.Look;
import org.reckoner.ingest.watch.Politeness;
import org.reckoner.ingest.watch.TaxiiLook;

/**
 * Looks at the feeds that are due, one after the other, each under its lease. What they newly tell
 * of is taken in by a run like any other. Of two processes only one looks at a feed; when it is
 * killed, the other does once the lease has ended, and nothing is taken in twice.
 */
final class Looks {
  private static final Logger LOG = Logger.getLogger(Looks.class);
  private static final long RENEW_SECONDS = 20;

  private final String process = UUID.randomUUID().toString();
  private final WatchedFeeds feeds;
  private final Runs runs;
  private final Politeness politeness;
  private final Clock clock;
  private final Duration lease;
  private final UnaryOperator<@Nullable String> authorization;
  private final Consumer<Failure> failed;

  /**
   * @param authorization what the TAXII server of that host is told of who asks, or null
   * @param failed told what could not be had of a feed
   */
  Looks(
      WatchedFeeds feeds,
      Runs runs,
      Politeness politeness,
      Clock clock,
      Duration lease,
      UnaryOperator<@Nullable String> authorization,
      Consumer<Failure> failed) {
    this.feeds = feeds;
    this.runs = runs;
    this.politeness = politeness;
    this.clock = clock;
    this.lease = lease;
    this.authorization = authorization;
    this.failed = failed;
  }

  /**
   * Looks at all that are due.
   *
   * @return how many were looked at
   * @throws InterruptedException while it waits; the feed's lease is left to end
   */
  int atAllDue() throws InterruptedException {
    int looked = 0;
    for (WatchedFeed feed : feeds.due(clock.instant())) {
      if (feeds.lease(feed, process, clock.instant(), lease)) {
        at(feed);
        looked++;
      }
    }
    return looked;
  }

  private void at(WatchedFeed feed) throws InterruptedException {
    Look look;
    try {
      look =
          feed.kind() == FeedKind.TAXII
              ? TaxiiLook.at(feed.watch(), politeness, authorization.apply(feed.host()))
              : Look.at(feed.watch(), politeness, () -> renewed(feed));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The look at the %s met a defect", feed);
      feeds.finish(
          feed,
          process,
          one -> one.failed("A defect of Reckoner; the log says where", clock.instant()));
      return;
    }
    if (look instanceof Look.Unchanged) {
      feeds.finish(feed, process, one -> one.unchanged(clock.instant()));
    } else if (look instanceof Look.Failed not) {
      failed.accept(not.failure());
      feeds.finish(feed, process, one -> one.failed(not.failure().message(), clock.instant()));
    } else if (look instanceof Look.Changed changed) {
      takeIn(feed, changed);
    }
  }

  private void takeIn(WatchedFeed feed, Look.Changed changed) throws InterruptedException {
    changed.failures().forEach(failed);
    String run = null;
    if (!changed.targets().isEmpty()) {
      RunView over = carriedOut(feed, changed);
      if (over == null || over.state() != RunState.FINISHED) {
        feeds.finish(
            feed,
            process,
            one -> one.failed("What it told of could not be taken in", clock.instant()));
        return;
      }
      run = over.key();
    }
    String key = run;
    feeds.finish(
        feed,
        process,
        one -> {
          one.changed(changed.next(), changed.more(), key, clock.instant());
          changed.failures().forEach(failure -> one.note(failure.message()));
        });
  }

  /** The run when it is over; null if the lease was lost meanwhile. */
  private @Nullable RunView carriedOut(WatchedFeed feed, Look.Changed changed)
      throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    RunView begun =
        runs.begin(
            new IngestRequest(changed.targets(), feed.supplied(), feed.askedBy(), feed.role()),
            over::countDown);
    while (!over.await(RENEW_SECONDS, TimeUnit.SECONDS)) {
      if (!renewed(feed)) {
        return null;
      }
    }
    return runs.find(begun.key()).orElse(null);
  }

  private boolean renewed(WatchedFeed feed) {
    return feeds.renew(feed, process, clock.instant(), lease);
  }
}
