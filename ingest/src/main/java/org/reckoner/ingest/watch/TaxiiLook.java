// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.watch;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.bundle.TaxiiPull;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.read.Unreadable;

/**
 * Looks at a watched collection of a TAXII 2.1 server. First it is asked whether anything was added
 * since the last look; only then is it pulled, and whole, since what is new refers to what is not:
 * a relationship alone says nothing. Until when it was seen stands where a page has the time of its
 * last change.
 */
public final class TaxiiLook {
  private static final long MOST_BYTES = 50_000_000;

  private TaxiiLook() {}

  /**
   * Looks at a collection.
   *
   * @param authorization what the server wants to be told of who asks, or null
   * @throws InterruptedException while it waits
   */
  public static Look at(Watch watch, Politeness politeness, @Nullable String authorization)
      throws InterruptedException {
    Function<Target, Fetching> fetch = target -> fetched(target, politeness);
    try {
      String seen = watch.lastModified();
      if (seen != null && !TaxiiPull.hasMore(fetch, watch.url(), authorization, seen)) {
        return new Look.Unchanged();
      }
      TaxiiPull.Pulled pulled = TaxiiPull.pulled(fetch, watch.url(), authorization, MOST_BYTES);
      Watch next = new Watch(watch.url(), null, pulled.lastAdded(), List.of());
      return new Look.Changed(List.of(pulled.bundle()), List.of(), next, false);
    } catch (Unreadable e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("Interrupted while it waited for " + watch.url());
      }
      return new Look.Failed(e.failure());
    }
  }

  private static Fetching fetched(Target target, Politeness politeness) {
    try {
      return politeness.fetch((Target.FromWeb) target);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fetching.NotFetched(
          target.source(), new Failure(Failure.Type.CANCELLED, "The look was interrupted"));
    }
  }
}
