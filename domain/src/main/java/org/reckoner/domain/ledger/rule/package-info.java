// SPDX-License-Identifier: Apache-2.0
/** The named rules by which one of several claimed values stands. */
@NullMarked
package org.reckoner.domain.ledger.rule;

import org.jspecify.annotations.NullMarked;
