// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.period.Period;

/**
 * What a report is asked for.
 *
 * @param kind which report
 * @param title its title, or null for the one that the kind gives it
 * @param selection what of the ledger it is about
 * @param asOf the day whose knowledge it gives
 * @param tlp how far it may be shared
 * @param ledgerHash SHA-256 of the ledger it is made from
 * @param earlier what it is compared with, or null; a digest needs one
 */
public record ReportRequest(
    ReportKind kind,
    @Nullable String title,
    Selection selection,
    LocalDate asOf,
    Tlp tlp,
    String ledgerHash,
    @Nullable EarlierLedger earlier) {

  /** The title of a report for which nobody named one. */
  public static final String TITLE =
      "Thefts of crypto-assets attributed to state-backed groups: the evidence and what it supports";

  /**
   * @throws IllegalArgumentException if the title is blank or the digest is not one
   * @throws UnfitRequestException in a sentence, if the kind lacks what it is about
   */
  public ReportRequest {
    if (title != null && title.isBlank()) {
      throw new IllegalArgumentException("A report needs a title");
    }
    requireFit(kind, selection, earlier != null);
    Sha256.require(ledgerHash);
  }

  /**
   * Whether a report of a kind can be asked for so, before any ledger is worked out.
   *
   * @param compared whether there is an earlier day that it is compared with
   * @throws UnfitRequestException in a sentence, if the kind lacks what it is about
   */
  public static void requireFit(ReportKind kind, Selection selection, boolean compared) {
    if (kind == ReportKind.DIGEST && !compared) {
      throw new UnfitRequestException("A digest needs the day since when: 'since'.");
    }
    if (kind == ReportKind.INCIDENT && selection.incident() == null) {
      throw new UnfitRequestException(
          "A report on one incident needs its number, slug or key: 'incident'.");
    }
    if (kind == ReportKind.ACTOR && selection.actor() == null) {
      throw new UnfitRequestException("A report on one actor needs a name: 'actor'.");
    }
  }

  /** The comprehensive report. */
  public ReportRequest(
      String title, @Nullable Period period, LocalDate asOf, Tlp tlp, String ledgerHash) {
    this(ReportKind.COMPREHENSIVE, title, Selection.during(period), asOf, tlp, ledgerHash, null);
  }

  @Nullable Period period() {
    return selection.period();
  }

  /** The part of the ledger that the report is about. */
  public Ledger of(Ledger whole) {
    return Narrowing.of(whole, selection);
  }

  /** What it is compared with. */
  EarlierLedger comparedWith() {
    return Objects.requireNonNull(earlier, "Nothing to compare with");
  }
}
