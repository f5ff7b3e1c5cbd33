// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Reports that are written as long work. */
@ConfigMapping(prefix = "reckoner.reports")
public interface ReportsConfig {

  /** For how long what was written is kept. */
  @WithDefault("1d")
  Duration kept();

  /** How many may wait for this process. */
  @WithDefault("50")
  int mostWaiting();
}
