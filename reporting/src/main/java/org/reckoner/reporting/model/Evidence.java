// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.TextQuote;
import org.reckoner.domain.ledger.LedgerClaim;

/** Every quotation: what was taken from it, who says it, and by which rule it was found. */
final class Evidence {
  /** A quotation longer than this is cut in print; its length is said. In characters. */
  static final int LONGEST = 2_000;

  private static final Block.Fact READ_BY_ANALYST =
      new Block.Fact("Found by", "an analyst, who read it there; no rule of the extractor did");

  private Evidence() {}

  static List<Block> blocks(Draft draft) {
    if (draft.evidence().isEmpty()) {
      return List.of(draft.paragraph("There are no claims to list."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        draft.paragraph(
            (draft.request().selection().everything() && draft.request().kind() != ReportKind.DIGEST
                    ? "Every claim of the ledger"
                    : "Every claim that this report is about or rests on")
                + " under the exact words it was taken from, by document and in the order of its"
                + " text. Words in grey stand directly before and after them."));
    @Nullable WorkKey work = null;
    List<CitedClaims.Cited> passage = new ArrayList<>();
    for (CitedClaims.Cited one : draft.evidence()) {
      Claim claim = one.claim().claim();
      if (!passage.isEmpty() && !samePassage(passage.get(0).claim().claim(), claim)) {
        blocks.add(exhibit(draft, passage));
        passage.clear();
      }
      if (!claim.work().equals(work)) {
        work = claim.work();
        blocks.add(new Block.Subheading(draft.title(draft.document(work))));
      }
      passage.add(one);
    }
    blocks.add(exhibit(draft, passage));
    return blocks;
  }

  private static boolean samePassage(Claim one, Claim other) {
    return one.work().equals(other.work()) && one.evidence().equals(other.evidence());
  }

  private static Block.Exhibit exhibit(Draft draft, List<CitedClaims.Cited> passage) {
    Claim first = passage.get(0).claim().claim();
    SourceDocument document = draft.document(first.work());
    return new Block.Exhibit(
        first.evidence().stream().map(span -> quotation(span, document)).toList(),
        passage.stream().map(Evidence::taken).toList());
  }

  private static Block.Taken taken(CitedClaims.Cited cited) {
    LedgerClaim one = cited.claim();
    Claim claim = one.claim();
    String label = cited.label();
    List<Block.Fact> facts = new ArrayList<>(4);
    facts.add(new Block.Fact("Asserter", cited.credit()));
    if (!one.eligible()) {
      facts.add(
          new Block.Fact(
              "Standing",
              Wording.words(one.standing().name())
                  + ": "
                  + VisibleText.of(Objects.requireNonNullElse(one.because(), "no reason given"))));
    }
    facts.add(one.byAnalyst() ? READ_BY_ANALYST : rule(one));
    facts.add(new Block.Fact("Claim", cited.digits()));
    return new Block.Taken(
        "evidence-" + label,
        label,
        VisibleText.of(claim.frame().subject())
            + ": "
            + claim.property().label()
            + ", "
            + shortened(Wording.value(claim.value())),
        facts);
  }

  private static Block.Fact rule(LedgerClaim one) {
    return new Block.Fact(
        "Rule",
        VisibleText.of(one.ruleId())
            + " "
            + VisibleText.of(one.ruleVersion())
            + ", "
            + Wording.number(one.confidence())
            + "\u00a0per cent");
  }

  private static Block.Quotation quotation(EvidenceSpan span, SourceDocument document) {
    TextQuote words = span.quote();
    List<String> place = new ArrayList<>(0);
    if (span.page() != null) {
      place.add("page " + span.page());
    }
    if (span.paragraph() != null) {
      place.add("paragraph " + VisibleText.of(span.paragraph()));
    }
    return new Block.Quotation(
        VisibleText.of(words.prefix()),
        shortened(VisibleText.of(words.exact())),
        VisibleText.of(words.suffix()),
        document.language(),
        String.join(", ", place));
  }

  /** Cut where it is too long to print, with its length. */
  static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST))
            + " […] [cut: "
            + Wording.number(length)
            + " characters in all]";
  }
}
