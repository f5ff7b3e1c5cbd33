// SPDX-License-Identifier: Apache-2.0
/** Incidents as the ledger works them out from claims, and the public numbers they keep. */
@NullMarked
package org.reckoner.domain.incident;

import org.jspecify.annotations.NullMarked;
