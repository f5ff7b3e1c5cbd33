// SPDX-License-Identifier: Apache-2.0
/** Which accounts of different documents are of the same incident or total, and why. */
@NullMarked
package org.reckoner.domain.ledger.link;

import org.jspecify.annotations.NullMarked;
