// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.period.PeriodMeaning;
import org.reckoner.domain.total.Total;
import org.reckoner.reporting.exchange.AsOf;
import org.reckoner.reporting.table.ValueText;

/**
 * What sources say of many incidents of one actor together: its attacks over a stretch of time
 * against a kind of victim, which is what the standard calls a campaign (STIX 2.1, section 4.2).
 * The numbers that stand are words in its description. A total whose sources name no actor, or one
 * that the export does not have, makes none.
 */
final class Campaigns {
  private static final Duration DAY_LESS_A_MILLISECOND = Duration.ofDays(1).minusMillis(1);

  private final StixDraft draft;
  private final Actors actors;
  private final Map<String, List<Total>> totals = new LinkedHashMap<>();
  private final Map<ClaimKey, String> byClaim = new HashMap<>();
  private final Map<String, String> byTotal = new HashMap<>();

  Campaigns(StixDraft draft, Actors actors) {
    this.draft = draft;
    this.actors = actors;
    for (Total total : draft.ledger().totals()) {
      actor(total)
          .ifPresentOrElse(
              actor -> add(id(total.scope(), actor), total),
              () -> draft.losses().add("Totals that name no actor: their quotations are notes"));
    }
  }

  private void add(String id, Total total) {
    totals.computeIfAbsent(id, key -> new ArrayList<>(1)).add(total);
    byTotal.put(total.key(), id);
    total.claims().forEach(claim -> byClaim.put(claim, id));
  }

  /** The identifier of the campaign that a total is. */
  Optional<String> of(String total) {
    return Optional.ofNullable(byTotal.get(total));
  }

  /** The identifier of the campaign that a claim speaks of. */
  Optional<String> of(ClaimKey claim) {
    return Optional.ofNullable(byClaim.get(claim));
  }

  /** By what it is a total of, so that another source for the same gives no other object. */
  private static String id(Scope scope, String actor) {
    Period period = scope.period();
    return StixId.of(
        "campaign",
        actor,
        scope.incidentType().name(),
        scope.victimClass() == null ? "" : PartyRegister.folded(scope.victimClass()),
        period == null ? "" : period.meaning() + " " + period.iso());
  }

  private Optional<String> actor(Total total) {
    String actor = total.scope().actor();
    return actor == null ? Optional.empty() : actors.id(actor, null);
  }

  void write() {
    totals.forEach(this::write);
  }

  private void write(String id, List<Total> those) {
    Total first = those.get(0);
    List<LedgerClaim> claims =
        draft.claims(those.stream().flatMap(one -> one.claims().stream()).toList());
    StixObject campaign =
        StixObject.of(id, draft.provenance(claims))
            .put("name", first.name())
            .put("description", description(those));
    times(first.scope().period(), campaign);
    draft.write(campaign);
    actor(first)
        .ifPresent(
            actor ->
                draft.relate(
                    id,
                    "attributed-to",
                    actor,
                    draft.provenance(claims),
                    details ->
                        details
                            .put("description", "Those whom the sources count it for.")
                            .put("confidence", Confidence.of(claims))));
  }

  /** First and last seen say when it happened; another meaning of the period they cannot carry. */
  private void times(@Nullable Period period, StixObject campaign) {
    if (period == null) {
      return;
    }
    if (period.meaning() != PeriodMeaning.OCCURRED) {
      draft.losses().add("Periods of totals that are not those of the incidents themselves");
      return;
    }
    PartialDate start = period.start();
    PartialDate end = period.end();
    if (start != null) {
      campaign.put("first_seen", StixTime.of(AsOf.midnight(start.earliest())));
    }
    if (end != null) {
      campaign.put(
          "last_seen", StixTime.of(AsOf.midnight(end.latest()).plus(DAY_LESS_A_MILLISECOND)));
    }
  }

  private static String description(List<Total> those) {
    List<String> lines = new ArrayList<>();
    for (Total total : those) {
      for (Resolution one : total.resolutions()) {
        lines.add(sentence(one));
      }
      lines.add(
          "Known here: %d incidents that are surely within, %d that may be."
              .formatted(
                  total.reconciliation().certain().size(),
                  total.reconciliation().possible().size()));
    }
    return String.join("\n", lines);
  }

  private static String sentence(Resolution one) {
    String label = label(one.property());
    return "%s: %s (rule %s; independent groups of sources: %d)."
        .formatted(label, ValueText.of(one.value()), one.ruleId(), one.independentGroups());
  }

  private static String label(Property property) {
    String label = Objects.requireNonNull(property.label());
    return Character.toUpperCase(label.charAt(0)) + label.substring(1);
  }
}
