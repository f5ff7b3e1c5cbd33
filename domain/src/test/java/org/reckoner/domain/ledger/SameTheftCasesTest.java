// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckoner.domain.ledger.Held.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.incident.Determination;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.total.Reconciliation;

/** Which tellings are of one theft, and what is certain when it is not known. */
class SameTheftCasesTest {
  private final Library library = new Library();

  @Test
  void anUndatedMentionOfAFirmRobbedTwiceIsNotGuessed() {
    library.article("2018").theftFrom("Bithumb").happened("2018-06-20").worth("31500000");
    library.article("2019").theftFrom("Bithumb").happened("2019-03-29").worth("19000000");
    library.article("vague").theftFrom("Bithumb");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).hasSize(3);
    assertThat(ledger.review()).hasSize(2);
  }

  @Test
  void theSupplierIsNotTheVictim() {
    library
        .article("a")
        .theftFrom("DMM Bitcoin")
        .happened("2024-05-31")
        .worth("308000000")
        .through("Ginco");
    library.article("b").theftFrom("Ginco").happened("2024-05-31");
    library.article("c").theftFrom("DMM").worth("305000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.incidents()).extracting(Incident::victim).contains("Ginco").hasSize(2);
    assertThat(ledger.joinings()).hasSize(1);
  }

  @Test
  void aDatedAndAssertedTheftIsCertain() {
    library
        .article("a")
        .theftFrom("Acme")
        .happened("2023-01-05")
        .worth("9000000")
        .accordingTo("FBI")
        .by("TraderTraitor");
    library
        .article("b")
        .theftFrom("Beta Bank")
        .happened("2023")
        .worth("1000000")
        .put(Modality.SUSPECTED)
        .by("Lazarus Group");
    library.article("c").theftFrom("Gamma Wallet").happened("2022-01-01").by("DPRK");
    library.article("d").theftFrom("Delta Pay").happened("2023-02-02").worth("7000000");
    library.article("e").total("North Korea", "2023").attacks(20).worth("1000000000");

    var known = library.reckon().totals().get(0).reconciliation();

    assertThat(known.certain()).hasSize(1);
    assertThat(known.possible()).hasSize(1);
    assertThat(known.certainSum()).isEqualByComparingTo("9000000");
    assertThat(known.possibleSum()).isEqualByComparingTo("10000000");
    assertThat(known.residualLow()).isEqualByComparingTo("990000000");
    assertThat(known.claimedCount()).isEqualByComparingTo("20");
    assertThat(known.origin().formula())
        .isEqualTo(
            "claimed less certain to claimed less certain and possible: 1 billion − 9 million to 1"
                + " billion − 10 million");
  }

  @Test
  void aFirmNamedInPassingIsOfTheOneTheftThatIsKnown() {
    library.article("a").theftFrom("Harbour Bridge").happened("2022-03-23").worth("620000000");
    ClaimKey alias = library.article("b").theftFrom("Quay").key();
    ClaimKey owner = library.article("c").theftFrom("Pier Games").key();

    Ledger ledger = library.reckon();

    assertThat(only(ledger).claims()).contains(alias, owner);
    assertThat(ledger.joinings())
        .as("why is said, and can be undone")
        .extracting(Joining::reasons)
        .contains(List.of("The victims' names are close: 'quay' and 'harbour bridge'."));
  }

  @Test
  void anUndatedTheftThatMayBeAKnownOneIsNotConfirmed() {
    library.article("a").theftFrom("Acme Exchange").happened("2022-03-23").worth("620000000");
    library
        .article("b")
        .by("A Court", PublisherKind.COURT)
        .theftFrom("Acme Exchange")
        .worth("20000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.review()).hasSize(1);
    assertThat(ledger.incidents())
        .extracting(Incident::determination)
        .containsExactly(Determination.SUSPECTED, Determination.SUSPECTED);
  }

  @Test
  void twoIncidentsThatMayBeOneAreNotCountedTwiceForCertain() {
    library
        .article("a")
        .theftFrom("Acme Exchange")
        .happened("2023-05-01")
        .worth("10000000")
        .by("Lazarus Group");
    library
        .article("b")
        .theftFrom("Acme Exchange")
        .happened("2023-05-20")
        .worth("40000000")
        .by("Lazarus Group");
    library.article("c").total("Lazarus Group", "2023").worth("100000000");

    Ledger ledger = library.reckon();

    Reconciliation held = ledger.totals().get(0).reconciliation();
    assertThat(ledger.review()).hasSize(1);
    assertThat(held.certainSum()).isEqualByComparingTo("10000000");
    assertThat(held.possibleSum()).isEqualByComparingTo("50000000");
  }
}
