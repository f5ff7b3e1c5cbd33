// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How words are looked for. */
@ConfigMapping(prefix = "reckoner.search")
public interface SearchConfig {

  /**
   * How long a search waits for the index to take in what is new; after that it looks in what the
   * index has, and says how many documents are missing.
   */
  @WithDefault("3s")
  Duration patience();

  /** How many hits are ranked; whatever is beyond is not told. */
  @WithDefault("1000")
  int mostHits();
}
