// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

/**
 * What a command finds when it is called.
 *
 * @param terminal where it answers
 * @param ledger how it reaches the ledger, should it need it
 */
record Surroundings(Terminal terminal, LedgerAccess ledger) {}
