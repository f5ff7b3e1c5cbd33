// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.UnsurePair;
import org.reckoner.reporting.model.Wording;

/** Finds in a ledger what awaits a person. */
public final class Review {
  /** Of claims below this, more than one in five is wrong. */
  private static final int SURE = 80;

  private static final String CURRENCY = "USD";

  private final OpenLedger ledger;

  private Review(OpenLedger ledger) {
    this.ledger = ledger;
  }

  /** What awaits a person, that with most money at stake first. */
  public static List<ReviewItem> of(OpenLedger ledger) {
    Review review = new Review(ledger);
    List<ReviewItem> items = new ArrayList<>();
    ledger.ledger().review().forEach(pair -> items.add(review.pair(pair)));
    ledger.ledger().incidents().forEach(one -> items.addAll(review.doubtful(one)));
    ledger.ledger().unappliedDecisions().forEach(words -> items.add(decision(words)));
    items.sort(Comparator.comparing(ReviewItem::atStake).reversed());
    return items;
  }

  private ReviewItem pair(UnsurePair pair) {
    String one = name(pair.one());
    String other = name(pair.other());
    String claims = pair.claimOfOne().brief() + " " + pair.claimOfOther().brief();
    return new ReviewItem(
        ReviewItem.Kind.PAIR,
        "Are " + one + " and " + other + " one incident?",
        // Counted twice if they are one, so the smaller of the two is what depends on it.
        stake(pair.one()).min(stake(pair.other())),
        pair.reasons(),
        List.of(pair.claimOfOne().value(), pair.claimOfOther().value()),
        List.of("decide same " + claims, "decide not-same " + claims));
  }

  private List<ReviewItem> doubtful(Incident incident) {
    List<ReviewItem> items = new ArrayList<>();
    for (Resolution resolution : incident.resolutions()) {
      LedgerClaim chosen = ledger.named(resolution.chosen());
      if (chosen.confidence() < SURE) {
        items.add(claim(incident, resolution, chosen));
      }
    }
    return items;
  }

  private ReviewItem claim(Incident incident, Resolution resolution, LedgerClaim chosen) {
    String brief = resolution.chosen().brief();
    return new ReviewItem(
        ReviewItem.Kind.CLAIM,
        "Does the sentence say of "
            + name(incident)
            + ": "
            + resolution.property().label()
            + " "
            + Wording.value(resolution.value())
            + "?",
        resolution.property() == Property.LOSS ? stake(incident.key()) : BigDecimal.ZERO,
        List.of(
            "The extractor is sure of it to " + chosen.confidence() + " percent.",
            "“" + chosen.claim().quote() + "”"),
        List.of(resolution.chosen().value()),
        List.of("decide accept " + brief, "decide reject " + brief));
  }

  private static ReviewItem decision(String words) {
    return new ReviewItem(
        ReviewItem.Kind.DECISION, words, BigDecimal.ZERO, List.of(), List.of(), List.of());
  }

  private String name(String incidentKey) {
    return ledger.incident(incidentKey).map(Review::name).orElse(incidentKey);
  }

  private static String name(Incident incident) {
    return incident.number() == null
        ? incident.name()
        : incident.name() + " (" + incident.number() + ")";
  }

  private BigDecimal stake(String incidentKey) {
    Optional<Amount> loss = ledger.incident(incidentKey).flatMap(Incident::loss);
    return loss.filter(amount -> amount.currency().equals(CURRENCY))
        .map(Amount::figure)
        .orElse(BigDecimal.ZERO);
  }
}
