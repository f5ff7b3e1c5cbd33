// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How feeds are watched. */
@ConfigMapping(prefix = "reckoner.feeds")
public interface WatchConfig {

  /** Whether this process looks at watched feeds by itself when they are due. */
  @WithDefault("false")
  boolean enabled();

  /** How often it asks which are due. */
  @WithDefault("30s")
  Duration tick();

  /** The least time between two requests to one host; longer where its robots.txt asks for it. */
  @WithDefault("2s")
  Duration hostPause();

  /** A process that is silent for so long has lost what it was looking at to another. */
  @WithDefault("5m")
  Duration lease();

  /** The one host of a watched TAXII server that is told who asks. */
  Optional<String> taxiiHost();

  /** What that server wants to be told as Authorization, the scheme included. */
  Optional<String> taxiiAuthorization();
}
