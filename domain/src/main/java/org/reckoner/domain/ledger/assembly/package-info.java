// SPDX-License-Identifier: Apache-2.0
/** Puts incidents and totals together from linked accounts and resolved values. */
@NullMarked
package org.reckoner.domain.ledger.assembly;

import org.jspecify.annotations.NullMarked;
