// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.reporting.misp.MispFeed;
import org.reckoner.reporting.stix.EarlierBundle;
import org.reckoner.reporting.stix.StixExport;
import org.reckoner.reporting.stix.StixProfile;
import org.reckoner.reporting.table.CsvFile;
import org.reckoner.reporting.table.JsonLines;
import org.reckoner.reporting.table.LedgerTable;
import org.reckoner.reporting.table.LedgerTables;
import org.reckoner.reporting.table.Spreadsheet;

/**
 * Writes a ledger in a format that other tools read. Pure: the same ledger gives the same bytes.
 * The streams handed in stay open.
 */
public final class LedgerExport {
  private static final String DEFAULT_TABLE = "incidents";

  private LedgerExport() {}

  /** Writes a ledger that was made with the bundled reference data. */
  public static List<String> write(Ledger ledger, ExportFormat format, OutputStream out)
      throws IOException {
    return write(ledger, format, EarlierBundle.none(), List.of(), out);
  }

  /**
   * The same after an earlier export: in STIX, what is unchanged keeps its times, what is gone is
   * repeated as revoked. The other formats know no earlier export.
   *
   * @param decisions what analysts decided of it, which {@code STIX_FULL} carries
   */
  public static List<String> write(
      Ledger ledger,
      ExportFormat format,
      EarlierBundle earlier,
      List<CarriedDecision> decisions,
      OutputStream out)
      throws IOException {
    return write(ledger, BundledRegister.load(), format, earlier, decisions, out);
  }

  /**
   * Writes the ledger.
   *
   * @param register the reference data that the ledger was made with
   * @return in words, what the format could not carry, to be shown to whoever asked for the export;
   *     empty where it carried everything
   * @throws IOException if the stream does not take it
   */
  public static List<String> write(
      Ledger ledger, PartyRegister register, ExportFormat format, OutputStream out)
      throws IOException {
    return write(ledger, register, format, EarlierBundle.none(), List.of(), out);
  }

  private static List<String> write(
      Ledger ledger,
      PartyRegister register,
      ExportFormat format,
      EarlierBundle earlier,
      List<CarriedDecision> decisions,
      OutputStream out)
      throws IOException {
    return switch (format) {
      case CSV -> csv(ledger, out);
      case XLSX -> Spreadsheet.write(LedgerTables.ALL, ledger, AsOf.of(ledger), out);
      case JSONL -> jsonLines(ledger, out);
      case STIX -> StixExport.write(ledger, register, StixProfile.CORE, earlier, decisions, out);
      case MISP -> MispFeed.file(ledger, register, out);
      case TAGPACK -> TagPackExport.write(ledger, out);
      case STIX_FULL ->
          StixExport.write(ledger, register, StixProfile.FULL, earlier, decisions, out);
    };
  }

  /**
   * Writes one table as CSV.
   *
   * @throws IllegalArgumentException if there is no such table, in a sentence that lists them
   */
  public static void table(Ledger ledger, String name, OutputStream out) throws IOException {
    LedgerTable<?> table =
        LedgerTables.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No table '%s'; there are: %s".formatted(name, LedgerTables.names())));
    CsvFile.write(table, ledger, out);
  }

  /** The names of the tables, in the order of a workbook's sheets. */
  public static List<String> tableNames() {
    return LedgerTables.ALL.stream().<String>map(LedgerTable::name).toList();
  }

  /**
   * Writes a feed for MISP into a folder, of a ledger that was made with the bundled reference
   * data.
   *
   * @return in words, what the events could not carry
   */
  public static List<String> mispFeed(Ledger ledger, MispFeed.Folder folder) throws IOException {
    return MispFeed.feed(ledger, BundledRegister.load(), folder);
  }

  private static List<String> csv(Ledger ledger, OutputStream out) throws IOException {
    table(ledger, DEFAULT_TABLE, out);
    return List.of(
        "CSV holds one table, here '%s'; the others are: %s"
            .formatted(
                DEFAULT_TABLE,
                String.join(
                    ", ",
                    tableNames().stream().filter(name -> !name.equals(DEFAULT_TABLE)).toList())));
  }

  private static List<String> jsonLines(Ledger ledger, OutputStream out) throws IOException {
    for (LedgerTable<?> table : LedgerTables.ALL) {
      JsonLines.write(table, ledger, out);
    }
    return List.of();
  }
}
