// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.SourceGroup;

/** The documents, and which of them depend on one another. */
final class Sources {
  private static final List<Block.Column> DOCUMENTS =
      List.of(
          new Block.Column("Document", 46, false),
          new Block.Column("Kind", 12, false),
          new Block.Column("Published", 18, false),
          new Block.Column("Language", 12, false),
          new Block.Column("Claims", 12, true));

  private static final List<Block.Column> GROUPS =
      List.of(
          new Block.Column("Rests on", 30, false),
          new Block.Column("Appears in", 36, false),
          new Block.Column("Claims", 10, true),
          new Block.Column("Why together", 24, false));

  /** More leaves than these would not fit on a page; the table has all groups. */
  private static final int DRAWN = 36;

  private static final int LEAVES = 8;

  private Sources() {}

  static List<Block> blocks(Draft draft) {
    if (draft.ledger().documents().isEmpty()) {
      List<Block> none = new ArrayList<>();
      none.add(draft.paragraph("The ledger holds no documents."));
      none.addAll(Withdrawn.blocks(draft));
      return none;
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft.paragraph(
            "No source has been graded unless an analyst decided so. Reliability that was not"
                + " judged is not guessed."));
    blocks.add(documents(draft, draft.ledger().documents()));
    if (draft.ledger().groups().isEmpty()) {
      blocks.add(draft.paragraph("No groups of sources were formed."));
    } else {
      tree(draft).ifPresent(blocks::add);
      blocks.add(groups(draft));
    }
    blocks.addAll(Withdrawn.blocks(draft));
    return blocks;
  }

  static Block.Table documents(Draft draft, List<SourceDocument> documents) {
    Map<WorkKey, Integer> claims = new HashMap<>();
    draft.ledger().claims().forEach(one -> claims.merge(one.claim().work(), 1, Integer::sum));
    List<Block.Row> rows = new ArrayList<>();
    for (SourceDocument document : documents) {
      Origin origin =
          new Origin.Derived(
              "as captured, SHA-256 of the bytes " + document.rawSha256(), List.of());
      int own = claims.getOrDefault(document.work(), 0);
      rows.add(
          new Block.Row(
              null,
              List.of(
                  new Prose().name(called(document), origin).runs(),
                  Prose.of(
                          document.publisher() == null
                              ? "unknown"
                              : Wording.publisher(document.publisher().kind()))
                      .runs(),
                  new Prose().name(Citing.date(document), origin).runs(),
                  new Prose().name(language(document), origin).runs(),
                  new Prose().name(Wording.number(own), Draft.counted("claims", own)).runs())));
    }
    return draft.table("Documents", DOCUMENTS, rows);
  }

  private static String called(SourceDocument document) {
    String title = document.title();
    String called =
        title == null || title.isBlank()
            ? "file “" + Citing.file(document.source()) + "”"
            : "“" + VisibleText.of(title) + "”";
    return document.publisher() == null
        ? Wording.capital(called)
        : VisibleText.of(document.publisher().name()) + ", " + called;
  }

  private static String language(SourceDocument document) {
    return document.language().equals("und")
        ? "unknown"
        : VisibleText.of(document.language().toLowerCase(Locale.ROOT));
  }

  /** The origins that several documents rest on; the others stand for themselves. */
  private static Optional<Block.Figure> tree(Draft draft) {
    List<Chart.Branch> branches = new ArrayList<>();
    int leaves = 0;
    for (SourceGroup group :
        draft.ledger().groups().stream()
            .filter(one -> one.works().size() > 1)
            .sorted(
                Comparator.comparing((SourceGroup one) -> -one.works().size())
                    .thenComparing(SourceGroup::key))
            .toList()) {
      leaves += Math.min(LEAVES, group.works().size());
      if (leaves > DRAWN) {
        break;
      }
      branches.add(branch(draft, group));
    }
    if (branches.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Figure(
            draft.nextFigure(),
            "Documents that rest on one origin and count once",
            "Tree of origins at the left and the documents that rest on each at the right. All"
                + " groups are in the table of independent groups.",
            new Chart.Tree(branches),
            null));
  }

  private static Chart.Branch branch(Draft draft, SourceGroup group) {
    List<String> leaves = new ArrayList<>();
    group.works().stream()
        .limit(LEAVES)
        .forEach(work -> leaves.add(Wording.capital(Citing.source(draft.document(work)))));
    int more = group.works().size() - leaves.size();
    if (more > 0) {
      leaves.add("and " + Wording.number(more) + " more");
    }
    return new Chart.Branch(VisibleText.of(group.origin()), leaves);
  }

  private static Block.Table groups(Draft draft) {
    List<Block.Row> rows = new ArrayList<>();
    for (SourceGroup group : draft.ledger().groups()) {
      Origin origin =
          group.claims().isEmpty()
              ? new Origin.Derived("grouped by the rules of the ledger", List.of())
              : draft.sourced(group.claims());
      rows.add(
          new Block.Row(
              null,
              List.of(
                  new Prose().name(VisibleText.of(group.origin()), origin).runs(),
                  new Prose()
                      .listing(
                          group.works(),
                          (cell, work) -> cell.name(Citing.source(draft.document(work)), origin))
                      .runs(),
                  new Prose()
                      .name(
                          Wording.number(group.claims().size()),
                          Draft.counted("claims", group.claims()))
                      .runs(),
                  new Prose().name(VisibleText.of(group.reason()), origin).runs())));
    }
    return draft.table("Independent groups of sources", GROUPS, rows);
  }
}
