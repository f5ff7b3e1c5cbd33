// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.party.PartyRegister;

/**
 * All that a ledger depends on. The order of the lists means nothing.
 *
 * @param documents the captured works
 * @param observations the claims with the rules that found them
 * @param superseded keys of claims that the newest extraction of their work no longer finds
 * @param notices corrections and retractions
 * @param decisions the analysts' decisions
 * @param allocations the incident numbers given so far
 * @param register reference data about parties
 * @param view who looks, and as of when
 * @param erasures what was erased
 */
public record LedgerInput(
    List<SourceDocument> documents,
    List<Observation> observations,
    List<String> superseded,
    List<DocumentNotice> notices,
    List<Decision> decisions,
    List<NumberAllocation> allocations,
    PartyRegister register,
    View view,
    List<Erasure> erasures) {
  public LedgerInput {
    documents = List.copyOf(documents);
    observations = List.copyOf(observations);
    superseded = List.copyOf(superseded);
    notices = List.copyOf(notices);
    decisions = List.copyOf(decisions);
    allocations = List.copyOf(allocations);
    erasures = List.copyOf(erasures);
  }

  /** One of which nothing was erased. */
  public LedgerInput(
      List<SourceDocument> documents,
      List<Observation> observations,
      List<String> superseded,
      List<DocumentNotice> notices,
      List<Decision> decisions,
      List<NumberAllocation> allocations,
      PartyRegister register,
      View view) {
    this(
        documents,
        observations,
        superseded,
        notices,
        decisions,
        allocations,
        register,
        view,
        List.of());
  }

  /** The erasures of which the view may know, by work. */
  public List<Erasure> erasuresSeen() {
    return erasures.stream()
        .filter(one -> view.audience().covers(one.tlp()))
        .sorted(Comparator.comparing(Erasure::work))
        .toList();
  }

  /** The same facts, looked at by another. */
  public LedgerInput seenBy(View other) {
    return new LedgerInput(
        documents,
        observations,
        superseded,
        notices,
        decisions,
        allocations,
        register,
        other,
        erasures);
  }

  /**
   * Who looks, and as of when.
   *
   * @param audience only documents that this marking covers are seen
   * @param publishedBy only what had been published by this day, or null for all
   * @param recordedBy only what the ledger had learned by this moment, or null for all; applied by
   *     whoever gathers the input, since documents and claims carry no recording time
   */
  public record View(Tlp audience, @Nullable LocalDate publishedBy, @Nullable Instant recordedBy) {
    /** Everything, for the local user. */
    public static final View ALL = new View(Tlp.RED, null, null);

    /** Whether it is of now, whoever looks. */
    @JsonIgnore
    public boolean present() {
      return publishedBy == null && recordedBy == null;
    }
  }
}
