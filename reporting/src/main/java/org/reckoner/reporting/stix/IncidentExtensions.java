// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * The incident core extension 2.0 and the impact object that goes with it (OASIS,
 * cti-stix-common-objects), and our own extension beside them.
 */
final class IncidentExtensions {
  private static final String CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
  private static final String IMPACT = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9";

  private final StixDraft draft;

  IncidentExtensions(StixDraft draft) {
    this.draft = draft;
  }

  void extend(StixObject object, Incident incident, List<LedgerClaim> claims) {
    ObjectNode core = core(incident);
    StixObject.refsOf(impacts(incident, claims)).ifPresent(refs -> core.set("impact_refs", refs));
    object.extension(CORE, core).extension(Extensions.LEDGER, ours(incident));
  }

  private ObjectNode core(Incident incident) {
    draft
        .losses()
        .add(
            "The incident extension demands an investigation status; 'new' stands for 'not known'");
    ObjectNode content =
        Extensions.content()
            .put("determination", determination(incident.determination()))
            .put("investigation_status", "new");
    type(incident.type()).ifPresent(type -> content.putArray("incident_types").add(type));
    return content;
  }

  private static String determination(Determination determination) {
    return switch (determination) {
      case SUSPECTED -> "suspected";
      case CONFIRMED -> "confirmed";
      case ATTEMPTED -> "failed-attempt";
      case FALSE_POSITIVE -> "false-positive";
    };
  }

  /** From the extension's vocabulary of events where it has a word; it is open. */
  private static Optional<String> type(IncidentType type) {
    return switch (type) {
      case CRYPTO_THEFT -> Optional.of("crypto-asset-theft");
      case RANSOMWARE -> Optional.of("ransomware");
      case DESTRUCTIVE -> Optional.of("destruction");
      case ESPIONAGE -> Optional.of("unauthorized-access-information");
      case UNKNOWN -> Optional.empty();
    };
  }

  private static ObjectNode ours(Incident incident) {
    ObjectNode whole = ExtensionJson.object(incident);
    ObjectNode content = Extensions.content();
    content.set("key", whole.get("key"));
    if (incident.number() != null) {
      content.put("number", incident.number());
    }
    content.put("slug", incident.slug()).put("incident_type", incident.type().name());
    for (String list : List.of("resolutions", "attributions", "claims")) {
      if (whole.has(list)) {
        content.set(list, whole.get(list));
      }
    }
    return content;
  }

  /** An impact for each amount that stands, whatever happened to it. */
  private List<String> impacts(Incident incident, List<LedgerClaim> claims) {
    List<String> impacts = new ArrayList<>();
    for (Resolution resolution : incident.resolutions()) {
      if (resolution.value() instanceof ClaimValue.Money money) {
        impacts.add(impact(incident, resolution, money.amount(), claims));
      }
    }
    return impacts;
  }

  private String impact(
      Incident incident, Resolution resolution, Amount amount, List<LedgerClaim> claims) {
    List<LedgerClaim> chosen =
        claims.stream().filter(one -> one.claim().key().equals(resolution.chosen())).toList();
    ObjectNode kind = JsonNodeFactory.instance.objectNode().put("extension_type", "new-sdo");
    // The draft puts this beside its definition, where the standard's schema allows no such name.
    kind.set("monetary", monetary(amount));
    ObjectNode ours = Extensions.content();
    ours.set("amount", ExtensionJson.of(amount));
    ours.put("property", resolution.property().wireName());
    StixObject impact =
        StixObject.of(
                StixId.of("impact", draft.id(incident), resolution.property().wireName()),
                draft.provenance(chosen))
            .put("impact_category", "monetary")
            .put("description", resolution.property().label() + ": " + resolution.rationale())
            .extension(IMPACT, kind)
            .extension(Extensions.LEDGER, ours);
    draft.write(impact);
    return impact.id();
  }

  /** Bounds only where both are stated: the draft wants both or none, and more than nothing. */
  private static ObjectNode monetary(Amount amount) {
    String variety =
        switch (amount.kind()) {
          case STOLEN -> "asset-and-fraud";
          case RANSOM -> "ransom-demand";
          case ATTEMPTED, LAUNDERED, FROZEN, RECOVERED, BOUNTY, PROCEEDS, OTHER, UNKNOWN ->
              "uncategorized";
        };
    ObjectNode monetary =
        JsonNodeFactory.instance
            .objectNode()
            .put("variety", variety)
            .put("currency", amount.currency());
    if (amount.min() != null && amount.max() != null && amount.min().signum() > 0) {
      monetary.put("min_amount", amount.min()).put("max_amount", amount.max());
    }
    return monetary;
  }
}
