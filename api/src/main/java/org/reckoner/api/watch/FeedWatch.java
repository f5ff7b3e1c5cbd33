// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.runs.FailureCounts;
import org.reckoner.api.runs.Runs;
import org.reckoner.domain.document.Tlp;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.watch.Politeness;

/** The watched feeds, and looking at them when they are due where that is switched on. */
@ApplicationScoped
public class FeedWatch {
  private static final Logger LOG = Logger.getLogger(FeedWatch.class);
  private static final Duration AT_THE_END = Duration.ofSeconds(2);
  private static final String KEY = "[0-9a-f-]{36}";

  private final WatchedFeeds feeds;
  private final WatchConfig config;
  private final Clock clock;
  private final Looks looks;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "feeds");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable ScheduledFuture<?> ticking;

  @Inject
  public FeedWatch(
      WatchedFeeds feeds,
      Runs runs,
      Fetcher fetcher,
      WatchConfig config,
      Clock clock,
      MeterRegistry registry) {
    this.feeds = feeds;
    this.config = config;
    this.clock = clock;
    this.looks =
        new Looks(
            feeds,
            runs,
            new Politeness(fetcher, config.hostPause(), clock),
            clock,
            config.lease(),
            authorization(config),
            new FailureCounts(registry, "reckoner.feeds.failures", "looks at feeds")::count);
  }

  /** Told to one host only, whoever has what watched. */
  private static UnaryOperator<@Nullable String> authorization(WatchConfig config) {
    String host = config.taxiiHost().orElse("").toLowerCase(Locale.ROOT);
    String words = config.taxiiAuthorization().orElse(null);
    return asked -> !host.isEmpty() && host.equals(asked) ? words : null;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      long tick = config.tick().toMillis();
      ticking = ticks.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }
  }

  /** Before the runs are ended, or a look would begin another. */
  void end(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
    ScheduledFuture<?> last = ticking;
    if (last != null) {
      last.cancel(false);
    }
    ticks.shutdown();
    // What reads or writes is let be, since H2 would close its file under everybody; what is still
    // there after that waits for a host.
    if (!ticks.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
      ticks.shutdownNow();
    }
  }

  private void tick() {
    try {
      looks.atAllDue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // The database may be there again at the next tick.
      LOG.error("The watched feeds could not be looked at", e);
    }
  }

  /**
   * Looks at all that are due, on this thread.
   *
   * @return how many were looked at
   */
  public int lookNow() throws InterruptedException {
    return looks.atAllDue();
  }

  /**
   * Watches an address from now on.
   *
   * @param url of a feed, a page or a collection
   * @param kind which of them
   * @param every how often it is looked at
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is no address, or watched already
   */
  public WatchedFeed watch(
      String url,
      FeedKind kind,
      @Nullable String publisher,
      @Nullable Tlp tlp,
      Duration every,
      Caller by) {
    URI address = address(url);
    if (feeds.byUrl(address.toString()).isPresent()) {
      throw ProblemType.CONFLICT.because("'" + address + "' is watched already.");
    }
    WatchedFeed feed =
        new WatchedFeed(
            address, kind, publisher, tlp, every, by.name(), by.role(), clock.instant());
    feeds.add(feed);
    return feed;
  }

  private static URI address(String url) {
    Target target = Targets.of(List.of(url)).get(0);
    if (target instanceof Target.FromWeb page) {
      return page.address();
    }
    throw ProblemType.INVALID_BODY.about("url", "'" + url + "' is no http or https address.");
  }

  /** All that are watched, the oldest first. */
  public List<WatchedFeed> all() {
    return feeds.inOrder();
  }

  /** The one of that key. */
  public Optional<WatchedFeed> find(String key) {
    return key.matches(KEY) ? feeds.byKey(key) : Optional.empty();
  }

  /** Watches it no more; what was taken in stays. False if there is none of that key. */
  public boolean remove(String key) {
    return key.matches(KEY) && feeds.remove(key);
  }

  /** Lets it be looked at with the next tick; empty if there is none of that key. */
  public Optional<WatchedFeed> makeDue(String key) {
    return key.matches(KEY) ? feeds.makeDue(key, clock.instant()) : Optional.empty();
  }
}
