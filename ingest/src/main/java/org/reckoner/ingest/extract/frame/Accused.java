// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Which of the actors that a sentence mentions it accuses. */
final class Accused {
  private Accused() {}

  /** The firmest of them, in a part of the sentence where there is one there. */
  static Optional<Actor> firmest(List<Actor> actors, Segment segment) {
    Comparator<Actor> order =
        Comparator.comparing((Actor actor) -> !segment.holds(actor.name()))
            .thenComparing(Actor::tie);
    return actors.stream().filter(Actor::firm).min(order);
  }

  /**
   * Those whom a sentence accuses, the firmest, in a part of it where there are any there. A state
   * that only says whose a named group is, is not accused beside it.
   */
  static List<Actor> of(List<Actor> actors, Passage passage, Segment segment) {
    Optional<Actor> firmest = firmest(actors, segment);
    if (firmest.isEmpty()) {
      return List.of();
    }
    boolean here = segment.holds(firmest.get().name());
    List<Actor> alike =
        actors.stream()
            .filter(it -> it.tie() == firmest.get().tie() && segment.holds(it.name()) == here)
            .toList();
    List<Actor> groups =
        alike.stream().filter(it -> it.name().is(PartyKind.INTRUSION_SET)).toList();
    boolean stateOfGroup =
        !groups.isEmpty()
            && alike.stream()
                .filter(it -> it.name().is(PartyKind.STATE))
                .allMatch(it -> describes(passage.sentence(), it.name(), groups));
    return stateOfGroup ? groups : alike;
  }

  /** "North Korea's Lazarus Group", "two North Korean groups, A and B". */
  private static boolean describes(Sentence sentence, Name state, List<Actor> groups) {
    return groups.stream()
        .anyMatch(
            group ->
                Math.abs(group.name().from() - state.to()) <= 10
                    || sentence.has(
                        Cue.ATTACKERS, state.to(), Math.min(sentence.to(), state.to() + 4)));
  }
}
