// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How far fetching goes. */
@ConfigMapping(prefix = "reckoner.fetch")
public interface FetchConfig {

  /** The most bytes that one input may have, also after decompression. */
  @WithDefault("50000000")
  long maxBytes();

  /** The longest wait for a connection. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** The longest that one input may take, redirects and all. */
  @WithDefault("60s")
  Duration timeout();

  /** How many redirects are followed. */
  @WithDefault("5")
  int maxRedirects();

  /**
   * Whether addresses of this machine and of private networks may be asked. Leave it off where
   * others may name urls: it lets them reach what only this machine should.
   */
  @WithDefault("false")
  boolean allowNonPublic();

  /**
   * The proxy by which everything outside is asked, feeds, collections and webhooks among it:
   * {@code http://proxy.example:3128}, with {@code user:password@} before the host where it asks,
   * or {@code socks5://proxy.example:1080}. Names are looked up and vetted here all the same, and
   * the proxy is asked for addresses: by CONNECT, also to port 80.
   */
  Optional<String> proxy();

  /** The limits as a checked value. */
  default FetchLimits limits() {
    return new FetchLimits(
        maxBytes(),
        connectTimeout(),
        timeout(),
        maxRedirects(),
        allowNonPublic(),
        proxy().map(WebProxy::parse).orElse(null));
  }
}
