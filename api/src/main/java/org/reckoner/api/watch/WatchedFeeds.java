// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The watched feeds on record and their leases. Each method is a transaction of its own, so that
 * another process sees at once what was done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class WatchedFeeds implements PanacheRepositoryBase<WatchedFeed, String> {

  /** All of them, the oldest first. */
  public List<WatchedFeed> inOrder() {
    return listAll(Sort.by("madeAt").and("feedKey"));
  }

  Optional<WatchedFeed> byKey(String key) {
    return find("feedKey", key).firstResultOptional();
  }

  Optional<WatchedFeed> byUrl(String url) {
    return find("url", url).firstResultOptional();
  }

  void add(WatchedFeed feed) {
    persistAndFlush(feed);
  }

  boolean remove(String key) {
    return delete("feedKey", key) == 1;
  }

  /** Those that are due and that nobody is looking at, the longest due first. */
  List<WatchedFeed> due(Instant now) {
    return list(
        "nextAt <= ?1 and (leasedUntil is null or leasedUntil < ?1) order by nextAt, feedKey", now);
  }

  /**
   * Takes the lease of a feed that is due.
   *
   * @return false if another process has it, or looks at another feed of the same host
   */
  boolean lease(WatchedFeed feed, String process, Instant now, Duration length) {
    boolean hostInUse =
        count("host = ?1 and leasedUntil >= ?2 and leasedBy <> ?3", feed.host(), now, process) > 0;
    return !hostInUse
        && update(
                "leasedBy = ?1, leasedUntil = ?2 where feedKey = ?3 and nextAt <= ?4"
                    + " and (leasedUntil is null or leasedUntil < ?4)",
                process,
                now.plus(length),
                feed.key(),
                now)
            == 1;
  }

  /** Keeps the lease; false if it was lost to another process or the feed is gone. */
  boolean renew(WatchedFeed feed, String process, Instant now, Duration length) {
    return update(
            "leasedUntil = ?1 where feedKey = ?2 and leasedBy = ?3",
            now.plus(length),
            feed.key(),
            process)
        == 1;
  }

  /** Writes what came of a look, unless another process has taken over meanwhile. */
  void finish(WatchedFeed feed, String process, Consumer<WatchedFeed> outcome) {
    find("feedKey", feed.key())
        .firstResultOptional()
        .filter(one -> one.isLeasedBy(process))
        .ifPresent(outcome);
  }

  /** Lets a feed be due now; empty if there is none of that key. */
  Optional<WatchedFeed> makeDue(String key, Instant now) {
    Optional<WatchedFeed> found = find("feedKey", key).firstResultOptional();
    found.ifPresent(one -> one.makeDue(now));
    return found;
  }
}
