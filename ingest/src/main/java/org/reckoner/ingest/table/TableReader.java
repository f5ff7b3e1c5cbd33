// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.Unreadable;

/**
 * Reads a table with a mapping: a document whose text has a line for each row, and a failure for
 * each cell that could not be understood; the rest of its row counts.
 */
public final class TableReader {
  /** Goes up when the same table may give another text or other claims. */
  public static final String VERSION = "table-1";

  /** More problems than this are counted and no longer told one by one. */
  private static final int TOLD = 1000;

  private final TableMapping mapping;

  public TableReader(TableMapping mapping) {
    this.mapping = mapping;
  }

  /** The document and the cells that could not be understood; or why it could not be read. */
  public List<Reading> read(RawDocument raw) {
    try {
      Table table = new Table(raw.source());
      TableRows.read(raw, mapping.sheet(), table::take);
      return table.readings(raw);
    } catch (Unreadable e) {
      return List.of(new Reading.Unreadable(raw.source(), e.failure()));
    } catch (RuntimeException | OutOfMemoryError e) {
      return List.of(
          new Reading.Unreadable(
              raw.source(),
              new Failure(
                  Failure.Type.DAMAGED,
                  "'" + raw.source() + "' could not be read as a table: " + e)));
    }
  }

  /** What each column is. */
  static List<@Nullable Target> targets(TableMapping mapping, List<String> header) {
    List<@Nullable Target> targets = new ArrayList<>();
    header.forEach(name -> targets.add(mapping.columns().get(TableMapping.folded(name))));
    return targets;
  }

  /** A table on its way into a document. */
  private final class Table {
    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<Reading> problems = new ArrayList<>();
    private @Nullable List<@Nullable Target> targets;
    private int untold;
    private int rows;

    Table(String source) {
      this.source = source;
    }

    boolean take(int number, List<String> cells) throws Unreadable {
      if (number < mapping.headerRow() || cells.stream().allMatch(String::isBlank)) {
        return true;
      }
      List<@Nullable Target> known = targets;
      if (known == null) {
        targets = header(cells);
      } else {
        rows++;
        for (Row.Problem problem : Row.of(mapping, known, cells).problems()) {
          tell(number, problem);
        }
      }
      TableText.append(text, cells);
      if (text.length() > ReadLimits.DEFAULT.textChars()) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE,
            source + " has more than " + ReadLimits.DEFAULT.textChars() + " characters");
      }
      return true;
    }

    private List<@Nullable Target> header(List<String> cells) throws Unreadable {
      Set<String> names = cells.stream().map(TableMapping::folded).collect(Collectors.toSet());
      List<String> missing =
          mapping.columns().keySet().stream()
              .filter(name -> !names.contains(name))
              .sorted()
              .toList();
      if (!missing.isEmpty()) {
        throw new Unreadable(
            Failure.Type.UNSUPPORTED,
            source + " has no columns " + missing + ", which the mapping names; it has " + cells);
      }
      return targets(mapping, cells);
    }

    private void tell(int row, Row.Problem problem) {
      if (problems.size() == TOLD) {
        untold++;
        return;
      }
      String cell = source + "#" + letters(problem.column()) + row;
      problems.add(
          new Reading.Unreadable(
              cell, new Failure(Failure.Type.UNSUPPORTED, cell + ": " + problem.what())));
    }

    List<Reading> readings(RawDocument raw) throws Unreadable {
      if (rows == 0) {
        throw new Unreadable(Failure.Type.EMPTY, source + " has no rows below its header");
      }
      if (untold > 0) {
        problems.add(
            new Reading.Unreadable(
                source,
                new Failure(
                    Failure.Type.UNSUPPORTED,
                    String.format(Locale.ROOT, "%s: %d more cells", source, untold))));
      }
      List<Reading> readings = new ArrayList<>();
      readings.add(new Reading.Read(source, document(raw)));
      readings.addAll(problems);
      return readings;
    }

    private ReadDocument document(RawDocument raw) {
      return new ReadDocument(
          raw.bytes()[0] == 'P' && raw.bytes()[1] == 'K'
              ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              : "text/csv",
          mapping.title(),
          List.of(),
          mapping.published() == null
              ? null
              : new PublicationDate(mapping.published(), PublicationDate.FoundIn.SUPPLIED),
          mapping.author(),
          null,
          "und",
          QuotableText.of(text.toString()),
          List.of(),
          Sha256.of(raw.bytes()),
          List.of());
    }
  }

  /** The letters of a column in a spreadsheet: A, Z, AA. */
  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }
}
