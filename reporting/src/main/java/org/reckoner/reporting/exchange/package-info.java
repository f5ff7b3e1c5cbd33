// SPDX-License-Identifier: Apache-2.0

/** The ways out of a ledger for other tools: tables and threat intelligence, behind one door. */
@NullMarked
package org.reckoner.reporting.exchange;

import org.jspecify.annotations.NullMarked;
