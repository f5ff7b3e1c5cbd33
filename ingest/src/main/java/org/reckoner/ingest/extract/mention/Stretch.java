// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.Period;

/**
 * A period, or only the length of one.
 *
 * @param from first token
 * @param to the one after the last
 * @param period the period, or null where the text gives but its length and the publication date
 *     that would place it is unknown
 * @param years its length in years where the text gives that, else 0
 */
public record Stretch(int from, int to, @Nullable Period period, int years) implements Mention {}
