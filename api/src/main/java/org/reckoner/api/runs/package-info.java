// SPDX-License-Identifier: Apache-2.0

/** Runs: documents on their way into the ledger. */
@NullMarked
package org.reckoner.api.runs;

import org.jspecify.annotations.NullMarked;
