// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Portion;
import org.reckoner.ingest.extract.mention.Tally;

/**
 * What one part of one sentence says of a total.
 *
 * @param passage the sentence
 * @param segment the part
 * @param loss the sum stolen, or null
 * @param attacks the number of attacks, or null
 * @param victims the number of victims, or null
 * @param share the share of firms attacked, or null
 * @param period when, or null
 * @param actor who, or null
 * @param victimClass who was attacked, in the text's words, or null
 * @param takesUp whether it takes up what the sentence before spoke of: "these attacks"
 * @param inherited who is credited with the total that it goes on about, or null
 * @param earlier whether it is of the time before the one that the sentence speaks of: "up from 29"
 */
record TotalPart(
    Passage passage,
    Segment segment,
    @Nullable Sum loss,
    @Nullable Tally attacks,
    @Nullable Tally victims,
    @Nullable Portion share,
    @Nullable Period period,
    @Nullable Actor actor,
    @Nullable String victimClass,
    boolean takesUp,
    @Nullable Credit inherited,
    boolean earlier) {

  TotalPart by(@Nullable Actor other) {
    return new TotalPart(
        passage,
        segment,
        loss,
        attacks,
        victims,
        share,
        period,
        other,
        victimClass,
        takesUp,
        inherited,
        earlier);
  }

  TotalPart inheriting(@Nullable Credit credit) {
    return new TotalPart(
        passage,
        segment,
        loss,
        attacks,
        victims,
        share,
        period,
        actor,
        victimClass,
        takesUp,
        credit,
        earlier);
  }

  int sentence() {
    return passage.sentence().index();
  }

  /** The same in a period that the text gave before. */
  TotalPart in(@Nullable Period other) {
    return new TotalPart(
        passage,
        segment,
        loss,
        attacks,
        victims,
        share,
        other,
        actor,
        victimClass,
        takesUp,
        inherited,
        earlier);
  }
}
