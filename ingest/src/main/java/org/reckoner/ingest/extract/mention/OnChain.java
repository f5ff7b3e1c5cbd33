// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import org.reckoner.domain.claim.ClaimValue;

/**
 * An address or a transaction on a chain.
 *
 * @param from first token
 * @param to the one after the last
 * @param value the address or transaction
 */
public record OnChain(int from, int to, ClaimValue value) implements Mention {}
