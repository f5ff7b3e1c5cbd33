// SPDX-License-Identifier: Apache-2.0
/** Which claims rest on one origin, so that repeating is not taken for confirming. */
@NullMarked
package org.reckoner.domain.ledger.independence;

import org.jspecify.annotations.NullMarked;
