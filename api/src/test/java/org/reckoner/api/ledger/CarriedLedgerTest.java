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
  void whatWasDecidedTravelsWithIt() throws Exception {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given a ledger on which much was decided
      CarriedLedger.Contents known = read(bundle(RandomLedgers.of(seed)));
      List<Decision> decisions = decisions(reckoned(known), new Random(seed));
      Ledger decided = reckoned(known, decisions);
      OpenLedger open = new OpenLedger(decided);

      // When it goes out with its decisions, and both come in, the decisions first
      List<String> lines =
          decisions.stream()
              .map(
                  one ->
                      CarriedDecision.of(one, key -> open.claim(key).map(LedgerClaim::claim))
                          .line())
              .toList();
      List<Decision> come =
          lines.stream().map(line -> CarriedDecision.read(line).decision()).toList();
      Ledger again = reckoned(workbook(decided, come), come);

      // Then
      assertThat(again.claims()).as("claims of seed %d", seed).isEqualTo(decided.claims());
      assertThat(LedgerHash.of(again))
          .as("hash of seed %d", seed)
          .isEqualTo(LedgerHash.of(decided));
    }
  }

  private static List<Decision> decisions(Ledger ledger, Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ClaimKey one = any(ledger, random);
      Ruling ruling =
          switch (i % 4) {
            case 0 -> new Ruling.OnClaim(one, false);
            case 1 -> new Ruling.OnPair(one, any(ledger, random), random.nextBoolean());
            case 2 -> new Ruling.Prefer(one, Property.LOSS);
            default -> new Ruling.Alias("Norvik Exchange", "Alias " + random.nextInt(3));
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
        new RawDocument(out.toByteArray(), "ledger.xlsx", null, null),
        claim ->
            known.stream().anyMatch(one -> one.ruling().equals(new Ruling.OnClaim(claim, false))));
  }

  private static byte[] bundle(Ledger ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.write(ledger, RandomLedgers.REGISTER, StixProfile.FULL, EarlierBundle.none(), out);
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
