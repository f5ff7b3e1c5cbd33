// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.time.Instant;

/**
 * How a decision that was made elsewhere came in.
 *
 * @param source the file that it stood in
 * @param by who took it in
 * @param at when
 */
public record ImportedFrom(String source, String by, Instant at) {}
