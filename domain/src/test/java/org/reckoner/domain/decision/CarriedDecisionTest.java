// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.WorkKey;

/** A decision goes out as a line and comes in as it was. */
class CarriedDecisionTest {
  private static final ClaimKey ONE = new ClaimKey(Sha256.of("one"));
  private static final ClaimKey OTHER = new ClaimKey(Sha256.of("other"));

  static List<Ruling> rulings() {
    return List.of(
        new Ruling.OnClaim(ONE, false),
        new Ruling.OnPair(ONE, OTHER, true),
        new Ruling.Prefer(ONE, Property.LOSS),
        new Ruling.OnSource("The Quay \u2028 \"Post\"", 'C'),
        new Ruling.OnCredibility(OTHER, 6),
        new Ruling.Alias("한빛거래소", "Hanbit"),
        new Ruling.Undecided(new Ruling.Prefer(ONE, Property.LOSS)),
        new Ruling.Undecided(new Ruling.OnPair(ONE, OTHER, true)));
  }

  @ParameterizedTest
  @MethodSource("rulings")
  void aLineIsReadBackAsWhatWasDecided(Ruling ruling) {
    CarriedDecision carried =
        new CarriedDecision(
            decision(ruling),
            List.of(
                new CarriedDecision.Anchor(
                    ONE, WorkKey.ofUrl("https://example.org/a"), "Two\nlines, 4 “quotes”")));

    String line = carried.line();

    assertThat(line).doesNotContain("\n");
    assertThat(CarriedDecision.read(line)).isEqualTo(carried);
    assertThat(CarriedDecision.read(line).line()).isEqualTo(line);
  }

  @Test
  void whatIsSuppliedBesideADocumentTravelsWithTheDocument() {
    Ruling supplied = new Ruling.OnDocument(WorkKey.named("scan"), "tlp", "GREEN");
    String line = new CarriedDecision(decision(supplied), List.of()).line();

    assertThat(CarriedDecision.travels(supplied)).isFalse();
    assertThatThrownBy(() -> CarriedDecision.read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A decision of the kind OnDocument is no line");
  }

  @Test
  void whatAnotherOfItsOwnSortUndoesIsNotTakenBack() {
    Ruling supplied = new Ruling.OnDocument(WorkKey.named("scan"), "tlp", "GREEN");
    Ruling undone = new Ruling.Undecided(new Ruling.OnClaim(ONE, true));

    assertThatThrownBy(() -> new Ruling.Undecided(supplied))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("What was supplied for a document is undone by supplying something else");
    assertThatThrownBy(() -> new Ruling.Undecided(undone))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("What was taken back is decided again, and not taken back twice");
  }

  @Test
  void anchorsAreTheClaimsThatAreThere() {
    CarriedDecision carried =
        CarriedDecision.of(decision(new Ruling.OnPair(ONE, OTHER, false)), any -> Optional.empty());

    assertThat(carried.anchors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"form\":\"decision 2\"}",
        "{\"form\":\"decision 1\",\"kind\":\"OnClaim\"}",
        "{\"form\":\"decision 1\",\"more\":1}"
      })
  void whatIsNoDecisionIsRefused(String line) {
    assertThatThrownBy(() -> CarriedDecision.read(line))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Decision decision(Ruling ruling) {
    return new Decision(
        ruling, "Mara", Role.CURATOR, Instant.parse("2025-01-02T03:04:05.678901Z"), "Looked.");
  }
}
