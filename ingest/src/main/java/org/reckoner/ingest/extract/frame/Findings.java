// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * Makes findings of one article, each in the tone of its words and credited as the text credits.
 */
final class Findings {
  private final Reading reading;

  Findings(Reading reading) {
    this.reading = reading;
  }

  /**
   * @param at the token where the value stands; its part of the sentence gives the tone
   */
  Finding of(
      Passage passage, int at, Property property, ClaimValue value, String rule, int confidence) {
    return of(passage, at, property, value, rule, confidence, null);
  }

  /**
   * @param at the last token of the value; the words up to it give the tone
   * @param bound the words that bound a figure, or null
   */
  Finding of(
      Passage passage,
      int at,
      Property property,
      ClaimValue value,
      String rule,
      int confidence,
      @Nullable String bound) {
    Segment segment = Segment.at(reading.segments(passage), at);
    Tone tone = Tone.ofValue(passage.sentence(), segment, at + 1, bound);
    return of(passage, tone, reading.credit(passage, at), property, value, rule, confidence);
  }

  Finding of(
      Passage passage,
      Tone tone,
      Property property,
      ClaimValue value,
      String rule,
      int confidence) {
    return of(passage, tone, reading.credit(passage), property, value, rule, confidence);
  }

  private Finding of(
      Passage passage,
      Tone tone,
      Optional<Credit> said,
      Property property,
      ClaimValue value,
      String rule,
      int confidence) {
    Optional<Credit> credit = said.or(() -> denier(passage, tone));
    Finding finding =
        new Finding(
            property,
            value,
            tone.assertion(credit, false),
            List.of(passage.sentence()),
            rule,
            confidence);
    return credit.map(it -> finding.with(it.where().sentence())).orElse(finding);
  }

  /** Who denies is the asserter of the denial, also where no verb of saying names it. */
  Optional<Credit> denier(Passage passage, Tone tone) {
    return tone.polarity() == Polarity.DENIED
        ? reading.actors(passage).stream()
            .findFirst()
            .map(actor -> new Credit(actor.name().spoken(), AsserterBasis.SENTENCE, passage))
        : Optional.empty();
  }
}
