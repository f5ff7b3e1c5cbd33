// SPDX-License-Identifier: Apache-2.0
/** Quantities of assets held against what they are said to be worth, by a table of prices. */
@NullMarked
package org.reckoner.domain.ledger.valuation;

import org.jspecify.annotations.NullMarked;
