// SPDX-License-Identifier: Apache-2.0
/** What a view sees of the input: documents and claims with the analysts' decisions applied. */
@NullMarked
package org.reckoner.domain.ledger.statement;

import org.jspecify.annotations.NullMarked;
