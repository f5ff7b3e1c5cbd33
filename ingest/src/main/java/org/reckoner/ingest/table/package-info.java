// SPDX-License-Identifier: Apache-2.0

/** Spreadsheets that people keep: a mapping says what their columns are, each row is evidence. */
@NullMarked
package org.reckoner.ingest.table;

import org.jspecify.annotations.NullMarked;
