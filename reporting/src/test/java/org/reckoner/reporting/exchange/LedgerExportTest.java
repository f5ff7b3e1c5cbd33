// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;

class LedgerExportTest {
  private static final Ledger LEDGER = HandMadeLedger.whole();

  @Test
  void csvGivesTheValuesThatStand() throws IOException {
    List<CSVRecord> rows = csv("incidents");

    assertThat(rows).hasSize(1);
    CSVRecord norvik = rows.get(0);
    assertThat(norvik.get("number")).isEqualTo("1");
    assertThat(norvik.get("victim")).isEqualTo("Norvik Exchange");
    assertThat(norvik.get("occurredOn")).isEqualTo("2023-05-04");
    assertThat(norvik.get("lossUnit")).isEqualTo("USD");
    assertThat(norvik.get("lossBest")).isEqualTo("31000000");
    assertThat(norvik.get("lossQualifier")).isEqualTo("EXACT");
    assertThat(norvik.get("techniques")).isEqualTo("T1566 Phishing");
    assertThat(norvik.get("conflicts")).isEqualTo("1");
    assertThat(norvik.get("recoveredBest")).isEmpty();
    assertThat(norvik.get("attributedTo"))
        .isEqualTo(
            "Lazarus Group (SUSPECTED, AFFIRMED, by investigators);"
                + " North Korea (ASSERTED, DENIED, by Pyongyang)");
  }

  @Test
  void csvKeepsTheTotalApartFromItsPeriod() throws IOException {
    CSVRecord total = csv("totals").get(0);

    assertThat(total.get("period")).isEqualTo("2017/2024-04");
    assertThat(total.get("periodStart")).isEqualTo("2017");
    assertThat(total.get("attackCountBest")).isEqualTo("97");
    assertThat(total.get("attackCountUnit")).isEqualTo("attacks");
    assertThat(total.get("lossBest")).isEqualTo("3600000000");
    assertThat(total.get("knownIncidents")).isEqualTo("1");
    assertThat(total.get("residualLow")).isEqualTo("3569000000");
  }

  @Test
  void csvHasOneRowForEachSideOfAConflictAndEachQuotation() throws IOException {
    assertThat(csv("conflicts").stream().map(row -> row.get("side") + " " + row.get("label")))
        .containsExactly("1 USD 31 million", "2 USD 52.8 million");
    assertThat(csv("evidence").stream().map(row -> row.get("quote")))
        .contains("at least 97 attacks", "52.8 million dollars")
        .hasSize(LEDGER.claims().size());
  }

  @Test
  void everyClaimSaysWhereItBelongsAndWhoSaysIt() throws IOException {
    CSVRecord attacks =
        csv("claims").stream()
            .filter(row -> row.get("property").equals("attackCount"))
            .findFirst()
            .orElseThrow();

    assertThat(attacks.get("assertedBy")).isEqualTo("Harbour Institute");
    assertThat(attacks.get("subjectKind")).isEqualTo("TOTAL");
    assertThat(attacks.get("subjectKey")).isEqualTo(HandMadeLedger.total().key());
    assertThat(attacks.get("scopePeriod")).isEqualTo("2017/2024-04");
    assertThat(attacks.get("valueJson"))
        .isEqualTo(
            "{\"best\":97,\"max\":97,\"min\":97,\"qualifier\":\"EXACT\",\"unit\":\"attacks\"}");
  }

  @Test
  void wordsThatWouldRunAsAFormulaAreMadeHarmlessInCsv() throws IOException {
    CSVRecord first =
        csv("evidence").stream()
            .filter(row -> row.get("quote").equals("52.8 million dollars"))
            .findFirst()
            .orElseThrow();
    CSVRecord group = csv("groups").get(1);

    assertThat(first.get("prefix")).isEqualTo("'=Norvik Exchange said that ");
    assertThat(group.get("origin")).isEqualTo("'@unknown, uncredited");
  }

  @Test
  void anUnknownTableIsRefusedInASentence() {
    assertThatThrownBy(() -> LedgerExport.table(LEDGER, "people", new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("No table 'people'; there are: incidents, totals, claims");
  }

  @Test
  void csvSaysWhichTablesItLeftOut() throws IOException {
    List<String> losses =
        LedgerExport.write(
            LEDGER, RandomLedgers.REGISTER, ExportFormat.CSV, new ByteArrayOutputStream());

    assertThat(losses)
        .containsExactly(
            "CSV holds one table, here 'incidents'; the others are: totals, claims, conflicts,"
                + " evidence, sources, attributions, resolutions, groups, about");
  }

  @Test
  void jsonLinesCarryTypes() throws IOException {
    List<JsonNode> lines = jsonLines();

    JsonNode incident = lines.get(0);
    assertThat(incident.get("table").textValue()).isEqualTo("incidents");
    assertThat(incident.get("lossBest").decimalValue()).isEqualByComparingTo("31000000");
    assertThat(incident.get("lossStrict").booleanValue()).isFalse();
    assertThat(incident.get("recoveredBest").isNull()).isTrue();
    assertThat(incident.get("techniques").get(0).textValue()).isEqualTo("T1566 Phishing");
    assertThat(lines.stream().map(line -> line.get("table").textValue()).distinct())
        .containsExactlyElementsOf(LedgerExport.tableNames());
  }

  @Test
  void aWorkbookHasTypedCellsAndNoFormula() throws IOException {
    byte[] bytes = bytes(LEDGER, ExportFormat.XLSX);

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets.stream().map(Sheet::getName))
          .containsExactlyElementsOf(LedgerExport.tableNames());
      List<Row> incidents = sheets.get(0).read();
      int loss = column(incidents.get(0), "lossBest");
      int day = column(incidents.get(0), "occurredOnEarliest");
      assertThat(incidents.get(1).getCell(loss).getType()).isEqualTo(CellType.NUMBER);
      assertThat(incidents.get(1).getCellAsNumber(loss).orElseThrow())
          .isEqualByComparingTo("31000000");
      assertThat(incidents.get(1).getCellAsDate(day).orElseThrow().toLocalDate())
          .isEqualTo(LocalDate.of(2023, 5, 4));
      assertThat(
              sheets.stream()
                  .flatMap(LedgerExportTest::rows)
                  .flatMap(Row::stream)
                  .filter(cell -> cell != null && cell.getFormula() != null))
          .isEmpty();
    }
  }

  @Test
  void aWorkbookKeepsWordsToTheLetter() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes(LEDGER, ExportFormat.XLSX)))) {
      List<Row> evidence = workbook.findSheet("evidence").orElseThrow().read();
      int prefix = column(evidence.get(0), "prefix");

      assertThat(evidence.stream().map(row -> row.getCellText(prefix)))
          .contains("=Norvik Exchange said that ");
    }
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void theSameLedgerGivesTheSameBytesInEveryZone(ExportFormat format) throws IOException {
    TimeZone zone = TimeZone.getDefault();
    try {
      String first = Sha256.of(bytes(HandMadeLedger.whole(), format));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Pyongyang"));
      String second = Sha256.of(bytes(HandMadeLedger.whole(), format));

      assertThat(second).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theMomentOfAnExportComesFromTheLedger() {
    LedgerInput.View byMarch = new LedgerInput.View(Tlp.RED, LocalDate.of(2024, 3, 1), null);

    assertThat(AsOf.of(LEDGER)).isEqualTo(Instant.parse("2024-06-01T00:00:00Z"));
    assertThat(AsOf.of(HandMadeLedger.ledger(byMarch, Tlp.CLEAR)))
        .isEqualTo(Instant.parse("2024-03-01T00:00:00Z"));
  }

  private static java.util.stream.Stream<Row> rows(Sheet sheet) {
    try {
      return sheet.read().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int column(Row header, String name) {
    return header.stream().map(cell -> cell.getText()).toList().indexOf(name);
  }

  private static List<JsonNode> jsonLines() throws IOException {
    JsonMapper mapper = new JsonMapper();
    String text = new String(bytes(LEDGER, ExportFormat.JSONL), StandardCharsets.UTF_8);
    return text.lines()
        .map(
            line -> {
              try {
                return mapper.readTree(line);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .collect(Collectors.toList());
  }

  private static List<CSVRecord> csv(String table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.table(LEDGER, table, out);
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
        .getRecords();
  }

  private static byte[] bytes(Ledger ledger, ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.write(ledger, RandomLedgers.REGISTER, format, out);
    return out.toByteArray();
  }
}
