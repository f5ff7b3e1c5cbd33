// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.ledger.LedgerClaim;

/**
 * A document: its text with the quoted passages marked, and the claims taken from them.
 *
 * @param title its title
 * @param language BCP 47 tag of its text
 * @param published publisher and date
 * @param url where it was published, or null
 * @param marking its TLP marking
 * @param digest SHA-256 of the archived bytes
 * @param original where the archived bytes are
 * @param paragraphs the text, paragraph by paragraph
 * @param claims the claims, in the order of the text
 */
public record DocumentPage(
    String title,
    String language,
    String published,
    @Nullable String url,
    String marking,
    String digest,
    String original,
    List<List<Stretch>> paragraphs,
    List<ClaimCard> claims) {

  /**
   * A stretch of text between two borders of quotations.
   *
   * @param text the words
   * @param marked whether a claim quotes them
   * @param anchors brief keys of the claims whose quotation begins here
   */
  public record Stretch(String text, boolean marked, List<String> anchors) {}

  static DocumentPage of(SourceDocument document, String text, OpenLedger ledger) {
    List<LedgerClaim> claims =
        ledger.claimsOf(document.work()).stream()
            .sorted(Comparator.comparingInt(DocumentPage::start))
            .toList();
    return new DocumentPage(
        ClaimCard.title(document),
        document.language(),
        ClaimCard.published(document),
        webAddress(document),
        document.tlp().label(),
        document.rawSha256(),
        "/api/v1/documents/" + DocumentId.of(document.work()) + "/original",
        paragraphs(QuotableText.of(text), claims),
        claims.stream().map(one -> ClaimCard.of(one, ledger)).toList());
  }

  private static int start(LedgerClaim one) {
    return one.claim().evidence().get(0).position().start();
  }

  /** A link is only made to what a browser may safely follow. */
  private static @Nullable String webAddress(SourceDocument document) {
    String url = document.url();
    return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
  }

  private static List<List<Stretch>> paragraphs(QuotableText text, List<LedgerClaim> claims) {
    TreeMap<Integer, Integer> depths = new TreeMap<>();
    TreeMap<Integer, List<String>> anchors = new TreeMap<>();
    for (LedgerClaim one : claims) {
      for (EvidenceSpan span : one.claim().evidence()) {
        if (text.holds(span)) {
          depths.merge(text.toUtf16(span.position().start()), 1, Integer::sum);
          depths.merge(text.toUtf16(span.position().end()), -1, Integer::sum);
        }
      }
      anchors
          .computeIfAbsent(text.toUtf16(start(one)), at -> new ArrayList<>())
          .add(one.claim().key().brief());
    }
    List<List<Stretch>> paragraphs = new ArrayList<>();
    int depth = 0;
    int at = 0;
    while (at < text.text().length()) {
      int end = text.text().indexOf('\n', at);
      end = end < 0 ? text.text().length() : end;
      List<Stretch> stretches = new ArrayList<>();
      int from = at;
      while (from < end) {
        depth += depths.getOrDefault(from, 0);
        Integer border = depths.higherKey(from);
        int to = border == null ? end : Math.min(border, end);
        stretches.add(
            new Stretch(
                text.text().substring(from, to), depth > 0, anchors.getOrDefault(from, List.of())));
        from = to;
      }
      if (!stretches.isEmpty()) {
        paragraphs.add(stretches);
      }
      // A quotation may end or begin at the line break itself.
      depth += from == end && end < text.text().length() ? depths.getOrDefault(end, 0) : 0;
      at = end + 1;
    }
    return paragraphs;
  }
}
