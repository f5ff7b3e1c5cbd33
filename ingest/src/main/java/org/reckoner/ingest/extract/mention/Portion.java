// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import org.reckoner.domain.amount.Share;

/** A percentage: "up to 30%". The numbers are percent. */
public record Portion(int from, int to, Figures figures) implements Mention {
  /** The domain's share of something. */
  public Share share(String of) {
    return new Share(figures.min(), figures.best(), figures.max(), figures.qualifier(), of);
  }
}
