// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.reporting.exchange.HandMadeLedger;
import org.reckoner.reporting.exchange.RandomLedgers;

/** What analysts decided, in a bundle. */
class CarriedDecisionsTest {
  private static final Ledger WHOLE = HandMadeLedger.whole();
  private static final LedgerClaim FIRST = WHOLE.claims().get(0);

  @Test
  void aFullBundleCarriesThemAndTheClaimsThatTheyReject() throws IOException {
    List<JsonNode> objects = objects(StixProfile.FULL);

    JsonNode report = objects.get(objects.size() - 1);
    JsonNode decisions = report.at("/extensions/" + Extensions.LEDGER + "/decisions");
    assertThat(decisions).hasSize(2);
    assertThat(decisions.get(0).get("kind").textValue()).isEqualTo("OnClaim");
    assertThat(decisions.get(0).get("by_").textValue()).isEqualTo("ada");
    assertThat(decisions.get(0).at("/anchors/0/quote").textValue())
        .isEqualTo(FIRST.claim().quote());
    List<JsonNode> setAside = new ArrayList<>();
    objects.forEach(
        one -> one.at("/extensions/" + Extensions.EVIDENCE + "/set_aside").forEach(setAside::add));
    assertThat(setAside)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.at("/claim/key").textValue()).isEqualTo(FIRST.claim().key().value());
              assertThat(one.get("standing").textValue()).isEqualTo("REJECTED");
            });
    assertThat(report.get("description").textValue()).doesNotContain("set aside");
  }

  @Test
  void whatCarriesThemIsAsTheStandardDemands() throws IOException {
    List<JsonNode> objects = objects(StixProfile.FULL);

    assertThat(MustRules.mistakes(objects)).isEmpty();
    Optional<OasisSchemas> schemas = OasisSchemas.find();
    if (schemas.isPresent()) {
      assertThat(objects).flatExtracting(schemas.get()::mistakes).isEmpty();
    }
  }

  @Test
  void aCoreBundleSaysNothingOfThem() throws IOException {
    List<JsonNode> objects = objects(StixProfile.CORE);

    assertThat(objects.toString()).doesNotContain("\"ada\"").doesNotContain("set_aside");
    assertThat(objects.get(objects.size() - 1).get("description").textValue())
        .contains("Claims that were set aside, corrected or superseded are not exported (1)");
  }

  private static List<JsonNode> objects(StixProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.write(
        withTheFirstRejected(),
        RandomLedgers.REGISTER,
        profile,
        EarlierBundle.none(),
        List.of(
            decision(new Ruling.OnClaim(FIRST.claim().key(), false)),
            decision(new Ruling.Alias("Norvik Exchange", "NX"))),
        out);
    List<JsonNode> objects = new ArrayList<>();
    new JsonMapper().readTree(out.toByteArray()).get("objects").forEach(objects::add);
    return objects;
  }

  private static CarriedDecision decision(Ruling ruling) {
    return CarriedDecision.of(
        new Decision(ruling, "ada", Role.ANALYST, Instant.EPOCH, "It is a copy."),
        key -> WHOLE.claim(key).map(LedgerClaim::claim));
  }

  private static Ledger withTheFirstRejected() {
    List<LedgerClaim> claims = new ArrayList<>(WHOLE.claims());
    claims.set(
        0,
        new LedgerClaim(
            FIRST.claim(),
            LedgerClaim.Standing.REJECTED,
            "Set aside by ada: It is a copy.",
            FIRST.group(),
            FIRST.ruleId(),
            FIRST.ruleVersion(),
            FIRST.confidence()));
    return new Ledger(
        WHOLE.ruleVersion(),
        WHOLE.registerVersion(),
        WHOLE.view(),
        WHOLE.documents(),
        claims,
        WHOLE.incidents(),
        WHOLE.totals(),
        WHOLE.conflicts(),
        WHOLE.groups(),
        WHOLE.undated(),
        WHOLE.unappliedDecisions());
  }
}
