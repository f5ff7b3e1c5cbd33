// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.Ledger;
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
  void aLedgerThatGoesOutInFullComesInAsTheSame() throws IOException {
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
  void aLedgerThatGoesOutAsAWorkbookComesInAsTheSame() throws IOException {
    for (long seed = 1; seed <= LEDGERS; seed++) {
      // Given
      Ledger ledger = RandomLedgers.of(seed);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      LedgerExport.write(ledger, RandomLedgers.REGISTER, ExportFormat.XLSX, out);

      // When
      CarriedLedger.Contents contents =
          LedgerSheets.read(new RawDocument(out.toByteArray(), "ledger.xlsx", null, null));

      // Then
      assertThat(contents.problems()).as("problems of seed %d", seed).isEmpty();
      Ledger again = reckoned(contents);
      assertThat(again.totals()).as("totals of seed %d", seed).isEqualTo(ledger.totals());
      assertThat(LedgerHash.of(again)).as("hash of seed %d", seed).isEqualTo(LedgerHash.of(ledger));
    }
  }

  @Test
  void aClaimWhoseKeyIsNotThatOfItsWordsIsRefused() throws IOException {
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
  void whatIsNoBundleIsSaid() throws IOException {
    assertThat(read("[]".getBytes(StandardCharsets.UTF_8)).problems())
        .containsExactly("shared.json is no object of JSON");
    assertThat(read("{\"objects\":[{".getBytes(StandardCharsets.UTF_8)).problems())
        .containsExactly("shared.json is no bundle that can be read to its end: line 1");
  }

  private static byte[] bundle(Ledger ledger) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixExport.write(ledger, RandomLedgers.REGISTER, StixProfile.FULL, EarlierBundle.none(), out);
    return out.toByteArray();
  }

  private static CarriedLedger.Contents read(byte[] bundle) throws IOException {
    return LedgerBundle.read(new ByteArrayInputStream(bundle), "shared.json");
  }

  private static Ledger reckoned(CarriedLedger.Contents contents) {
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
            List.of(),
            List.of(),
            RandomLedgers.REGISTER,
            LedgerInput.View.ALL),
        LedgerRules.STANDARD);
  }
}
