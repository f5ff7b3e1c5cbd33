// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.TextPosition;
import org.reckoner.domain.evidence.TextQuote;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.bundle.CarriedLedger;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;

/**
 * Reads back the ledger that an exported workbook carries, out of its sheets of sources, claims and
 * evidence; the other sheets follow from these. Columns go by the names in the first row, in
 * whatever order, and a sheet that is full goes on in one of the same name and a number.
 */
public final class LedgerSheets {
  private static final int MOST_SHEETS = 1000;

  private final RawDocument raw;
  private final Predicate<ClaimKey> rejected;
  private final CarriedLedger carried;
  private final Map<String, TreeMap<Integer, EvidenceSpan>> evidence = new HashMap<>();
  private int spans;

  private LedgerSheets(RawDocument raw, Predicate<ClaimKey> rejected) {
    this.raw = raw;
    this.rejected = rejected;
    this.carried = new CarriedLedger(raw.source());
  }

  /** Takes in one row of a sheet. */
  private interface RowTaker {
    /**
     * @throws IllegalArgumentException if something in it is not what it should be
     */
    void take(Named row);
  }

  /** A row by the names of its columns. */
  private record Named(Map<String, Integer> columns, List<String> cells) {
    String get(String column) {
      Integer at = columns.get(column);
      if (at == null) {
        throw new IllegalArgumentException("there is no column '" + column + "'");
      }
      return at < cells.size() ? cells.get(at) : "";
    }

    @Nullable String orNull(String column) {
      String cell = get(column);
      return cell.isEmpty() ? null : cell;
    }

    int number(String column) {
      return Integer.parseInt(get(column));
    }
  }

  /**
   * The ledger of a workbook, and what is wrong with it.
   *
   * @throws Unreadable if it carries more than there is memory for
   */
  public static CarriedLedger.Contents read(RawDocument workbook) throws Unreadable {
    return read(workbook, any -> false);
  }

  /**
   * As {@link #read(RawDocument)}, with the claims that were set aside there and are set aside here
   * too, since the decision on them has been taken in before.
   *
   * @param rejected whether a decision of this ledger sets a claim aside
   * @throws Unreadable if it carries more than there is memory for
   */
  public static CarriedLedger.Contents read(RawDocument workbook, Predicate<ClaimKey> rejected)
      throws Unreadable {
    LedgerSheets sheets = new LedgerSheets(workbook, rejected);
    sheets.sheets("sources", sheets::source);
    sheets.sheets("evidence", sheets::span);
    sheets.sheets("claims", sheets::claim);
    return sheets.carried.contents();
  }

  private void sheets(String name, RowTaker taker) {
    for (int number = 1; number <= MOST_SHEETS; number++) {
      try {
        sheet(number == 1 ? name : name + " " + number, taker);
      } catch (Unreadable e) {
        if (number == 1 || e.failure().type() != Failure.Type.NOT_FOUND) {
          carried.problem(e.failure().message());
        }
        return;
      }
    }
  }

  private void sheet(String name, RowTaker taker) throws Unreadable {
    Map<String, Integer> columns = new HashMap<>();
    TableRows.read(
        raw,
        name,
        (number, cells) -> {
          if (columns.isEmpty()) {
            for (int i = 0; i < cells.size(); i++) {
              columns.put(cells.get(i), i);
            }
            return true;
          }
          try {
            taker.take(new Named(columns, cells));
          } catch (RuntimeException e) {
            carried.problem("%s#%s!%d: %s".formatted(raw.source(), name, number, e.getMessage()));
          }
          return true;
        });
  }

  private void source(Named row) {
    String publisher = row.orNull("publisher");
    String published = row.orNull("published");
    carried.document(
        new SourceDocument(
            new WorkKey(row.get("work")),
            row.get("rawSha256"),
            row.get("textSha256"),
            row.get("source"),
            row.orNull("url"),
            row.orNull("title"),
            publisher == null
                ? null
                : new Publisher(
                    publisher, row.orNull("host"), PublisherKind.valueOf(row.get("publisherKind"))),
            published == null
                ? null
                : new PublicationDate(
                    PartialDate.parse(published),
                    PublicationDate.FoundIn.valueOf(row.get("publishedFoundIn"))),
            LocalDate.parse(row.get("publishedNotAfter")),
            row.get("language"),
            tlp(row.get("tlp")),
            List.of(array(row, "links", String[].class)),
            List.of(array(row, "signature", Integer[].class))));
  }

  private static <T> T[] array(Named row, String column, Class<T[]> type) {
    String json = row.orNull(column);
    return CanonicalJson.read(type, json == null ? "[]" : json);
  }

  private static Tlp tlp(String label) {
    for (Tlp one : Tlp.values()) {
      if (one.label().equals(label)) {
        return one;
      }
    }
    throw new IllegalArgumentException("there is no marking '" + label + "'");
  }

  private void span(Named row) {
    if (!carried.hasRoomFor(++spans)) {
      return;
    }
    String page = row.orNull("page");
    evidence
        .computeIfAbsent(row.get("claim"), any -> new TreeMap<>())
        .put(
            row.number("ordinal"),
            new EvidenceSpan(
                new TextPosition(row.number("start"), row.number("end")),
                new TextQuote(row.get("quote"), row.get("prefix"), row.get("suffix")),
                page == null ? null : Integer.valueOf(page),
                row.orNull("paragraph")));
  }

  /**
   * What was set aside, corrected or superseded stays behind, as in every other export; but where
   * the decision that set it aside is here, it is set aside here as it was there.
   */
  private void claim(Named row) {
    String standing = row.get("standing");
    boolean setAside = standing.equals("REJECTED") && rejected.test(new ClaimKey(row.get("key")));
    if (!standing.equals("ELIGIBLE") && !standing.equals("OUTLIER") && !setAside) {
      return;
    }
    Property property = Property.named(row.get("property"));
    String scope = row.orNull("scopeJson");
    String key = row.get("key");
    carried.claim(
        new Claim(
            new ClaimKey(key),
            new WorkKey(row.get("work")),
            new Frame(
                FrameKind.valueOf(row.get("subjectKind")),
                row.get("frame"),
                row.get("subject"),
                IncidentType.valueOf(row.get("incidentType")),
                scope == null ? null : CanonicalJson.read(Scope.class, scope)),
            property,
            CanonicalJson.read(property, row.get("valueJson")),
            assertion(row),
            new ArrayList<>(evidence.getOrDefault(key, new TreeMap<>()).values())),
        row.get("rule"),
        row.get("ruleVersion"),
        row.number("confidence"));
  }

  private static Assertion assertion(Named row) {
    String basis = row.orNull("asserterBasis");
    return new Assertion(
        row.orNull("assertedBy"),
        basis == null ? null : AsserterBasis.valueOf(basis),
        Modality.valueOf(row.get("modality")),
        Polarity.valueOf(row.get("polarity")),
        row.orNull("hedge"),
        row.get("implied").equalsIgnoreCase("true"));
  }
}
