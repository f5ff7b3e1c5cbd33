// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;

/**
 * A decision.
 *
 * @param ordinal its place among all, for paging
 * @param kind the sort of ruling
 * @param ruling what was decided
 * @param by who decided
 * @param role in which role
 * @param at when
 * @param why in the analyst's words
 */
public record DecisionView(
    @JsonIgnore int ordinal,
    String kind,
    Ruling ruling,
    String by,
    Role role,
    Instant at,
    String why) {

  static DecisionView of(int ordinal, Decision decision) {
    return new DecisionView(
        ordinal,
        decision.ruling().getClass().getSimpleName(),
        decision.ruling(),
        decision.by(),
        decision.role(),
        decision.at(),
        decision.why());
  }

  static List<DecisionView> numbered(List<Decision> decisions) {
    return IntStream.range(0, decisions.size()).mapToObj(i -> of(i, decisions.get(i))).toList();
  }
}
