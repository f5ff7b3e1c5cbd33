// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import java.util.List;
import org.reckoner.api.claims.ClaimView;

/**
 * A document with what it says.
 *
 * @param document what is known of it
 * @param text the clean text that the claims quote
 * @param claims its claims, in the order of the ledger
 */
public record DocumentDetail(DocumentView document, String text, List<ClaimView> claims) {}
