// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.List;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;

/**
 * Claims that rest on one origin: one asserter's one work, or copies of one text. Corroboration
 * counts these groups, never documents.
 *
 * @param key stable digest
 * @param origin what it rests on, as shown: "United Nations report", "Example News, uncredited"
 * @param works the works in which it appears, the earliest first
 * @param claims the claims that rest on it
 * @param reason why they were grouped, in one sentence
 */
public record SourceGroup(
    String key, String origin, List<WorkKey> works, List<ClaimKey> claims, String reason) {
  public SourceGroup {
    works = List.copyOf(works);
    claims = List.copyOf(claims);
  }
}
