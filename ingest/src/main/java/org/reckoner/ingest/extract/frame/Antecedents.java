// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Which attacker of the sentences before "it", "the gang" or "the same country" takes up. */
final class Antecedents {
  private static final int NEAR = 3;
  private static final int FAR = 40;
  private static final int CAMPAIGN = 6;

  private final Reading reading;
  private final List<Passage> passages;
  private final IdentityHashMap<Passage, Integer> places = new IdentityHashMap<>();
  private final Map<Integer, Actor> culprits = new HashMap<>();

  /**
   * @param passages in the order of the text
   * @param reading what was worked out about them
   */
  Antecedents(List<Passage> passages, Reading reading) {
    this.passages = passages;
    this.reading = reading;
    passages.forEach(it -> places.put(it, places.size()));
  }

  private int place(Passage passage) {
    return places.getOrDefault(passage, 0);
  }

  /** Whom "it", "the gang" or "the same country" takes up. */
  enum TakenUp {
    ANYONE,
    ATTACKER,
    GROUP,
    STATE;

    boolean fits(Actor actor) {
      return switch (this) {
        case ANYONE -> true;
        case ATTACKER -> actor.tie() != Actor.Tie.PLACE;
        case GROUP -> actor.name().is(PartyKind.INTRUSION_SET);
        case STATE -> actor.name().is(PartyKind.STATE) && actor.tie() != Actor.Tie.PLACE;
      };
    }
  }

  /** The last actor that one of the sentences before made an attacker, or else named. */
  Optional<Actor> actorBefore(Passage passage) {
    return actorBefore(passage, TakenUp.ANYONE);
  }

  /** The same, of those that the words taking it up may mean. */
  Optional<Actor> actorBefore(Passage passage, TakenUp as) {
    int index = place(passage);
    Optional<Actor> blamed = Optional.ofNullable(culprits.get(index - 1)).filter(as::fits);
    if (blamed.isPresent()) {
      return blamed;
    }
    boolean chained = as == TakenUp.ATTACKER && index > 0 && takesUpGroup(passages.get(index - 1));
    if (chained) {
      Passage before = passages.get(index - 1);
      boolean state =
          before.sentence().cues(Cue.SAME_AS_BEFORE).stream()
              .anyMatch(it -> it.code().equals("STATE"));
      return actorBefore(before, state ? TakenUp.STATE : TakenUp.GROUP);
    }
    boolean loose = as == TakenUp.ANYONE || as == TakenUp.ATTACKER;
    for (int i = index - 1; i >= Math.max(0, index - NEAR); i--) {
      List<Actor> before = reading.actors(passages.get(i)).stream().filter(as::fits).toList();
      Optional<Actor> firm = before.stream().filter(Actor::firm).findFirst();
      if (firm.isPresent()) {
        return firm;
      }
      Optional<Actor> named = before.stream().filter(this::mayAttack).findFirst();
      if (loose && named.isPresent()) {
        return named;
      }
    }
    return loose ? onlyGroup(index) : farther(index, as);
  }

  /**
   * "the hackers": whom the text, just before and without another theft between, made responsible
   * for several thefts.
   */
  Optional<Enumerations.Blame> campaign(Passage passage) {
    return campaignAt(passage, CAMPAIGN);
  }

  /** The same within so many sentences before. */
  Optional<Enumerations.Blame> campaignAt(Passage passage, int reach) {
    int index = place(passage);
    Optional<Enumerations.Blame> nearest = Optional.empty();
    for (int i = index - 1; i >= Math.max(0, index - reach); i--) {
      Passage before = passages.get(i);
      if (passage.sentence().paragraph() - before.sentence().paragraph() > CAMPAIGN) {
        break;
      }
      Optional<Enumerations.Blame> accused =
          many(before) && reading.victims(before).isEmpty()
              ? Enumerations.accused(before, reading)
              : Optional.empty();
      if (accused.isPresent()) {
        return nearest.filter(it -> !same(it, accused.get())).or(() -> accused);
      }
      if (!reading.victims(before).isEmpty()) {
        Actor blamed = culprits.get(i);
        if (blamed == null) {
          break;
        }
        nearest = nearest.or(() -> Optional.of(new Enumerations.Blame(blamed, before)));
      }
    }
    return nearest;
  }

  private static boolean same(Enumerations.Blame one, Enumerations.Blame other) {
    return one.actor().name().folded().equals(other.actor().name().folded());
  }

  private static boolean many(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence.has(Cue.THEFTS)
        || sentence.has(Cue.ATTACKS)
        || passage.tallies().stream().anyMatch(it -> it.of() == Tally.Of.VICTIMS)
        || (sentence.has(Cue.VICTIMS) && !passage.stretches().isEmpty());
  }

  /** A state that no sentence makes an attacker is where something is, or looks on. */
  private boolean mayAttack(Actor named) {
    return !named.name().is(PartyKind.STATE) || reading.accused(named.name());
  }

  /** Whether the sentence speaks of "the group" and names none. */
  private boolean takesUpGroup(Passage passage) {
    Sentence sentence = passage.sentence();
    return passage.names().stream().noneMatch(it -> it.is(PartyKind.INTRUSION_SET))
        && sentence.cues(Cue.GROUP_NOUN).stream()
            .anyMatch(
                it ->
                    it.from() > sentence.from()
                        && it.from() - sentence.from() <= 2
                        && sentence.is(Cue.DEFINITE, it.from() - 1));
  }

  /** The attacker that the text made one last, else whoever of that sort it named last. */
  private Optional<Actor> farther(int index, TakenUp as) {
    Actor named = null;
    for (int i = index - 1; i >= Math.max(0, index - FAR); i--) {
      for (Actor actor : reading.actors(passages.get(i)).stream().filter(as::fits).toList()) {
        if (actor.tie() == Actor.Tie.AGENT) {
          return Optional.of(actor);
        }
        named = named == null ? actor : named;
      }
    }
    return Optional.ofNullable(named);
  }

  /** Remembers whom a passage was found to blame, for the sentence behind it. */
  void blames(Passage passage, Actor actor) {
    culprits.put(place(passage), actor);
  }

  /** The one group that the article has named so far, where it has named no other. */
  private Optional<Actor> onlyGroup(int index) {
    Actor group = null;
    for (Passage passage : passages.subList(0, index)) {
      for (Actor actor : reading.actors(passage)) {
        boolean another =
            group != null && !Objects.equals(group.name().party(), actor.name().party());
        if (actor.name().is(PartyKind.INTRUSION_SET)) {
          if (another) {
            return Optional.empty();
          }
          group = actor;
        }
      }
    }
    return Optional.ofNullable(group);
  }
}
