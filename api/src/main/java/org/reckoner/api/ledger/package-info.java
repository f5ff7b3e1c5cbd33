// SPDX-License-Identifier: Apache-2.0

/** The ledger of the moment and of earlier moments, ready to be looked into. */
@NullMarked
package org.reckoner.api.ledger;

import org.jspecify.annotations.NullMarked;
