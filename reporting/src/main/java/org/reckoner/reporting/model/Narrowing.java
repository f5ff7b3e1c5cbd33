// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.total.Total;

/** The part of a ledger that a selection lets in: a smaller ledger of the same shape. */
final class Narrowing {
  private final Ledger whole;
  private final Selection selection;

  private Narrowing(Ledger whole, Selection selection) {
    this.whole = whole;
    this.selection = selection;
  }

  static Ledger of(Ledger whole, Selection selection) {
    return selection.everything() ? whole : new Narrowing(whole, selection).narrowed();
  }

  private Ledger narrowed() {
    List<Incident> incidents =
        whole.incidents().stream().filter(one -> selection.holds(one, whole)).toList();
    Set<String> subjects = new HashSet<>();
    incidents.forEach(one -> subjects.add(one.key()));
    List<Total> totals =
        whole.totals().stream().filter(one -> selection.holds(one, subjects)).toList();
    totals.forEach(one -> subjects.add(one.key()));
    Set<String> disputed = disputed(incidents, subjects);
    List<Conflict> conflicts =
        whole.conflicts().stream()
            .filter(one -> one.subjects().stream().anyMatch(disputed::contains))
            .toList();
    Set<ClaimKey> keys = new HashSet<>();
    incidents.forEach(one -> keys.addAll(one.claims()));
    totals.forEach(one -> keys.addAll(one.claims()));
    conflicts.forEach(one -> one.sides().forEach(side -> keys.addAll(side.claims())));
    return ledger(incidents, totals, conflicts, claims(incidents, keys));
  }

  /** A report on one incident or victim is not about what is disputed of totals. */
  private Set<String> disputed(List<Incident> incidents, Set<String> subjects) {
    return selection.general() || selection.actor() != null
        ? subjects
        : incidents.stream().map(Incident::key).collect(Collectors.toSet());
  }

  private List<LedgerClaim> claims(List<Incident> incidents, Set<ClaimKey> keys) {
    Predicate<LedgerClaim> general = general(incidents);
    return whole.claims().stream()
        .filter(one -> keys.contains(one.claim().key()) || general.test(one))
        .toList();
  }

  /** Which statements that belong to no incident or total are let in: those about the parties. */
  private Predicate<LedgerClaim> general(List<Incident> incidents) {
    if (selection.general()) {
      return one -> !counted(one);
    }
    Set<String> names = new HashSet<>();
    incidents.forEach(incident -> names.add(incident.name()));
    String actor = selection.actor();
    return one ->
        !counted(one)
            && (names.contains(one.claim().frame().subject())
                || (actor != null && Selection.names(one.claim().frame().subject(), actor)));
  }

  private static boolean counted(LedgerClaim one) {
    FrameKind kind = one.claim().frame().kind();
    return kind == FrameKind.INCIDENT || kind == FrameKind.TOTAL;
  }

  private Ledger ledger(
      List<Incident> incidents,
      List<Total> totals,
      List<Conflict> conflicts,
      List<LedgerClaim> claims) {
    Set<WorkKey> works = new HashSet<>();
    Set<String> groups = new HashSet<>();
    claims.forEach(one -> works.add(one.claim().work()));
    claims.forEach(one -> groups.add(one.group()));
    return new Ledger(
            whole.ruleVersion(),
            whole.registerVersion(),
            whole.view(),
            whole.documents().stream().filter(one -> works.contains(one.work())).toList(),
            claims,
            incidents,
            totals,
            conflicts,
            whole.groups().stream().filter(one -> groups.contains(one.key())).toList(),
            whole.undated(),
            whole.unappliedDecisions())
        .withdrawn(whole.withdrawn());
  }
}
