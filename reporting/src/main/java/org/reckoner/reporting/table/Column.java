// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.function.Function;

/**
 * One column: its name in every format, and what stands in it for a row.
 *
 * @param name as in the JSON of the REST API: {@code assertedBy}
 * @param cell what stands there
 */
public record Column<R>(String name, Function<R, Cell> cell) {}
