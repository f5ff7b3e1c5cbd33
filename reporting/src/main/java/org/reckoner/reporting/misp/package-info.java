// SPDX-License-Identifier: Apache-2.0

/** A ledger as events of MISP, one for each incident, in one file or as a feed. */
@NullMarked
package org.reckoner.reporting.misp;

import org.jspecify.annotations.NullMarked;
