// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import org.reckoner.domain.ledger.statement.Statement;

/**
 * What a rule chose.
 *
 * @param chosen the claim whose value stands
 * @param rationale why, in one sentence
 */
public record Choice(Statement chosen, String rationale) {}
