// SPDX-License-Identifier: Apache-2.0
/**
 * What the ledger has learned, kept in a database: documents with their claims go in, the input of
 * the pure ledger comes out. Starts no transaction; the caller's is used. The facts are written
 * through JDBC in batches, the entities of the feature packages read the same tables.
 */
@NullMarked
package org.reckoner.domain.recorded;

import org.jspecify.annotations.NullMarked;
