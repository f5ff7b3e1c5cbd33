// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How others are told of what is new. */
@ConfigMapping(prefix = "reckoner.webhooks")
public interface WebhooksConfig {

  /** Whether this process tells them; it does so only while it serves. */
  @WithDefault("true")
  boolean enabled();

  /** How often it looks for what is new and for what is due. */
  @WithDefault("5s")
  Duration tick();

  /** How long a receiver may take to answer. */
  @WithDefault("10s")
  Duration timeout();

  /** The waits after an attempt that failed; after the last one it is given up. */
  @WithDefault("10s,1m,5m,30m,2h,6h,12h,24h")
  List<Duration> waits();

  /** A process that is silent for so long has lost a receiver to another. */
  @WithDefault("2m")
  Duration lease();

  /** For how long what is over stays on record. */
  @WithDefault("30d")
  Duration kept();
}
