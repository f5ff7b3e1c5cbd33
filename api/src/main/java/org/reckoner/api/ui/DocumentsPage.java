// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.reporting.model.Wording;

/**
 * The documents, and the independent groups that their claims come down to.
 *
 * @param documents the documents
 * @param groups the groups of several documents, those with most first
 * @param alone how many groups are one document each
 */
public record DocumentsPage(Portion<DocumentRow> documents, List<GroupRow> groups, int alone) {
  private static final int MOST_GROUPS = 100;

  /** A document in a table. */
  public record DocumentRow(
      String href, String title, String language, String published, int claims) {}

  /** An independent group: what it rests on, why, and how much rests on it. */
  public record GroupRow(String origin, String reason, String size) {
    static GroupRow of(SourceGroup group) {
      return new GroupRow(
          group.origin(),
          group.reason(),
          Wording.plural(group.claims().size(), "claim")
              + " in "
              + Wording.plural(group.works().size(), "document"));
    }
  }

  static DocumentsPage of(OpenLedger ledger, @Nullable String from) {
    return new DocumentsPage(
        Portion.of(
            ledger.ledger().documents(), from, "/documents", document -> row(document, ledger)),
        ledger.ledger().groups().stream()
            .filter(group -> group.works().size() > 1)
            .sorted(
                Comparator.comparingInt((SourceGroup group) -> group.works().size())
                    .reversed()
                    .thenComparing(SourceGroup::key))
            .limit(MOST_GROUPS)
            .map(GroupRow::of)
            .toList(),
        (int) ledger.ledger().groups().stream().filter(group -> group.works().size() == 1).count());
  }

  private static DocumentRow row(SourceDocument document, OpenLedger ledger) {
    return new DocumentRow(
        ClaimCard.href(document),
        ClaimCard.title(document),
        document.language(),
        ClaimCard.published(document),
        ledger.claimsOf(document.work()).size());
  }
}
