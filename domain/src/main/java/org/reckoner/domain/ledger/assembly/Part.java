// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Joining;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.domain.ledger.UnsurePair;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.link.Trace;

/**
 * What follows from one component.
 *
 * @param claims its claims with their standing and group
 * @param incidents numbered where a number is given; slugs are not yet told from others
 * @param traces what each of these is known by beside the name of the robbed
 * @param draft the total, not yet held against incidents; null where it is none
 * @param conflicts those within its incidents or its total
 * @param groups its claims by what they rest on
 * @param review pairs of its incidents that may be one
 * @param joinings why accounts were taken for one incident
 * @param redirects numbers that a merge has retired, each with the one that stands for it
 * @param notes decisions that could not be applied, in words
 */
public record Part(
    List<LedgerClaim> claims,
    List<Incident> incidents,
    List<Trace> traces,
    @Nullable Draft draft,
    List<Conflict> conflicts,
    List<SourceGroup> groups,
    List<UnsurePair> review,
    List<Joining> joinings,
    Map<Integer, Integer> redirects,
    List<String> notes) {
  public Part {
    claims = List.copyOf(claims);
    incidents = List.copyOf(incidents);
    traces = List.copyOf(traces);
    conflicts = List.copyOf(conflicts);
    groups = List.copyOf(groups);
    review = List.copyOf(review);
    joinings = List.copyOf(joinings);
    redirects = Map.copyOf(redirects);
    notes = List.copyOf(notes);
  }
}
