// SPDX-License-Identifier: Apache-2.0

/** The ledger as STIX objects to be pulled by TAXII 2.1, read-only (OASIS, TAXII Version 2.1). */
@NullMarked
package org.reckoner.api.taxii;

import org.jspecify.annotations.NullMarked;
