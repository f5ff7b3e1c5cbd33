// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Target;

/**
 * Asks hosts one request at a time, with a pause between two, and only for what their robots.txt
 * allows (RFC 9309). A host that cannot be asked for its robots.txt is not asked for anything else;
 * one that has none allows everything. Used by one thread.
 */
public final class Politeness {
  private static final String AGENT = "reckoner";
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final Duration REMEMBERED_IF_UNKNOWN = Duration.ofMinutes(10);
  private static final int MOST_HOSTS = 1000;

  private final Fetcher fetcher;
  private final Duration pause;
  private final InstantSource clock;
  private final Map<String, Rules> rules = new HashMap<>();
  private final Map<String, Long> askedAt = new HashMap<>();

  private record Rules(BaseRobotRules rules, Instant until) {}

  /**
   * @param pause the least time between two requests to one host
   */
  public Politeness(Fetcher fetcher, Duration pause, InstantSource clock) {
    this.fetcher = fetcher;
    this.pause = pause;
    this.clock = clock;
  }

  /**
   * Fetches an address when its host may be asked again.
   *
   * @throws InterruptedException while it waits
   */
  public Fetching fetch(Target.FromWeb target) throws InterruptedException {
    URI address = target.address();
    BaseRobotRules allowed = rules(address);
    if (!allowed.isAllowed(address.toString())) {
      return new Fetching.NotFetched(
          target.source(),
          new Failure(
              allowed.isDeferVisits() ? Failure.Type.UNREACHABLE : Failure.Type.FORBIDDEN,
              allowed.isDeferVisits()
                  ? "The robots.txt of '" + origin(address) + "' cannot be had"
                  : "The robots.txt of '"
                      + origin(address)
                      + "' does not allow '"
                      + address
                      + "'"));
    }
    await(address, allowed);
    return fetcher.fetch(target);
  }

  private BaseRobotRules rules(URI address) throws InterruptedException {
    String origin = origin(address);
    Rules known = rules.get(origin);
    if (known == null || clock.instant().isAfter(known.until())) {
      if (rules.size() >= MOST_HOSTS) {
        rules.clear();
        askedAt.clear();
      }
      BaseRobotRules fresh = asked(origin);
      known =
          new Rules(
              fresh,
              clock.instant().plus(fresh.isDeferVisits() ? REMEMBERED_IF_UNKNOWN : REMEMBERED));
      rules.put(origin, known);
    }
    return known.rules();
  }

  private BaseRobotRules asked(String origin) throws InterruptedException {
    String url = origin + "/robots.txt";
    await(URI.create(url), null);
    Fetching fetching = fetcher.fetch(new Target.FromWeb(url, URI.create(url)));
    if (fetching instanceof Fetching.Fetched fetched) {
      String type = fetched.headers().getOrDefault("content-type", "text/plain");
      return new SimpleRobotRulesParser()
          .parseContent(url, fetched.raw().bytes(), type, List.of(AGENT));
    }
    Failure.Type failure =
        fetching instanceof Fetching.NotFetched not ? not.failure().type() : Failure.Type.EMPTY;
    return switch (failure) {
      case NOT_FOUND, FORBIDDEN, EMPTY -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
      default -> {
        SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        none.setDeferVisits(true);
        yield none;
      }
    };
  }

  private void await(URI address, @Nullable BaseRobotRules allowed) throws InterruptedException {
    long least = pause.toMillis();
    long asked = allowed == null ? BaseRobotRules.UNSET_CRAWL_DELAY : allowed.getCrawlDelay();
    if (asked != BaseRobotRules.UNSET_CRAWL_DELAY) {
      least = Math.max(least, Math.min(asked, LONGEST_PAUSE.toMillis()));
    }
    String host = String.valueOf(address.getHost());
    Long before = askedAt.get(host);
    if (before != null) {
      long left = least - (System.nanoTime() - before) / 1_000_000;
      if (left > 0) {
        Thread.sleep(left);
      }
    }
    askedAt.put(host, System.nanoTime());
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }
}
