// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Name;

/**
 * One theft as an entry of a list tells it, without a verb: "X, $5 million, 3 May".
 *
 * @param victim whose it was
 * @param sum how much, in the first way that it is given
 * @param date when, or null where the entry does not say
 */
record ListEntry(Name victim, Money sum, @Nullable Moment date) {}
