// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.Unreadable;

class TableReaderTest {
  private static final WorkKey WORK = WorkKey.named("a list");
  private static final String MAPPING =
      """
      author: Harbour Analytics
      title: Thefts we know of
      published: 2024-03-01
      columns:
        Exchange: victim
        "Date of attack": occurredOn
        "Stolen (USD m)": {is: loss, currency: usd, unit: million}
        Group: attributedTo
        Chain: chain
        Wallet: address
        "Who says so": assertedBy
      """;
  private static final String LIST =
      """
      Exchange,Date of attack,Stolen (USD m),Group,Chain,Wallet,Who says so,Remarks
      Quayside Bank,2023-11-10,126,Lazarus Group,ethereum,0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,,"seen, twice"
      "Norvik
      Exchange",soon,~41.5,Unknown,,1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb,Harbour police,
      ,,,,,,,
      Quayside Bank,2023-11-10,a lot,?,,,,
      """;

  @TempDir Path folder;

  @Test
  void rowsBecomeClaimsWithTheRowAsTheWords() throws Exception {
    Extraction extraction = extract(MAPPING, csv(LIST));

    List<String> said =
        extraction.claims().stream()
            .map(
                claim ->
                    claim.frame().anchor()
                        + " | "
                        + claim.property().wireName()
                        + " | "
                        + CanonicalJson.write(claim.value())
                        + " | "
                        + claim.assertion().assertedBy())
            .toList();
    assertThat(said)
        .containsExactly(
            "row quayside bank 2023-11-10 | victim | {\"name\":\"Quayside Bank\"} | Harbour"
                + " Analytics",
            "row quayside bank 2023-11-10 | occurredOn | \"2023-11-10\" | Harbour Analytics",
            "row quayside bank 2023-11-10 | loss | " + usd("126000000") + " | Harbour Analytics",
            "row quayside bank 2023-11-10 | attributedTo | {\"name\":\"Lazarus Group\"} | Harbour"
                + " Analytics",
            "row quayside bank 2023-11-10 | address | {\"address\":"
                + "\"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\",\"chain\":\"ethereum\","
                + "\"checksum\":\"VERIFIED\"} | Harbour Analytics",
            "row norvik exchange | victim | {\"name\":\"Norvik Exchange\"} | Harbour police",
            "row norvik exchange | loss | "
                + CanonicalJson.write(
                    Amount.about(AmountKind.STOLEN, "USD", new BigDecimal("41500000")))
                + " | Harbour police",
            "row norvik exchange | address | {\"address\":"
                + "\"1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb\",\"chain\":\"bitcoin\","
                + "\"checksum\":\"FAILED\"} | Harbour police",
            "row quayside bank 2023-11-10#2 | victim | {\"name\":\"Quayside Bank\"} | Harbour"
                + " Analytics",
            "row quayside bank 2023-11-10#2 | occurredOn | \"2023-11-10\" | Harbour Analytics");
    assertThat(extraction.claims().get(0).quote())
        .isEqualTo(
            "Quayside Bank\t2023-11-10\t126\tLazarus Group\tethereum\t"
                + "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed\t\tseen, twice");
  }

  @Test
  void eachCellThatCannotBeUnderstoodIsNamed() throws Exception {
    List<Reading> readings = new TableReader(TableMapping.parse(MAPPING)).read(csv(LIST));

    assertThat(readings.subList(1, readings.size()))
        .extracting(reading -> ((Reading.Unreadable) reading).failure().message())
        .containsExactly(
            "list.csv#B3: 'soon' is no date",
            "list.csv#F3: the checksum of '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb' is wrong",
            "list.csv#C5: 'a lot' is no amount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n"})
  void aTableInPartsSaysTheSameOfTheSameCells(String above) throws Exception {
    TableMapping mapping =
        TableMapping.parse(MAPPING + "header-row: " + (1 + above.length()) + "\n");
    RawDocument whole = csv(above + LIST);

    List<Path> parts = TableParts.divide(whole, mapping, folder, /* mostRows= */ 1);

    assertThat(parts).hasSize(3);
    List<Reading> ofWhole = new TableReader(mapping).read(whole);
    List<Reading> ofParts = new ArrayList<>();
    for (Path part : parts) {
      RawDocument raw = new RawDocument(Files.readAllBytes(part), "list.csv", null, null);
      ofParts.addAll(new TableReader(mapping).read(raw));
    }
    assertThat(problems(ofParts)).hasSize(3).isEqualTo(problems(ofWhole));
    assertThat(said(ofParts, mapping)).hasSize(10).isEqualTo(said(ofWhole, mapping));
    assertThat(TableParts.divide(whole, mapping, folder)).isEmpty();
    assertThat(
            TableParts.divide(
                csv("Name;a;b;c,d,e\n1;2;3;4\n1;2;3;4\n"), TableMapping.parse(MAPPING), folder, 1))
        .hasSize(2);
  }

  private static List<String> problems(List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Unreadable.class::isInstance)
        .map(reading -> ((Reading.Unreadable) reading).failure().message())
        .toList();
  }

  private static List<String> said(List<Reading> readings, TableMapping mapping) {
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .flatMap(
            reading ->
                new TableClaims(mapping)
                    .extract(WORK, ((Reading.Read) reading).document()).claims().stream())
        .map(
            claim ->
                claim.quote()
                    + claim.property()
                    + CanonicalJson.write(claim.value())
                    + claim.assertion())
        .toList();
  }

  @Test
  void aWorkbookSaysTheSame() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("thefts");
      List<String> header = List.of("Exchange", "Date of attack", "Stolen (USD m)", "Group");
      for (int i = 0; i < header.size(); i++) {
        sheet.value(0, i, header.get(i));
      }
      sheet.value(1, 0, "Quayside Bank");
      sheet.value(1, 1, LocalDate.of(2023, 11, 10));
      sheet.style(1, 1).format("dd.mm.yyyy").set();
      sheet.value(1, 2, 126.5);
      sheet.value(1, 3, "Lazarus Group");
    }
    String mapping =
        """
        sheet: thefts
        columns:
          exchange: victim
          date of attack: occurredOn
          stolen (usd m): {is: loss, currency: USD, unit: million}
          group: attributedTo
        """;

    Extraction extraction =
        extract(mapping, new RawDocument(bytes.toByteArray(), "list.xlsx", null, null));

    assertThat(extraction.claims().stream().map(claim -> CanonicalJson.write(claim.value())))
        .containsExactly(
            "{\"name\":\"Quayside Bank\"}",
            "\"2023-11-10\"",
            usd("126500000"),
            "{\"name\":\"Lazarus Group\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "126,000,000|126000000|126000000|126000000",
        "126.000.000|126000000|126000000|126000000",
        "1.234.567,89|1234567.89|1234567.89|1234567.89",
        "US$ 1.5m|1500000|1500000|1500000",
        "at least 3 billion|3000000000|3000000000|",
        "<= 5k||5000|5000",
        "about $41 million||41000000|",
        "41-55 million|41000000||55000000",
        "$41m to $55m|41000000||55000000",
        "100+|100|100|"
      })
  void readsAmountsAsPeopleWriteThem(String cell, String min, String best, String max)
      throws Exception {
    Amount amount = CellAmount.of(cell, AmountKind.STOLEN, Target.of("loss"), "USD", false);

    assertThat(amount.currency()).isEqualTo("USD");
    assertThat(amount.min()).isEqualTo(min == null ? null : new BigDecimal(min));
    assertThat(amount.best()).isEqualTo(best == null ? null : new BigDecimal(best));
    assertThat(amount.max()).isEqualTo(max == null ? null : new BigDecimal(max));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-11-10T04:00:00Z|2023-11-10",
        "2023|2023",
        "Nov 2023|2023-11",
        "10 November 2023|2023-11-10",
        "November 10th, 2023|2023-11-10",
        "25/12/2023|2023-12-25",
        "12/25/2023|2023-12-25",
        "5/5/2023|2023-05-05",
        "2023/1/9|2023-01-09"
      })
  void readsDatesAsPeopleWriteThem(String cell, String iso) throws Exception {
    assertThat(CellDate.of(cell, null)).isEqualTo(PartialDate.parse(iso));
  }

  @Test
  void aDateThatMayBeTwoDaysIsNotGuessed() throws Exception {
    assertThatThrownBy(() -> CellDate.of("3/4/2024", null))
        .hasMessage("'3/4/2024' may be two days: say date-order: DMY or MDY in the mapping");
    assertThat(CellDate.of("3/4/2024", TableMapping.DateOrder.MDY))
        .isEqualTo(PartialDate.parse("2024-03-04"));
  }

  @Test
  void proposesAMappingThatItCanRead() throws Exception {
    String proposed = MappingProposal.of(csv(LIST));

    assertThat(proposed)
        .contains(
            "  \"Exchange\": victim",
            "  \"Date of attack\": occurredOn",
            "  \"Stolen (USD m)\": {is: loss, currency: USD, unit: million}",
            "  \"Group\": attributedTo",
            "  \"Wallet\": address",
            "  # \"Remarks\": evidence only");
    assertThat(TableMapping.parse(proposed).columns()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: x|it has no 'columns'",
        "'columns: {a: nonsense}'|A column cannot be 'nonsense'",
        "'columns: {a: victim.min.x}'|A column cannot be 'victim.min.x'",
        "'{colour: red, columns: {a: victim}}'|is none of [author",
        "'columns: {a: {is: loss, unit: dozen}}'|A unit is thousand",
        "'columns: [ {'|is no YAML at line"
      })
  void aMappingThatIsNoneSaysWhy(String yaml, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("map.yaml"), yaml);

    assertThatThrownBy(() -> TableMapping.read(file))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining(why);
  }

  @Test
  void whatIsNoSuchTableFailsWithItsType() throws Exception {
    TableReader reader = new TableReader(TableMapping.parse(MAPPING));

    assertThat(failure(reader, csv("a,b\n1,2\n")))
        .startsWith("UNSUPPORTED list.csv has no columns");
    assertThat(failure(reader, csv(LIST.substring(0, LIST.indexOf('\n'))))).startsWith("EMPTY");
    assertThat(
            failure(
                reader,
                new RawDocument(new byte[] {'P', 'K', 3, 4, 0, 0}, "list.xlsx", null, null)))
        .startsWith("DAMAGED");
    byte[] locked = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertThat(failure(reader, new RawDocument(locked, "list.xls", null, null)))
        .startsWith("UNSUPPORTED list.xls is a workbook under a password");
    RawDocument part =
        new RawDocument(LIST.getBytes(StandardCharsets.UTF_8), "list.xlsx", null, null);
    assertThat(reader.read(part).get(0))
        .as("a part of a workbook that was divided is CSV under the workbook's name")
        .isInstanceOf(Reading.Read.class);
  }

  private static String failure(TableReader reader, RawDocument raw) {
    Reading.Unreadable unreadable = (Reading.Unreadable) reader.read(raw).get(0);
    return unreadable.failure().type() + " " + unreadable.failure().message();
  }

  private static Extraction extract(String mapping, RawDocument raw) throws Exception {
    TableMapping parsed = TableMapping.parse(mapping);
    Reading first = new TableReader(parsed).read(raw).get(0);
    assertThat(first).isInstanceOf(Reading.Read.class);
    Reading.Read read = (Reading.Read) first;
    return new TableClaims(parsed).extract(WORK, read.document());
  }

  private static RawDocument csv(String text) {
    return new RawDocument(text.getBytes(StandardCharsets.UTF_8), "list.csv", null, null);
  }

  private static String usd(String figure) {
    return CanonicalJson.write(Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal(figure)));
  }
}
