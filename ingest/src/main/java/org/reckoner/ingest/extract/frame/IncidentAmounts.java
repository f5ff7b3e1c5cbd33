// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Locale;
import java.util.Map;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** The sums of an incident: what was stolen, asked for, offered, laundered, frozen, recovered. */
final class IncidentAmounts {
  private static final Map<AmountRole, Property> PROPERTIES =
      Map.of(
          AmountRole.STOLEN, Property.LOSS,
          AmountRole.RANSOM, Property.RANSOM,
          AmountRole.BOUNTY, Property.BOUNTY,
          AmountRole.LAUNDERED, Property.LAUNDERED,
          AmountRole.FROZEN, Property.FROZEN,
          AmountRole.RECOVERED, Property.RECOVERED);

  private final Reading reading;
  private final Findings findings;

  IncidentAmounts(Reading reading, Findings findings) {
    this.reading = reading;
    this.findings = findings;
  }

  /**
   * Files a sum under the property that its role stands for, in every way that it is given; one
   * that is said of nothing is passed over, and so is a part in a list behind the whole.
   *
   * @param confidence of the rule that bound the sum to the incident
   */
  void file(Passage passage, Sum sum, Draft draft, int confidence) {
    Property property = PROPERTIES.get(sum.role());
    if (sum.role() == AmountRole.DENIED) {
      denied(passage, sum, draft, confidence);
    }
    if (property == null) {
      return;
    }
    AmountKind kind =
        property == Property.LOSS ? AmountKind.STOLEN : AmountKind.valueOf(sum.role().name());
    boolean item = passage.sentence().kind() == Sentence.Kind.ITEM;
    boolean partial =
        property == Property.LOSS
            && item
            && draft.hasMoney(Property.LOSS)
            && confidence < 90
            && !LossesBelow.whole(reading, passage);
    if (partial) {
      return;
    }
    int sure = confidence - (item ? 8 : 0) - (sum.leading().asset() ? 6 : 0);
    draft.add(
        findings.of(
            passage,
            sum.to() - 1,
            property,
            new ClaimValue.Money(sum.amount(kind)),
            "amount." + sum.role().name().toLowerCase(Locale.ROOT),
            sure,
            sum.leading().figures().hedge()));
    for (Money again : sum.restated()) {
      draft.add(
          findings.of(
              passage,
              sum.to() - 1,
              property,
              new ClaimValue.Money(again.amount(kind)),
              again.asset() ? "amount.quantity" : "amount.converted",
              sure - 4,
              again.figures().hedge()));
    }
    if (property == Property.LOSS
        && reading.aboutCrypto()
        && draft.type() == IncidentType.UNKNOWN) {
      draft.type(IncidentType.CRYPTO_THEFT);
    }
  }

  /** "No coins are gone, neither $5 million nor any other sum": a loss that is denied. */
  private void denied(Passage passage, Sum sum, Draft draft, int confidence) {
    Tone tone = new Tone(Modality.ASSERTED, null, Polarity.DENIED);
    ClaimValue value = new ClaimValue.Money(sum.amount(AmountKind.STOLEN));
    draft.add(findings.of(passage, tone, Property.LOSS, value, "amount.denied", confidence - 6));
  }
}
