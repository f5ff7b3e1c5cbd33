// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Thefts that a text first counts and blames on somebody, and then tells one by one: "X robbed four
 * firms. The first was …". Only where as many victims follow as were counted, or where the very
 * next sentence lists them, are they taken to be those.
 */
final class Enumerations {
  private static final BigDecimal LEAST = BigDecimal.valueOf(2);
  private static final BigDecimal MOST = BigDecimal.valueOf(9);
  private static final int FOLLOWING = 4;

  private final IdentityHashMap<Passage, Actor> blamed = new IdentityHashMap<>();

  /**
   * @param passages in the order of the text
   * @param reading what was worked out about them
   */
  Enumerations(List<Passage> passages, Reading reading) {
    for (int i = 0; i < passages.size(); i++) {
      Passage head = passages.get(i);
      Optional<Actor> actor =
          reading.actors(head).stream().filter(it -> it.tie() == Actor.Tie.AGENT).findFirst();
      if (actor.isPresent() && head.states() && reading.victims(head).isEmpty()) {
        List<Passage> behind =
            passages.subList(i + 1, passages.size()).stream()
                .filter(it -> it.sentence().kind() != Sentence.Kind.HEADING)
                .limit(FOLLOWING)
                .toList();
        counted(head, behind, reading, actor.get());
        listed(head, behind, reading, actor.get());
      }
    }
  }

  /** Whom the text blames for the thefts that a passage tells of as some of those counted. */
  Optional<Actor> blamed(Passage passage) {
    return Optional.ofNullable(blamed.get(passage));
  }

  private void counted(Passage head, List<Passage> behind, Reading reading, Actor actor) {
    Set<Integer> counts = new HashSet<>();
    for (Tally tally : head.tallies()) {
      BigDecimal count = tally.figures().figure();
      boolean few = count.compareTo(LEAST) >= 0 && count.compareTo(MOST) <= 0;
      boolean cases = tally.of() == Tally.Of.ATTACKS || tally.of() == Tally.Of.VICTIMS;
      if (few && cases) {
        counts.add(count.intValue());
      }
    }
    Set<String> victims = new HashSet<>();
    for (int i = 0; i < behind.size() && !counts.isEmpty(); i++) {
      List<Victim> here = reading.victims(behind.get(i));
      if (here.isEmpty()) {
        return;
      }
      here.forEach(it -> victims.add(it.name().folded()));
      if (counts.contains(victims.size())) {
        behind.subList(0, i + 1).forEach(it -> blamed.put(it, actor));
        return;
      }
    }
  }

  /** "… thefts that they attribute to X. They name A for $5 million, B for $6 million." */
  private void listed(Passage head, List<Passage> behind, Reading reading, Actor actor) {
    boolean thefts = head.sentence().has(Cue.THEFTS) && head.money().isEmpty();
    if (thefts && !behind.isEmpty()) {
      List<Victim> victims = reading.victims(behind.get(0));
      if (victims.size() > 1 && victims.stream().allMatch(VictimFinder::listed)) {
        blamed.put(behind.get(0), actor);
      }
    }
  }
}
