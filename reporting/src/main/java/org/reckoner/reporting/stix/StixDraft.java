// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.reporting.exchange.AsOf;

/** A bundle while it is being written: what it is made from, and what is already in it. */
final class StixDraft {
  private final Ledger ledger;
  private final PartyRegister register;
  private final StixProfile profile;
  private final Losses losses = new Losses();
  private final Map<ClaimKey, LedgerClaim> claims;
  private final Map<WorkKey, SourceDocument> documents;
  private final IncidentIds incidents;
  private final WrittenIds written = new WrittenIds();
  private final Set<ClaimKey> related = new HashSet<>();
  private final Set<Tlp> markings = EnumSet.noneOf(Tlp.class);
  private final EarlierBundle earlier;
  private final List<CarriedDecision> decisions;
  private final Set<ClaimKey> rejected;
  private final Consumer<ObjectNode> sink;

  StixDraft(
      Ledger ledger,
      PartyRegister register,
      StixProfile profile,
      EarlierBundle earlier,
      List<CarriedDecision> decisions,
      Consumer<ObjectNode> sink) {
    this.ledger = ledger;
    this.register = register;
    this.profile = profile;
    this.earlier = earlier;
    this.decisions = profile == StixProfile.FULL ? List.copyOf(decisions) : List.of();
    rejected = rejected(this.decisions);
    this.sink = sink;
    claims = ledger.claimsByKey();
    documents = ledger.documentsByWork();
    incidents = new IncidentIds(ledger, claims, documents);
  }

  Map<ClaimKey, LedgerClaim> claimsByKey() {
    return claims;
  }

  /** The identifier of an incident of the ledger. */
  String id(Incident incident) {
    return incidents.of(incident);
  }

  Ledger ledger() {
    return ledger;
  }

  PartyRegister register() {
    return register;
  }

  private static Set<ClaimKey> rejected(List<CarriedDecision> decisions) {
    return decisions.stream()
        .map(one -> one.decision().ruling())
        .filter(Ruling.OnClaim.class::isInstance)
        .map(Ruling.OnClaim.class::cast)
        .filter(one -> !one.accepted())
        .map(Ruling.OnClaim::claim)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What analysts decided; only the profile {@code full} carries it. */
  List<CarriedDecision> decisions() {
    return decisions;
  }

  /** Whether a claim travels as one that was set aside, with the decision that did so. */
  boolean travelsSetAside(LedgerClaim claim) {
    return claim.standing() == LedgerClaim.Standing.REJECTED
        && rejected.contains(claim.claim().key());
  }

  boolean full() {
    return profile == StixProfile.FULL;
  }

  Losses losses() {
    return losses;
  }

  /** A relationship says what these claims say, by the same name. */
  void related(Collection<LedgerClaim> claims) {
    claims.forEach(one -> related.add(one.claim().key()));
  }

  /** Whether a relationship says what the claim says; if none does, only the words of a note do. */
  boolean isRelated(LedgerClaim claim) {
    return related.contains(claim.claim().key());
  }

  Optional<SourceDocument> document(WorkKey work) {
    return Optional.ofNullable(documents.get(work));
  }

  Optional<LedgerClaim> claim(ClaimKey key) {
    return Optional.ofNullable(claims.get(key));
  }

  List<LedgerClaim> claims(Collection<ClaimKey> keys) {
    return keys.stream().map(this::claim).flatMap(Optional::stream).toList();
  }

  /** Whether the standard's objects speak of the claim at all: never of what was set aside. */
  static boolean carried(LedgerClaim claim) {
    return claim.eligible() || claim.standing() == LedgerClaim.Standing.OUTLIER;
  }

  Provenance provenance(Collection<LedgerClaim> claims) {
    return claims.stream()
        .map(LedgerClaim::claim)
        .map(Claim::work)
        .distinct()
        .map(this::document)
        .flatMap(Optional::stream)
        .map(StixDraft::provenance)
        .reduce(Provenance::and)
        .orElse(Provenance.NONE);
  }

  static Provenance provenance(SourceDocument document) {
    Instant day = AsOf.midnight(AsOf.day(document));
    return new Provenance(day, day, document.tlp());
  }

  /** Who says it: the asserters that the words credit, or else the publishers where known. */
  List<String> authors(Collection<LedgerClaim> claims) {
    return claims.stream()
        .map(LedgerClaim::claim)
        .map(this::author)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private Optional<String> author(Claim claim) {
    return Optional.ofNullable(claim.assertion().assertedBy())
        .or(() -> document(claim.work()).map(SourceDocument::publisher).map(Publisher::name));
  }

  boolean has(String id) {
    return written.contains(id);
  }

  /** Writes an object, and before it the marking it refers to; the same object only once. */
  void write(StixObject object) {
    if (!written.add(object.id())) {
      return;
    }
    object.json().path("object_marking_refs").forEach(marking -> mark(marking.textValue()));
    ObjectNode continued = earlier.continued(object.json());
    if (continued.path("revoked").booleanValue()) {
      losses.add("Objects that an earlier export revoked, and that must stay revoked");
    }
    sink.accept(continued);
  }

  /** Writes what an earlier export had and this one has no longer, but for its coming report. */
  void writeGone(String report) {
    for (ObjectNode object : earlier.gone(id -> written.contains(id) || id.equals(report))) {
      written.add(object.get("id").textValue());
      sink.accept(object);
    }
  }

  private void mark(String marking) {
    for (Tlp tlp : Tlp.values()) {
      if (Markings.id(tlp).equals(marking) && markings.add(tlp)) {
        written.add(marking);
        sink.accept(Markings.object(tlp).json());
      }
    }
  }

  /** Writes a relationship and gives its identifier. */
  String relate(
      String source,
      String type,
      String target,
      Provenance provenance,
      Consumer<StixObject> details) {
    StixObject relationship =
        StixObject.of(StixId.of("relationship", source, type, target), provenance)
            .put("relationship_type", type)
            .put("source_ref", source)
            .put("target_ref", target);
    details.accept(relationship);
    write(relationship);
    return relationship.id();
  }
}
