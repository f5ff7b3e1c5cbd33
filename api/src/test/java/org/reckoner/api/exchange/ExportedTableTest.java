// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.table.MappingProposal;
import org.reckoner.ingest.table.TableClaims;
import org.reckoner.ingest.table.TableMapping;
import org.reckoner.ingest.table.TableReader;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.exchange.RandomLedgers;

/** The table of incidents, out as CSV and in again by the mapping that is proposed for it. */
class ExportedTableTest {
  private static final List<Property> CARRIED =
      List.of(
          Property.OCCURRED_ON,
          Property.DISCLOSED_ON,
          Property.LOSS,
          Property.RECOVERED,
          Property.FROZEN,
          Property.LAUNDERED);

  @TempDir Path folder;

  @Test
  void whatStandsComesBackAsItStood() throws Exception {
    int incidents = 0;
    for (long seed = 1; seed <= 200; seed++) {
      Ledger ledger = RandomLedgers.of(seed);
      if (!ledger.incidents().isEmpty()) {
        assertThat(valuesIn(table(ledger))).as("seed " + seed).isEqualTo(values(ledger));
        incidents += ledger.incidents().size();
      }
    }
    assertThat(incidents).isGreaterThan(200);
  }

  private static byte[] table(Ledger ledger) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.write(ledger, RandomLedgers.REGISTER, ExportFormat.CSV, out);
    return out.toByteArray();
  }

  private List<String> valuesIn(byte[] csv) throws Exception {
    RawDocument raw = new RawDocument(csv, "incidents.csv", null, null);
    Path map = Files.writeString(folder.resolve("map.yaml"), MappingProposal.of(raw));
    TableMapping mapping = TableMapping.read(map);
    List<Reading> readings = new TableReader(mapping).read(raw);
    assertThat(readings).hasSize(1);
    Reading.Read read = (Reading.Read) readings.get(0);
    List<Claim> claims =
        new TableClaims(mapping).extract(WorkKey.named("incidents"), read.document()).claims();
    Map<String, List<Claim>> rows =
        claims.stream()
            .filter(claim -> CARRIED.contains(claim.property()))
            .collect(Collectors.groupingBy(claim -> claim.frame().anchor()));
    return rows.values().stream()
        .map(
            row ->
                row.stream()
                    .map(claim -> said(claim.property(), claim.value()))
                    .sorted()
                    .collect(Collectors.joining("; ")))
        .sorted()
        .toList();
  }

  private static List<String> values(Ledger ledger) {
    List<String> rows = new ArrayList<>();
    for (Incident incident : ledger.incidents()) {
      List<String> row = new ArrayList<>();
      for (Property property : CARRIED) {
        incident
            .resolution(property)
            .map(Resolution::value)
            .ifPresent(value -> row.add(said(property, value)));
      }
      if (!row.isEmpty()) {
        row.sort(null);
        rows.add(String.join("; ", row));
      }
    }
    rows.sort(null);
    return rows;
  }

  /** Without the quantities by asset, which the table of incidents does not have. */
  private static String said(Property property, ClaimValue value) {
    String json = CanonicalJson.write(value).replaceFirst("\"breakdown\":\\[.*?\\],?", "");
    return property.wireName() + " " + ClaimKey.normalised(json);
  }
}
