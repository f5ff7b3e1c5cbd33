// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far fetching goes.
 *
 * @param maxBytes the most bytes that one input may have, also after decompression
 * @param connectTimeout the longest wait for a connection
 * @param timeout the longest that one input may take, redirects and all
 * @param maxRedirects how many redirects are followed
 * @param allowNonPublic whether addresses of this machine and of private networks may be asked
 * @param proxy by which everything is asked, or null where nothing stands between
 */
public record FetchLimits(
    long maxBytes,
    Duration connectTimeout,
    Duration timeout,
    int maxRedirects,
    boolean allowNonPublic,
    @Nullable WebProxy proxy) {

  /** 50 MB, ten seconds to connect, a minute in all, five redirects, public addresses only. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          50_000_000,
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          5,
          /* allowNonPublic= */ false,
          /* proxy= */ null);

  /** The most that fits into one array, less what Java keeps of it. */
  private static final long GREATEST_ARRAY = Integer.MAX_VALUE - 64L;

  /**
   * @throws IllegalArgumentException if a bound is not positive, or the bytes fit into no array
   */
  public FetchLimits {
    if (maxBytes < 1 || maxBytes > GREATEST_ARRAY) {
      throw new IllegalArgumentException(
          "The most bytes of an input are between 1 and " + GREATEST_ARRAY + ", not " + maxBytes);
    }
    if (!positive(connectTimeout) || !positive(timeout)) {
      throw new IllegalArgumentException("The time-outs of fetching must be longer than nothing");
    }
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("Redirects cannot be fewer than none: " + maxRedirects);
    }
  }

  /** Without a proxy. */
  public FetchLimits(
      long maxBytes,
      Duration connectTimeout,
      Duration timeout,
      int maxRedirects,
      boolean allowNonPublic) {
    this(maxBytes, connectTimeout, timeout, maxRedirects, allowNonPublic, null);
  }

  private static boolean positive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }
}
