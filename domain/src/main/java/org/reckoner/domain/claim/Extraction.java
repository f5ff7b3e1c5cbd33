// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import java.util.List;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;

/**
 * All that an extractor found in one text. This is the only way for claims into a ledger, and it
 * holds every quotation against the text: a claim whose words are not in the document cannot exist.
 *
 * @param work the work the text is of
 * @param text the clean text
 * @param observations what was found, in the order of the text
 */
public record Extraction(WorkKey work, QuotableText text, List<Observation> observations) {

  /** An extractor quoted words that do not stand where it says: a defect of the extractor. */
  public static final class MisquotationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    MisquotationException(String message) {
      super(message);
    }
  }

  /**
   * @throws MisquotationException if a quotation does not stand in the text at its position
   * @throws IllegalArgumentException if a claim is of another work
   */
  public Extraction {
    observations = List.copyOf(observations);
    for (Observation observation : observations) {
      Claim claim = observation.claim();
      if (!claim.work().equals(work)) {
        throw new IllegalArgumentException(
            "A claim of " + claim.work() + " among those of " + work);
      }
      for (EvidenceSpan span : claim.evidence()) {
        if (!text.holds(span)) {
          throw new MisquotationException(
              "'" + span.exact() + "' does not stand at " + span.position() + " of " + work);
        }
      }
    }
  }

  public List<Claim> claims() {
    return observations.stream().map(Observation::claim).toList();
  }
}
