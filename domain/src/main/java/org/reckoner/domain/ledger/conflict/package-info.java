// SPDX-License-Identifier: Apache-2.0
/** Finds the claims that do not go together, or that are easily read as if they did not. */
@NullMarked
package org.reckoner.domain.ledger.conflict;

import org.jspecify.annotations.NullMarked;
