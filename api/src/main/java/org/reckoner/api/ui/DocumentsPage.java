// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.List;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.reporting.model.Wording;

/**
 * The documents, and the independent groups that their claims come down to.
 *
 * @param documents the documents
 * @param groups the groups, those with most documents first
 */
public record DocumentsPage(List<DocumentRow> documents, List<GroupRow> groups) {

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

  static DocumentsPage of(OpenLedger ledger) {
    return new DocumentsPage(
        ledger.ledger().documents().stream()
            .map(
                document ->
                    new DocumentRow(
                        ClaimCard.href(document),
                        ClaimCard.title(document),
                        document.language(),
                        ClaimCard.published(document),
                        ledger.claimsOf(document.work()).size()))
            .toList(),
        ledger.ledger().groups().stream()
            .sorted(
                java.util.Comparator.comparingInt((SourceGroup group) -> group.works().size())
                    .reversed()
                    .thenComparing(SourceGroup::key))
            .map(GroupRow::of)
            .toList());
  }
}
