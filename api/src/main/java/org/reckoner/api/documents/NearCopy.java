// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.TextSignature;
import org.reckoner.domain.ledger.independence.Copies;

/**
 * A document whose text is nearly that of another.
 *
 * @param document the other one
 * @param share the estimated share of word sequences that both have in common, 0 to 1
 */
public record NearCopy(DocumentRef document, BigDecimal share) {
  private static final int PLACES = 2;

  /**
   * The near-copies of a document, the nearest first. Each other signature is looked at once; a
   * text too short to be compared has none.
   */
  static List<NearCopy> of(SourceDocument document, List<SourceDocument> all) {
    return all.stream()
        .filter(other -> !other.work().equals(document.work()))
        .map(
            other ->
                Map.entry(other, TextSignature.similarity(document.signature(), other.signature())))
        .filter(one -> one.getValue() >= Copies.FROM)
        .sorted(
            Map.Entry.<SourceDocument, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(one -> one.getKey().work()))
        .map(
            one ->
                new NearCopy(
                    DocumentRef.of(one.getKey()),
                    BigDecimal.valueOf(one.getValue()).setScale(PLACES, RoundingMode.HALF_UP)))
        .toList();
  }
}
