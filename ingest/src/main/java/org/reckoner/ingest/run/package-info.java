// SPDX-License-Identifier: Apache-2.0
/** A run: what was named is fetched, archived, read, extracted and taken into the ledger. */
@NullMarked
package org.reckoner.ingest.run;

import org.jspecify.annotations.NullMarked;
