// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reckoner.domain.ledger.Held.figure;
import static org.reckoner.domain.ledger.Held.only;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.PublisherKind;

/** Who counts as a source of a claim, and as how many. */
class SourceCasesTest {
  private final Library library = new Library();

  @Test
  void fiveDocumentsRestOnOneReport() {
    for (int i = 0; i < 4; i++) {
      library
          .article("paper-" + i)
          .by("Paper " + i, PublisherKind.NEWS)
          .total("North Korea", "2017/2023")
          .accordingTo(i % 2 == 0 ? "UN Panel of Experts" : "a report of the United Nations")
          .worth("3000000000");
    }
    library
        .article("zeitung")
        .total("DPRK", "2017/2023")
        .accordingTo("Expertengruppe der Vereinten Nationen")
        .worthAbout("3000000000");

    Ledger ledger = library.reckon();

    Resolution loss = ledger.totals().get(0).resolution(Property.LOSS).orElseThrow();
    assertThat(loss.candidates()).hasSize(5);
    assertThat(loss.independentGroups()).isEqualTo(1);
    assertThat(ledger.groups())
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.works()).hasSize(5);
              assertThat(group.reason()).startsWith("5 documents that credit");
            });
  }

  @Test
  void copiesOfOneTextAreOneSource() {
    List<Integer> text = java.util.stream.IntStream.range(0, 128).boxed().toList();
    List<Integer> nearCopy =
        java.util.stream.IntStream.range(0, 128).map(i -> i % 5 == 0 ? -i : i).boxed().toList();
    List<Integer> another = java.util.stream.IntStream.range(900, 1028).boxed().toList();
    library
        .article("wire")
        .by("Wire", PublisherKind.NEWS)
        .signed(text)
        .theftFrom("Acme")
        .worth("5000000");
    library
        .article("copy")
        .by("Daily", PublisherKind.NEWS)
        .signed(nearCopy)
        .theftFrom("Acme")
        .worth("5000000");
    library
        .article("own")
        .by("Weekly", PublisherKind.NEWS)
        .signed(another)
        .theftFrom("Acme")
        .worth("5000000");

    Ledger ledger = library.reckon();

    assertThat(only(ledger).resolution(Property.LOSS).orElseThrow().independentGroups())
        .isEqualTo(2);
    assertThat(ledger.groups())
        .extracting(SourceGroup::reason)
        .containsExactlyInAnyOrder(
            "2 near-copies of one text, which credit nobody.",
            "One document, which credits nobody.");
  }

  @Test
  void anArticleThatLinksToItsSourceRestsOnIt() {
    library.article("report").theftFrom("Acme").accordingTo("Elliptic").worth("5000000");
    library.article("repeat").linkingTo("report").theftFrom("Acme").worth("5000000");

    Ledger ledger = library.reckon();

    assertThat(ledger.groups())
        .filteredOn(group -> group.origin().equals("Elliptic"))
        .singleElement()
        .satisfies(group -> assertThat(group.works()).hasSize(2));
  }

  @Test
  void theAccusedIsNoAuthorityOnItsOwnCase() {
    library.article("state").theftFrom("Acme Exchange").accordingTo("North Korea").worth("1000000");
    library.article("vendor").theftFrom("Acme Exchange").accordingTo("Elliptic").worth("35000000");
    library.article("accusing").theftFrom("Acme Exchange").by("Lazarus Group");

    Resolution loss = only(library.reckon()).resolution(Property.LOSS).orElseThrow();

    assertThat(figure(loss)).isEqualTo("35000000");
    assertThat(loss.ruleId()).isEqualTo("authority-order");
    assertThat(loss.alternatives())
        .extracting(Resolution.Alternative::ruleId)
        .doesNotContain("court-or-government");
  }
}
