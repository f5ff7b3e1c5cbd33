// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;

/** A ledger that carries more than there is memory for is refused whole. */
class CarriedLedgerBoundTest {
  private final CarriedLedger carried = new CarriedLedger("shared.json", 3);

  @Test
  void moreClaimsThanThereIsRoomForAreRefused() throws Unreadable {
    claims(3);
    assertThat(carried.contents().problems())
        .containsExactly("shared.json: nothing describes " + WorkKey.named("list"));

    claims(1);

    assertThatThrownBy(carried::contents)
        .isInstanceOfSatisfying(
            Unreadable.class, e -> assertThat(e.failure().type()).isEqualTo(Failure.Type.TOO_LARGE))
        .hasMessageContaining("'shared.json' carries more than the 3 claims");
  }

  @Test
  void moreQuotationsThanThereIsRoomForAreRefused() {
    assertThat(carried.hasRoomFor(3)).isTrue();
    assertThat(carried.hasRoomFor(4)).isFalse();

    assertThatThrownBy(carried::contents).isInstanceOf(Unreadable.class);
  }

  private void claims(int number) {
    for (int i = 0; i < number; i++) {
      Claim claim =
          Claim.of(
              WorkKey.named("list"),
              new Frame(FrameKind.INCIDENT, "row 1", "Quayside", IncidentType.UNKNOWN, null),
              Property.VICTIM,
              new ClaimValue.Named("Quayside", null),
              Assertion.PLAIN,
              List.of(QuotableText.of("Quayside was robbed.").quote(0, 8)),
              1 + i);
      carried.claim(claim, "made.up", "1", 100);
    }
  }
}
