// SPDX-License-Identifier: Apache-2.0

/** A ledger as tables: typed columns, written as CSV, JSON Lines or a spreadsheet. */
@NullMarked
package org.reckoner.reporting.table;

import org.jspecify.annotations.NullMarked;
