// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.WorkKey;

/**
 * Decisions on record, for looking up, in the order in which they were recorded. What was asserted
 * of a document that is erased is not among them.
 */
@ApplicationScoped
public class DecisionRepository implements PanacheRepository<RecordedDecision> {
  private static final Sort IN_ORDER = Sort.ascending("id");

  /** What was decided about a claim, alone or with another. */
  public List<Decision> about(ClaimKey claim) {
    return values(
        list("(claimKey = ?1 or otherClaimKey = ?1) and ruling <> ''", IN_ORDER, claim.value()));
  }

  /** What was decided about a document. */
  public List<Decision> about(WorkKey work) {
    return values(list("workKey = ?1 and ruling <> ''", IN_ORDER, work.value()));
  }

  private static List<Decision> values(List<RecordedDecision> recorded) {
    return recorded.stream().map(RecordedDecision::decision).toList();
  }
}
