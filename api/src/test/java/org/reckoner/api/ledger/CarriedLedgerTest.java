// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.ingest.bundle.CarriedLedger;
import org.reckoner.ingest.bundle.LedgerBundle;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.table.LedgerSheets;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.exchange.RandomLedgers;
import org.reckoner.reporting.stix.EarlierBundle;
import org.reckoner.reporting.stix.StixExport;
import org.reckoner.reporting.stix.StixProfile;

/** A ledger goes out as a full bundle or a workbook, and comes in again. */
class CarriedLedgerTest {
  private static final int LEDGERS = Integer.getInteger("reckoner.ledgers", 200);

  @Test
  void aLedgerThatGoesOutInFullComesInAsTheSame() throws Exception {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given
      Ledger ledger = RandomLedgers.of(seed);

      // When
      CarriedLedger.Contents contents = read(bundle(ledger));

      // Then
      assertThat(contents.problems()).as("problems of seed %d", seed).isEmpty();
      Ledger again = reckoned(contents);
      assertThat(again.claims()).as("claims of seed %d", seed).isEqualTo(ledger.claims());
      assertThat(again.incidents()).as("incidents of seed %d", seed).isEqualTo(ledger.incidents());
      assertThat(again.totals()).as("totals of seed %d", seed).isEqualTo(ledger.totals());
      assertThat(again.conflicts()).as("conflicts of seed %d", seed).isEqualTo(ledger.conflicts());
      assertThat(LedgerHash.of(again)).as("hash of seed %d", seed).isEqualTo(LedgerHash.of(ledger));
    }
  }

  @Test
  void aLedgerThatGoesOutAsAWorkbookComesInAsTheSame() throws Exception {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given
      Ledger ledger = RandomLedgers.of(seed);

      // When
      CarriedLedger.Contents contents = workbook(ledger, List.of());

      // Then
      assertThat(contents.problems()).as("problems of seed %d", seed).isEmpty();
      Ledger again = reckoned(contents);
      assertThat(again.totals()).as("totals of seed %d", seed).isEqualTo(ledger.totals());
      assertThat(LedgerHash.of(again)).as("hash of seed %d", seed).isEqualTo(LedgerHash.of(ledger));
    }
  }

  @Test
  void whatWasDecidedTravelsBeforeAWorkbook() throws Exception {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given a ledger on which much was decided
      Decided decided = Decided.of(seed);

      // When it goes out with its decisions, and both come in, the decisions first
      List<Decision> come =
          decided.carried().stream()
              .map(one -> CarriedDecision.read(one.line()).decision())
              .toList();
      Ledger again = reckoned(workbook(decided.ledger(), come), come);

      // Then
      assertThat(again.claims()).as("claims of seed %d", seed).isEqualTo(decided.ledger().claims());
      assertThat(LedgerHash.of(again))
          .as("hash of seed %d", seed)
          .isEqualTo(LedgerHash.of(decided.ledger()));
    }
  }

  @Test
  void whatWasDecidedTravelsWithinABundle() throws Exception {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given a ledger on which much was decided
      Decided decided = Decided.of(seed);

      // When it goes out in full and comes in
      List<Decision> come = new ArrayList<>();
      CarriedLedger.Contents contents =
          LedgerBundle.read(
              new ByteArrayInputStream(bundle(decided.ledger(), decided.carried())),
              "shared.json",
              lines -> {
                lines.forEach(line -> come.add(CarriedDecision.read(line).decision()));
                return rejectedBy(come);
              });
      Ledger again = reckoned(contents, come);

      // Then the decisions are the same, and so is the ledger
      assertThat(contents.problems()).as("problems of seed %d", seed).isEmpty();
      assertThat(come).as("decisions of seed %d", seed).isEqualTo(decided.decisions());
      assertThat(again.claims()).as("claims of seed %d", seed).isEqualTo(decided.ledger().claims());
      assertThat(again.incidents())
          .as("incidents of seed %d", seed)
          .isEqualTo(decided.ledger().incidents());
      assertThat(LedgerHash.of(again))
          .as("hash of seed %d", seed)
          .isEqualTo(LedgerHash.of(decided.ledger()));
    }
  }

  @Test
  void whatWasSetAsideStaysAwayWhereTheDecisionIsNotTaken() throws Exception {
    Decided decided = Decided.of(7);
    List<ClaimKey> rejected =
        decided.ledger().claims().stream()
            .filter(one -> one.standing() == LedgerClaim.Standing.REJECTED)
            .map(one -> one.claim().key())
            .toList();

    Ledger again = reckoned(read(bundle(decided.ledger(), decided.carried())));

    assertThat(rejected).isNotEmpty();
    assertThat(again.claims())
        .extracting(one -> one.claim().key())
        .doesNotContainAnyElementsOf(rejected);
    assertThat(new String(bundle(decided.ledger(), List.of()), StandardCharsets.UTF_8))
        .as("without the decisions nothing of it goes out")
        .doesNotContain("\"set_aside\":")
        .contains("Claims that were set aside, corrected or superseded are not exported");
  }

  private static Predicate<ClaimKey> rejectedBy(List<Decision> decisions) {
    Rulings binding = Rulings.of(decisions);
    return claim ->
        binding.onClaim(claim).stream()
            .anyMatch(one -> one.ruling().equals(new Ruling.OnClaim(claim, false)));
  }

  /** A ledger on which decisions of every kind that travels were made. */
  private record Decided(Ledger ledger, List<Decision> decisions) {
    static Decided of(long seed) throws Exception {
      CarriedLedger.Contents known = read(bundle(RandomLedgers.of(seed), List.of()));
      List<Decision> decisions = someDecisions(reckoned(known), new Random(seed));
      return new Decided(reckoned(known, decisions), decisions);
    }

    List<CarriedDecision> carried() {
      OpenLedger open = new OpenLedger(ledger);
      return decisions.stream()
          .map(one -> CarriedDecision.of(one, key -> open.claim(key).map(LedgerClaim::claim)))
          .toList();
    }
  }

  private static List<Decision> someDecisions(Ledger ledger, Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      ClaimKey one = any(ledger, random);
      Ruling ruling =
          switch (i % 9) {
            case 0, 1 -> new Ruling.OnClaim(one, false);
            case 2 -> new Ruling.OnClaim(one, true);
            case 3 -> new Ruling.OnPair(one, any(ledger, random), random.nextBoolean());
            case 4 -> new Ruling.Prefer(one, Property.LOSS);
            case 5 -> new Ruling.OnSource("Harbour Daily", (char) ('A' + random.nextInt(6)));
            case 6 -> new Ruling.OnCredibility(one, 1 + random.nextInt(6));
            case 7 -> new Ruling.Alias("Norvik Exchange", "Alias " + random.nextInt(3));
            default -> new Ruling.Undecided(decisions.get(random.nextInt(8)).ruling());
          };
      decisions.add(
          new Decision(ruling, "ada", Role.ANALYST, Instant.ofEpochSecond(i), "Looked at it."));
    }
    return decisions;
  }

  private static ClaimKey any(Ledger ledger, Random random) {
    return ledger.claims().get(random.nextInt(ledger.claims().size())).claim().key();
  }

  @Test
  void aClaimWhoseKeyIsNotThatOfItsWordsIsRefused() throws Exception {
    // Given a bundle in which somebody has changed words but not the key
    Ledger ledger = RandomLedgers.of(5);
    String words = ledger.claims().get(0).claim().quote();
    String doctored =
        new String(bundle(ledger), StandardCharsets.UTF_8)
            .replace("\"exact\":\"" + words, "\"exact\":\"" + "x".repeat(1) + words.substring(1));

    // When
    CarriedLedger.Contents contents = read(doctored.getBytes(StandardCharsets.UTF_8));

    // Then
    assertThat(contents.problems()).isNotEmpty();
    assertThat(contents.problems().get(0)).contains("is not that of the claim");
    assertThat(reckoned(contents).claims()).hasSizeLessThan(ledger.claims().size());
  }

  @Test
  void whatIsNoBundleIsSaid() throws Exception {
    assertThat(read("[]".getBytes(StandardCharsets.UTF_8)).problems())
        .containsExactly("shared.json is no object of JSON");
    assertThat(read("{\"objects\":[{".getBytes(StandardCharsets.UTF_8)).problems())
        .containsExactly("shared.json is no bundle that can be read to its end: line 1");
  }

  private static CarriedLedger.Contents workbook(Ledger ledger, List<Decision> known)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.write(ledger, RandomLedgers.REGISTER, ExportFormat.XLSX, out);
    return LedgerSheets.read(
        new RawDocument(out.toByteArray(), "ledger.xlsx", null, null), rejectedBy(known));
  }

  private static byte[] bundle(Ledger ledger) throws IOException {
    return bundle(ledger, List.of());
  }

  private static byte[] bundle(Ledger ledger, List<CarriedDecision> decisions) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.write(
        ledger, RandomLedgers.REGISTER, StixProfile.FULL, EarlierBundle.none(), decisions, out);
    return out.toByteArray();
  }

  private static CarriedLedger.Contents read(byte[] bundle) throws Exception {
    return LedgerBundle.read(new ByteArrayInputStream(bundle), "shared.json");
  }

  private static Ledger reckoned(CarriedLedger.Contents contents) {
    return reckoned(contents, List.of());
  }

  private static Ledger reckoned(CarriedLedger.Contents contents, List<Decision> decisions) {
    List<SourceDocument> documents = contents.findings().stream().map(Finding::document).toList();
    List<Observation> observations =
        contents.findings().stream()
            .flatMap(finding -> finding.extraction().observations().stream())
            .toList();
    return Reckoning.of(
        new LedgerInput(
            documents,
            observations,
            List.of(),
            List.of(),
            decisions,
            List.of(),
            RandomLedgers.REGISTER,
            LedgerInput.View.ALL),
        LedgerRules.STANDARD);
  }
}
