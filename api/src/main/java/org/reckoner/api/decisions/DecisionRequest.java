// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Property;

/**
 * A decision to be made. Which of the other members are needed depends on the ruling.
 *
 * @param ruling what is decided
 * @param claim the claim that is accepted, rejected, preferred or graded; the first of a pair
 * @param other the second claim of a pair
 * @param property the property for which a claim is preferred, its own where none is given; the
 *     property that is claimed
 * @param name a party's name, a publisher's, or the id of a document
 * @param value another name of the party, a grade, what the document's field is, or the value
 *     claimed, as tables write it ({@code USD about 308000000}) or as JSON
 * @param field the field of a document: url, publisher, published or tlp
 * @param why in the analyst's words
 * @param stated with CLAIM: the words that say it, and of what
 * @param undo true takes back what was decided on this matter, as if nobody had decided it; what
 *     the ruling would decide itself is passed over
 */
public record DecisionRequest(
    @NotNull Kind ruling,
    @Nullable @Size(max = 200) String claim,
    @Nullable @Size(max = 200) String other,
    @Nullable Property property,
    @Nullable @Size(max = 500) String name,
    @Nullable @Size(max = 2000) String value,
    @Nullable @Size(max = 50) String field,
    @NotBlank @Size(max = 5000) String why,
    @Nullable @Valid StatedClaim stated,
    @Nullable Boolean undo) {

  /** One that asserts nothing of a document's words, and takes nothing back. */
  public DecisionRequest(
      Kind ruling,
      @Nullable String claim,
      @Nullable String other,
      @Nullable Property property,
      @Nullable String name,
      @Nullable String value,
      @Nullable String field,
      String why) {
    this(ruling, claim, other, property, name, value, field, why, null, null);
  }

  /** The request to take back what was decided on the same matter. */
  public DecisionRequest takingBack() {
    return new DecisionRequest(
        ruling, claim, other, property, name, value, field, why, stated, true);
  }

  /** What can be decided. */
  public enum Kind {
    ACCEPT,
    REJECT,
    SAME,
    NOT_SAME,
    PREFER,
    RELIABILITY,
    CREDIBILITY,
    ALIAS,
    ASSERT,
    /** A document says something that the extractor did not find. */
    CLAIM
  }
}
