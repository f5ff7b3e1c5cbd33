// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.reckoner.api.problem.ProblemType;

/**
 * How often a caller may ask: a bucket that fills at a steady rate and lets a burst through. Counts
 * for this process; two processes let through twice as much.
 */
@ApplicationScoped
public class RateLimit {
  /** More callers than this at once, and the one that was silent longest begins anew. */
  private static final int CALLERS = 10_000;

  private final int perSecond;
  private final int burst;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CALLERS;
        }
      };

  private record Bucket(double left, long at) {}

  @Inject
  public RateLimit(AccessConfig config) {
    this(config.requestsPerSecond(), config.burst(), System::nanoTime);
  }

  RateLimit(int perSecond, int burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /**
   * Counts one request.
   *
   * @throws HttpProblem 429 if it is one too many, with the seconds to wait
   */
  public void take(String caller) {
    if (perSecond > 0 && !taken(caller)) {
      throw HttpProblem.builder(
              ProblemType.TOO_MANY_REQUESTS.because(
                  "More than " + perSecond + " requests a second; wait a second."))
          .withHeader("Retry-After", "1")
          .build();
    }
  }

  private synchronized boolean taken(String caller) {
    long now = nanos.getAsLong();
    Bucket last = buckets.getOrDefault(caller, new Bucket(burst, now));
    double left = Math.min(burst, last.left() + (now - last.at()) / 1e9 * perSecond);
    boolean enough = left >= 1;
    buckets.put(caller, new Bucket(enough ? left - 1 : left, now));
    return enough;
  }
}
