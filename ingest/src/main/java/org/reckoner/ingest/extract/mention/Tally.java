// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import org.reckoner.domain.amount.Count;

/**
 * A number of things: "58 attacks".
 *
 * @param from first token, with the words that bound it
 * @param to the one after the noun
 * @param of what sort of thing is counted
 * @param figures the number
 * @param unit the noun, as written, lower case
 */
public record Tally(int from, int to, Of of, Figures figures, String unit) implements Mention {
  /** What sort of thing is counted. */
  public enum Of {
    ATTACKS,
    VICTIMS,
    COUNTRIES,
    PEOPLE,
    /** A number without a noun, where a noun may have been left out: "in a dozen". */
    UNSAID
  }

  /** The same number, as one of what the text counted before. */
  public Tally counting(Of other, String noun) {
    return new Tally(from, to, other, figures, noun);
  }

  /** The domain's count. */
  public Count count() {
    return new Count(figures.min(), figures.best(), figures.max(), figures.qualifier(), unit);
  }
}
