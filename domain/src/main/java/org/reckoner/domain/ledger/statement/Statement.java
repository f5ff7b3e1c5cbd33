// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.LedgerClaim.Standing;

/**
 * A claim as the rules see it: with its document, who stands behind it and whether it may be
 * chosen.
 *
 * @param observation the claim with the rule that found it
 * @param document the work that says it
 * @param asserter who stands behind it, or null where the document credits nobody
 * @param standing whether it may be chosen
 * @param because why it may not, or null
 */
public record Statement(
    Observation observation,
    SourceDocument document,
    @Nullable Asserter asserter,
    Standing standing,
    @Nullable String because) {
  /** By key: an order that owes nothing to the order of arrival. */
  public static final Comparator<Statement> BY_KEY = Comparator.comparing(Statement::key);

  public Claim claim() {
    return observation.claim();
  }

  public ClaimKey key() {
    return claim().key();
  }

  public boolean eligible() {
    return standing == Standing.ELIGIBLE;
  }

  /**
   * Whether its value may stand: eligible, affirmed, and said of what is or was rather than of what
   * could be or is expected.
   */
  public boolean candidate() {
    Modality modality = claim().assertion().modality();
    return eligible()
        && claim().assertion().polarity() == Polarity.AFFIRMED
        && modality != Modality.CONDITIONAL
        && modality != Modality.FORECAST;
  }

  /** The same with another standing. */
  public Statement standing(Standing other, String why) {
    return new Statement(observation, document, asserter, other, why);
  }

  /** The day by which it had been published, or null where that is unknown. */
  public @Nullable LocalDate publishedBy() {
    PublicationDate published = document.published();
    return published == null ? null : published.date().latest();
  }

  /** Who is shown as saying it: the asserter, or the document that credits nobody. */
  public String voice() {
    return asserter == null ? document.publisherName() + " (credits nobody)" : asserter.name();
  }
}
