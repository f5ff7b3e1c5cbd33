// SPDX-License-Identifier: Apache-2.0
/**
 * The ledger: a pure function of documents, claims, decisions, allocations, reference data and
 * rules.
 */
@NullMarked
package org.reckoner.domain.ledger;

import org.jspecify.annotations.NullMarked;
