// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;

/**
 * Makes findings of one article, each in the tone of its words and credited as the text credits.
 */
final class Findings {
  private static final int DENIER_BEFORE = 9;
  private static final int DENIER_BEHIND = 3;

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
    Optional<Credit> denier = denier(passage, tone);
    if (denier.isPresent()) {
      return plain(passage, tone.affirmed(), property, value, rule, confidence);
    }
    return credited(passage, tone, said, property, value, rule, confidence);
  }

  /** Whoever denies having stolen a sum denies the deed: that the sum is gone, it grants. */
  private static Finding plain(
      Passage passage,
      Tone tone,
      Property property,
      ClaimValue value,
      String rule,
      int confidence) {
    return credited(passage, tone, Optional.empty(), property, value, rule, confidence - 10);
  }

  private static Finding credited(
      Passage passage,
      Tone tone,
      Optional<Credit> credit,
      Property property,
      ClaimValue value,
      String rule,
      int confidence) {
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

  /** An accused that denies, which is the asserter of its denial. */
  Optional<Credit> denier(Passage passage, Tone tone) {
    return whoDenies(passage, tone).filter(Findings::accused).map(name -> credit(name, passage));
  }

  /** Whoever denies, accused or not: "X ruled out that Y was involved". */
  Optional<Credit> anyDenier(Passage passage, Tone tone) {
    return whoDenies(passage, tone).map(name -> credit(name, passage));
  }

  private static boolean accused(Name name) {
    return name.is(PartyKind.STATE) || name.is(PartyKind.INTRUSION_SET);
  }

  private static Credit credit(Name name, Passage passage) {
    Party party = name.party();
    boolean organ = name.observer() && name.is(PartyKind.STATE);
    String asserter = organ && party != null ? party.name() : name.spoken();
    return new Credit(asserter, AsserterBasis.SENTENCE, passage);
  }

  /** "rules out the involvement of X": X is whom the denial is about. */
  private static boolean accusedOf(Passage passage, CueMatch deny, Name name) {
    return passage.sentence().has(Cue.INVOLVED, deny.from(), name.from());
  }

  /** The name before the verb of denying, else the one directly behind it. */
  private static Optional<Name> whoDenies(Passage passage, Tone tone) {
    List<CueMatch> denials =
        tone.polarity() == Polarity.DENIED ? passage.sentence().cues(Cue.DENY) : List.of();
    if (denials.isEmpty()) {
      return Optional.empty();
    }
    CueMatch deny = denials.get(0);
    return passage.names().stream()
        .filter(name -> name.to() <= deny.from() && deny.from() - name.to() <= DENIER_BEFORE)
        .reduce((first, second) -> second)
        .or(
            () ->
                passage.names().stream()
                    .filter(name -> name.from() >= deny.to())
                    .filter(name -> name.from() - deny.to() <= DENIER_BEHIND)
                    .filter(name -> !accusedOf(passage, deny, name))
                    .findFirst());
  }
}
