// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.sequence.Sequence;
import org.reckoner.domain.total.Total;

/**
 * What follows from the claims and decisions by the rules: which incidents and totals there are,
 * which values stand, where the sources conflict and which of them depend on one another. The same
 * input gives an equal ledger whatever the order of its parts.
 *
 * @param ruleVersion version of the rules and their order
 * @param registerVersion version of the reference data
 * @param view who looks, and as of when
 * @param documents the works seen, by key
 * @param claims every claim seen, by key
 * @param incidents by date, the undated last, then by name
 * @param totals by the end of their period, then by name
 * @param conflicts the gravest first
 * @param groups independent groups, by key
 * @param undated how many documents a view by date left out because their date is unknown
 * @param unappliedDecisions in words: decisions whose anchor is no longer found, and contradictions
 *     between decisions
 * @param review pairs of incidents that may be one, those with most to say for it first
 * @param joinings why accounts of several documents were taken for one incident, by incident
 * @param redirects numbers that a merge has retired, each with the number that stands for it
 * @param withdrawn documents that were erased, by work; nothing of them is in it
 */
public record Ledger(
    String ruleVersion,
    String registerVersion,
    LedgerInput.View view,
    List<SourceDocument> documents,
    List<LedgerClaim> claims,
    List<Incident> incidents,
    List<Total> totals,
    List<Conflict> conflicts,
    List<SourceGroup> groups,
    int undated,
    List<String> unappliedDecisions,
    List<UnsurePair> review,
    List<Joining> joinings,
    SortedMap<Integer, Integer> redirects,
    List<Erasure> withdrawn) {
  public Ledger {
    documents = Sequence.copyOf(documents);
    claims = Sequence.copyOf(claims);
    incidents = Sequence.copyOf(incidents);
    totals = Sequence.copyOf(totals);
    conflicts = Sequence.copyOf(conflicts);
    groups = Sequence.copyOf(groups);
    unappliedDecisions = Sequence.copyOf(unappliedDecisions);
    review = Sequence.copyOf(review);
    joinings = Sequence.copyOf(joinings);
    redirects = Collections.unmodifiableSortedMap(new TreeMap<>(redirects));
    withdrawn = Sequence.copyOf(withdrawn);
  }

  /** A ledger with nothing to review or withdrawn, no joinings and no redirects. */
  public Ledger(
      String ruleVersion,
      String registerVersion,
      LedgerInput.View view,
      List<SourceDocument> documents,
      List<LedgerClaim> claims,
      List<Incident> incidents,
      List<Total> totals,
      List<Conflict> conflicts,
      List<SourceGroup> groups,
      int undated,
      List<String> unappliedDecisions) {
    this(
        ruleVersion,
        registerVersion,
        view,
        documents,
        claims,
        incidents,
        totals,
        conflicts,
        groups,
        undated,
        unappliedDecisions,
        List.of(),
        List.of(),
        new TreeMap<>(),
        List.of());
  }

  /** The claim of that key. */
  public Optional<LedgerClaim> claim(ClaimKey key) {
    return Optional.ofNullable(LedgerClaim.among(claims, key));
  }

  /** The document of that work. */
  public Optional<SourceDocument> document(WorkKey work) {
    return Optional.ofNullable(among(documents, SourceDocument::work, work));
  }

  /** The element of a key in a list that is in the order of keys, or null. */
  static <T, K extends Comparable<K>> @Nullable T among(
      List<T> byKey, Function<T, K> keyOf, K key) {
    int low = 0;
    int high = byKey.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      T one = byKey.get(middle);
      int order = keyOf.apply(one).compareTo(key);
      if (order == 0) {
        return one;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }

  /** Claims by key, for looking many of them up. */
  public Map<ClaimKey, LedgerClaim> claimsByKey() {
    return claims.stream()
        .collect(Collectors.toUnmodifiableMap(one -> one.claim().key(), Function.identity()));
  }

  /** Documents by work. */
  public Map<WorkKey, SourceDocument> documentsByWork() {
    return documents.stream()
        .collect(Collectors.toUnmodifiableMap(SourceDocument::work, Function.identity()));
  }

  /** The same with other documents said to be withdrawn. */
  public Ledger withdrawn(List<Erasure> erasures) {
    return new Ledger(
        ruleVersion,
        registerVersion,
        view,
        documents,
        claims,
        incidents,
        totals,
        conflicts,
        groups,
        undated,
        unappliedDecisions,
        review,
        joinings,
        redirects,
        erasures);
  }

  /**
   * The claims of frames of one kind, in the order of the ledger: sanctions, responses, proceeds.
   */
  public List<LedgerClaim> claimsAbout(FrameKind kind) {
    return claims.stream().filter(one -> one.claim().frame().kind() == kind).toList();
  }

  /** The incidents that have no number yet; one is allocated to the claim that is their key. */
  public List<Incident> unnumbered() {
    return incidents.stream().filter(one -> one.number() == null).toList();
  }

  /** The incident of that number, or of the number that a merge has put in its place. */
  public Optional<Incident> incident(int asked) {
    int number = redirects.getOrDefault(asked, asked);
    return incidents.stream()
        .filter(one -> one.number() != null && one.number() == number)
        .findFirst();
  }
}
