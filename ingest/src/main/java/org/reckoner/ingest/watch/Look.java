// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.watch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.read.feed.FeedLinks;

/** What came of looking at a watched address once. */
public sealed interface Look {
  /** So many pages, or so many bytes, are held at once; the rest waits for the next look. */
  int MOST_PAGES = 8;

  long MOST_BYTES = 16L << 20;

  /** Nothing has changed since the last look. */
  record Unchanged() implements Look {}

  /** It could not be had: look again later, and later still if that happens again. */
  record Failed(Failure failure) implements Look {}

  /**
   * There is something to be taken in, or was and cannot be had.
   *
   * @param targets what was fetched
   * @param failures what could not be
   * @param next what is known from this look, to be kept once the targets were taken in
   * @param more whether there is more to be fetched soon
   */
  record Changed(List<Target> targets, List<Failure> failures, Watch next, boolean more)
      implements Look {}

  /**
   * Looks at a watched address: at the pages that a feed newly tells of, or at the page itself.
   *
   * @param goOn asked before each page; false ends the look with what it has
   */
  static Look at(Watch watch, Politeness politeness, BooleanSupplier goOn)
      throws InterruptedException {
    Optional<Target.FromWeb> target = page(watch.url(), watch.conditions());
    if (target.isEmpty()) {
      return new Failed(new Failure(Failure.Type.BAD_URL, "'" + watch.url() + "' is no address"));
    }
    Fetching fetching = politeness.fetch(target.get());
    if (fetching instanceof Fetching.NotFetched not) {
      return new Failed(not.failure());
    }
    if (!(fetching instanceof Fetching.Fetched feed)) {
      return new Unchanged();
    }
    List<String> links = FeedLinks.of(feed.raw());
    if (links.isEmpty()) {
      return new Changed(
          List.of(new Target.Fetched(watch.url(), feed)),
          List.of(),
          next(watch, feed, Set.of()),
          false);
    }
    return new Gathering(watch, links).from(feed, politeness, goOn);
  }

  private static Optional<Target.FromWeb> page(String url, Map<String, String> conditions) {
    Target parsed = Targets.of(List.of(url)).get(0);
    return parsed instanceof Target.FromWeb page
        ? Optional.of(new Target.FromWeb(url, page.address(), conditions))
        : Optional.empty();
  }

  private static Watch next(Watch watch, Fetching.@Nullable Fetched feed, Set<String> seen) {
    return feed == null
        ? new Watch(watch.url(), null, null, List.copyOf(seen))
        : new Watch(
            watch.url(),
            feed.headers().get("etag"),
            feed.headers().get("last-modified"),
            List.copyOf(seen));
  }

  /** The pages of one feed while they are fetched. */
  final class Gathering {
    private final Watch watch;
    private final List<String> links;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private long bytes;

    Gathering(Watch watch, List<String> links) {
      this.watch = watch;
      this.links = links;
    }

    Look from(Fetching.Fetched feed, Politeness politeness, BooleanSupplier goOn)
        throws InterruptedException {
      boolean whole = true;
      boolean more = false;
      for (String link : links) {
        String digest = Sha256.of(link).substring(0, 16);
        if (watch.seen().contains(digest)) {
          seen.add(digest);
        } else if (targets.size() >= MOST_PAGES || bytes > MOST_BYTES || !goOn.getAsBoolean()) {
          more = true;
        } else {
          whole &= fetched(link, digest, politeness);
        }
      }
      // What the server calls this state is kept only when nothing of it is left to be fetched.
      return new Changed(targets, failures, next(watch, whole && !more ? feed : null, seen), more);
    }

    /** Whether there is no need to ask for it again. */
    private boolean fetched(String link, String digest, Politeness politeness)
        throws InterruptedException {
      Target target = Targets.of(List.of(link)).get(0);
      Fetching page =
          target instanceof Target.FromWeb web
              ? politeness.fetch(web)
              : new Fetching.NotFetched(link, ((Target.Unusable) target).failure());
      if (page instanceof Fetching.Fetched got) {
        targets.add(new Target.Fetched(link, got));
        bytes += got.raw().bytes().length;
        seen.add(digest);
        return true;
      }
      if (page instanceof Fetching.NotFetched not) {
        failures.add(not.failure());
        boolean passing =
            switch (not.failure().type()) {
              case TIMEOUT, UNREACHABLE, HTTP_STATUS, CANCELLED, INTERNAL -> true;
              default -> false;
            };
        if (passing) {
          return false;
        }
      }
      seen.add(digest);
      return true;
    }
  }
}
