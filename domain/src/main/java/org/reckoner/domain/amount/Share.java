// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A percentage of something.
 *
 * @param min least percentage stated (30 is 30 %), or null where open
 * @param best the percentage given where just one is, or null for a range
 * @param max greatest percentage stated, or null where open
 * @param qualifier how the words bound it
 * @param of what it is a share of, in the source's words
 */
public record Share(
    @Nullable BigDecimal min,
    @Nullable BigDecimal best,
    @Nullable BigDecimal max,
    Qualifier qualifier,
    String of)
    implements Bounded {

  /**
   * @throws IllegalArgumentException if there is no figure, a negative one, or the bounds cross
   */
  public Share {
    Bounded.check(min, best, max);
    min = Bounded.plain(min);
    best = Bounded.plain(best);
    max = Bounded.plain(max);
  }
}
