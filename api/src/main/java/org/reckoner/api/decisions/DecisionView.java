// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.recorded.ImportedFrom;

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
 * @param importedFrom the file that it came in with, where it was made in another ledger
 */
public record DecisionView(
    @JsonIgnore int ordinal,
    String kind,
    Ruling ruling,
    String by,
    Role role,
    Instant at,
    String why,
    @Nullable String importedFrom) {

  static DecisionView of(int ordinal, Decision decision) {
    return of(ordinal, decision, null);
  }

  private static DecisionView of(int ordinal, Decision decision, @Nullable ImportedFrom imported) {
    return new DecisionView(
        ordinal,
        decision.ruling().getClass().getSimpleName(),
        decision.ruling(),
        decision.by(),
        decision.role(),
        decision.at(),
        decision.why(),
        imported == null ? null : imported.source());
  }

  static List<DecisionView> numbered(
      List<Decision> decisions, Map<Decision, ImportedFrom> imported) {
    return IntStream.range(0, decisions.size())
        .mapToObj(i -> of(i, decisions.get(i), imported.get(decisions.get(i))))
        .toList();
  }
}
