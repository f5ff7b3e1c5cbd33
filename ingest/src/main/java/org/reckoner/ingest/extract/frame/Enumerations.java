// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Name;
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
  private static final int FOLLOWING = 6;

  private static final String ANNOUNCED = "ANNOUNCED";

  /** Whom a text blames for every entry of a list, and where it says so. */
  record Blame(Actor actor, Passage where) {}

  private final IdentityHashMap<Passage, Actor> blamed = new IdentityHashMap<>();
  private final IdentityHashMap<Passage, Blame> listed = new IdentityHashMap<>();

  /**
   * @param passages in the order of the text
   * @param reading what was worked out about them
   */
  Enumerations(List<Passage> passages, Reading reading) {
    reading.catalogue().blocks().forEach(it -> list(it, reading));
    for (int i = 0; i < passages.size(); i++) {
      Passage head = passages.get(i);
      List<Actor> agents =
          reading.actors(head).stream().filter(it -> it.tie() == Actor.Tie.AGENT).toList();
      Optional<Actor> actor =
          agents.stream()
              .filter(it -> !it.name().adjective())
              .findFirst()
              .or(() -> agents.stream().findFirst());
      if (actor.isPresent() && head.states() && reading.victims(head).isEmpty()) {
        List<Passage> behind =
            passages.subList(i + 1, passages.size()).stream()
                .filter(it -> it.sentence().kind() != Sentence.Kind.HEADING)
                .limit(FOLLOWING)
                .toList();
        counted(head, behind, reading, actor.get());
        examples(head, behind, reading, actor.get());
        listed(head, behind, reading, actor.get());
      }
    }
  }

  /** Whom the text blames for the thefts that a passage tells of as some of those counted. */
  Optional<Actor> blamed(Passage passage) {
    return Optional.ofNullable(blamed.get(passage));
  }

  /** Whom the text blames for every theft of the list that a passage is an entry of. */
  Optional<Blame> blamedForList(Passage passage) {
    return Optional.ofNullable(listed.get(passage));
  }

  /** "thefts ascribed to X:" above a list, "All three are X's work" below it. */
  private void list(Catalogue.Block block, Reading reading) {
    Optional<Blame> blame =
        block.leads().stream()
            .filter(it -> reading.victims(it).isEmpty())
            .flatMap(it -> accused(it, reading).stream())
            .findFirst()
            .or(
                () ->
                    block
                        .behind()
                        .filter(it -> it.sentence().has(Cue.ALL_OF_THEM))
                        .filter(it -> reading.victims(it).isEmpty())
                        .flatMap(it -> accused(it, reading)));
    blame
        .or(() -> campaign(block, reading))
        .ifPresent(it -> block.lines().forEach(line -> listed.put(line, it)));
  }

  /** "The complaint lists these thefts:", behind the sentence that blames somebody for many. */
  private static Optional<Blame> campaign(Catalogue.Block block, Reading reading) {
    return block.leads().stream()
        .limit(1)
        .filter(it -> it.sentence().has(Cue.THEFTS) || it.sentence().has(Cue.ATTACKS))
        .filter(it -> it.sentence().token(it.sentence().to() - 1).is(":"))
        .filter(it -> it.names().stream().noneMatch(Name::actor))
        .filter(it -> reading.victims(it).isEmpty())
        .flatMap(it -> reading.antecedents().campaign(it).stream())
        .findFirst();
  }

  /** The actor that a sentence makes responsible for several thefts. */
  static Optional<Blame> accused(Passage passage, Reading reading) {
    Sentence sentence = passage.sentence();
    boolean thefts = sentence.has(Cue.THEFTS) || sentence.has(Cue.ATTACKS);
    return reading.actors(passage).stream()
        .filter(
            it ->
                it.tie() == Actor.Tie.AGENT
                    || (it.tie() == Actor.Tie.POSSESSOR
                        && (thefts || sentence.has(Cue.SAME_AS_BEFORE))))
        .findFirst()
        .map(it -> new Blame(it, passage));
  }

  /** "Two exchanges robbed, one by X": one of them, whichever it was. */
  private static boolean oneOf(Passage head, Actor actor) {
    Sentence sentence = head.sentence();
    int first = Math.max(sentence.from() + 1, actor.name().from() - FOLLOWING);
    return sentence.cues(Cue.NUMBER, first, actor.name().from()).stream()
        .anyMatch(it -> it.code().equals("1") && sentence.token(it.from() - 1).sign());
  }

  private void counted(Passage head, List<Passage> behind, Reading reading, Actor actor) {
    Set<Integer> counts = new HashSet<>();
    for (Tally tally : oneOf(head, actor) ? List.<Tally>of() : head.tallies()) {
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
        boolean plain =
            Tone.of(head.sentence(), head.sentence().from(), head.sentence().to(), null)
                .equals(Tone.PLAIN);
        behind
            .subList(0, i + 1)
            .forEach(
                it -> {
                  blamed.put(it, actor);
                  if (plain && head.sentence().has(Cue.SUPERLATIVE)) {
                    listed.putIfAbsent(it, new Blame(actor, head));
                  }
                });
        return;
      }
    }
  }

  /** "X was behind 14 thefts. … Among them was that of A. Another was B's." */
  private void examples(Passage head, List<Passage> behind, Reading reading, Actor actor) {
    boolean counted = head.tallies().stream().anyMatch(it -> it.of() == Tally.Of.VICTIMS);
    if (!head.sentence().has(Cue.THEFTS)
        && !head.sentence().has(Cue.ATTACKS)
        && !counted
        && !inTheTime(head, reading)) {
      return;
    }
    boolean others = false;
    boolean announced = false;
    Passage last = null;
    for (Passage passage : behind) {
      boolean example = announced || example(passage) || goesOn(passage, last);
      if (example && !reading.victims(passage).isEmpty()) {
        blamed.put(passage, actor);
        largest(head, passage, actor);
        last = passage;
      }
      others |= !example && !reading.victims(passage).isEmpty();
      boolean everybody = passage.sentence().has(Cue.WORLD);
      if (others || everybody || another(reading.actors(passage), actor)) {
        return;
      }
      announced = announces(passage, reading);
    }
  }

  /** "stole $600 million between January and June": several thefts, though it counts none. */
  private static boolean inTheTime(Passage head, Reading reading) {
    return reading.roles(head).contains(AmountRole.STOLEN)
        && !head.sentence().has(Cue.WORLD)
        && (head.stretches().stream().anyMatch(it -> it.period() != null)
            || head.moments().stream().anyMatch(it -> it.date().month() == null));
  }

  /** "The largest attack hit X", behind what is said as plainly of somebody's attacks. */
  private void largest(Passage head, Passage passage, Actor actor) {
    Sentence said = head.sentence();
    boolean plain = Tone.of(said, said.from(), said.to(), null).equals(Tone.PLAIN);
    if (plain && passage.sentence().has(Cue.SUPERLATIVE)) {
      listed.putIfAbsent(passage, new Blame(actor, head));
    }
  }

  /** "Among them is X", "The costliest hit X", "X lost $5 million in one of them". */
  private static boolean example(Passage passage) {
    Sentence sentence = passage.sentence();
    return sentence
            .cueAt(Cue.EXAMPLE, sentence.from())
            .filter(it -> !it.code().equals(ANNOUNCED))
            .isPresent()
        || sentence.cues(Cue.EXAMPLE).stream().anyMatch(it -> it.code().equals("WITHIN"));
  }

  /** "At Y, $2 million went missing", in the paragraph of an example and just behind it. */
  private static boolean goesOn(Passage passage, @Nullable Passage example) {
    return example != null
        && passage.sentence().index() - example.sentence().index() == 1
        && passage.sentence().paragraph() == example.sentence().paragraph()
        && !passage.money().isEmpty();
  }

  /** "The officers had examples." */
  private static boolean announces(Passage passage, Reading reading) {
    return passage.sentence().cues(Cue.EXAMPLE).stream().anyMatch(it -> it.code().equals(ANNOUNCED))
        && reading.victims(passage).isEmpty()
        && passage.money().isEmpty();
  }

  /** Whether somebody else is made an attacker. */
  private static boolean another(List<Actor> actors, Actor actor) {
    return actors.stream()
        .filter(Actor::firm)
        .anyMatch(it -> !it.name().folded().equals(actor.name().folded()));
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
