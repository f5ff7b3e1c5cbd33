// SPDX-License-Identifier: Apache-2.0

/**
 * A ledger as STIX 2.1 (OASIS), for threat-intelligence platforms: what the standard has a place
 * for, and in words what it has none for.
 */
@NullMarked
package org.reckoner.reporting.stix;

import org.jspecify.annotations.NullMarked;
