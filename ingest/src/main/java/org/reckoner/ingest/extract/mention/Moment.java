// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import org.reckoner.domain.period.PartialDate;

/**
 * A date, as precise as the text gives it.
 *
 * @param from first token
 * @param to the one after the last
 * @param date the date
 * @param relative whether it was worked out from another date: "yesterday", "on Thursday"
 */
public record Moment(int from, int to, PartialDate date, boolean relative) implements Mention {}
