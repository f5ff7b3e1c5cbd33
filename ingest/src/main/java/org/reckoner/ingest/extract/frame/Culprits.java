// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** By whom one sentence says that an incident was done; only what the text itself attributes. */
final class Culprits {
  private static final int INSERTED = 7;

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final Draft draft;
  private final @Nullable Victim victim;
  private final Segment segment;

  Culprits(Reading reading, Passage passage, Draft draft, @Nullable Victim victim) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.draft = draft;
    this.victim = victim;
    int at = victim == null ? sentence.from() : victim.name().from();
    this.segment = Segment.at(reading.segments(passage), at);
  }

  void find() {
    if (sentence.kind() == Sentence.Kind.HEADING) {
      return;
    }
    List<Actor> accused = Accused.of(reading.actors(passage), passage, segment);
    boolean ofOther = elsewhere(accused) || (victim != null && asReason(accused));
    List<Actor> actors = ofOther || exonerated() ? List.of() : accused;
    boolean takesUp =
        victim != null
            || Events.told(sentence, sentence.from(), sentence.to())
            || (sentence.has(Cue.ATTACKERS) && acts(accused))
            || (sentence.has(Cue.PRONOUN) && acts(accused))
            || goesOn(accused);
    if (!actors.isEmpty() && takesUp) {
      Tone tone = Tone.of(sentence, segment.from(), segment.to(), null);
      for (Actor actor : actors) {
        attribute(
            actor,
            tone.assertion(asserter(tone), false),
            List.of(sentence),
            victim == null ? 80 : 90);
      }
    } else if (actors.isEmpty() && victim != null && pronounSteals()) {
      byPronoun();
    } else if (actors.isEmpty() && victim != null && cameToLight() && !pronounActs()) {
      implied();
    } else if (actors.isEmpty() && (victim != null ? takenUpAccused() : accusedOfThat())) {
      byPronoun();
    } else if (actors.isEmpty() && victim != null && thievesAct()) {
      reading.antecedents().campaign(passage).ifPresent(this::forList);
    } else if (actors.isEmpty() && victim != null) {
      Optional<Enumerations.Blame> list = reading.blamedForList(passage);
      list.ifPresent(this::forList);
      if (list.isEmpty()) {
        reading.blamedBefore(passage).ifPresent(this::implied);
      }
    }
  }

  /** What introduces or closes a list of thefts blames somebody for all of them. */
  private void forList(Enumerations.Blame blame) {
    Sentence said = blame.where().sentence();
    Tone tone = Tone.of(said, said.from(), said.to(), null);
    Assertion assertion = tone.assertion(reading.credit(blame.where()), false);
    attribute(blame.actor(), assertion, List.of(sentence, said), 78);
  }

  /**
   * Whether some of them is said to have done something: "sanctions on X's hackers" says nothing.
   */
  private boolean acts(List<Actor> accused) {
    return accused.stream().anyMatch(it -> it.tie() == Actor.Tie.AGENT)
        || sentence.has(Cue.THEFTS)
        || sentence.has(Cue.ATTACKS)
        || sentence.has(Cue.DRAW)
        || sentence.has(Cue.GAIN);
  }

  /** "Canada suspects X", said of the one theft that the text has told of just before. */
  private boolean goesOn(List<Actor> accused) {
    boolean agent = accused.stream().anyMatch(it -> it.tie() == Actor.Tie.AGENT);
    return agent && reading.tells(passage);
  }

  /** "is not suspected", "no link to". */
  private boolean exonerated() {
    return sentence.cues(Cue.NEGATION, segment.from(), segment.to()).stream()
        .anyMatch(
            not -> {
              int last = Math.min(segment.to(), not.to() + 2);
              return sentence.has(Cue.ALLEGED, not.to(), last)
                  || sentence.has(Cue.RESPONSIBLE_FOR, not.to(), last);
            });
  }

  /** "suspects Y here too, since some went where the money from X had gone". */
  private boolean asReason(List<Actor> actors) {
    if (victim == null || actors.isEmpty()) {
      return false;
    }
    int from = actors.get(0).name().to();
    return from < victim.name().from() && sentence.has(Cue.REASON, from, victim.name().from());
  }

  /** With several victims in a sentence, an accusation in another clause is of another one. */
  private boolean elsewhere(List<Actor> actors) {
    return victim != null
        && !actors.isEmpty()
        && reading.victims(passage).size() > 1
        && actors.stream().noneMatch(actor -> segment.holds(actor.name()))
        && !introduces(actors.get(0))
        && reading.victims(passage).stream()
            .anyMatch(
                other ->
                    !other.equals(victim)
                        && Segment.at(reading.segments(passage), other.name().from())
                            .holds(actors.get(0).name()));
  }

  /** "X is tied to two thefts: …": said before a colon, it is of all that stands behind. */
  private boolean introduces(Actor actor) {
    int from = actor.name().to();
    for (int at = from; victim != null && at < victim.name().from(); at++) {
      if (sentence.token(at).is(":")) {
        return true;
      }
    }
    return false;
  }

  /** Their ways became known through these thefts: in this sentence or the one that leads to it. */
  private boolean cameToLight() {
    if (sentence.has(Cue.CAME_TO_LIGHT)) {
      return true;
    }
    List<Passage> before = reading.before(passage);
    boolean asked =
        !before.isEmpty()
            && before.get(0).sentence().kind() == Sentence.Kind.QUESTION
            && before.get(0).names().stream().anyMatch(it -> it.is(PartyKind.INTRUSION_SET));
    if (asked && reading.victims(passage).stream().filter(VictimFinder::listed).count() > 1) {
      return true;
    }
    return !before.isEmpty()
        && before.get(0).sentence().has(Cue.CAME_TO_LIGHT)
        && !Events.told(
            before.get(0).sentence(),
            before.get(0).sentence().from(),
            before.get(0).sentence().to());
  }

  /** Whom the sentence credits; of a denial the accused itself where it is who denies. */
  private Optional<Credit> asserter(Tone tone) {
    return new Findings(reading).anyDenier(passage, tone).or(() -> reading.credit(passage));
  }

  /** "The group … From X it stole": a pronoun takes up the group of the sentence just before. */
  private boolean pronounSteals() {
    List<Passage> before = reading.before(passage);
    boolean group =
        !before.isEmpty()
            && before.get(0).sentence().cues(Cue.GROUP_NOUN).stream()
                .anyMatch(
                    it ->
                        it.from() > before.get(0).sentence().from()
                            && before.get(0).sentence().is(Cue.DEFINITE, it.from() - 1));
    if (!group) {
      return false;
    }
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      boolean acts =
          sentence.is(Cue.STEAL, at + 1)
              || sentence.is(Cue.DEPRIVE, at + 1)
              || sentence.is(Cue.DRAW, at + 1);
      if (sentence.is(Cue.PRONOUN, at) && acts) {
        return true;
      }
    }
    return false;
  }

  /** "they were linked to the X attack", "the group had robbed X": the actor stands before. */
  private boolean takenUpAccused() {
    boolean accused =
        sentence.has(Cue.RESPONSIBLE_FOR, segment.from(), segment.to())
            || sentence.has(Cue.ATTRIBUTED_TO, segment.from(), segment.to())
            || sentence.has(Cue.ACCUSE, segment.from(), segment.to());
    boolean pronoun =
        sentence.cues(Cue.PRONOUN, segment.from(), segment.to()).stream()
            .anyMatch(it -> it.to() >= sentence.to() || !speaks(it.to()));
    return (accused && (pronoun || clitic() || theSame())) || groupTakenUp() || attributedToo();
  }

  /** "X l'accuse d'avoir mené l'attaque": of the one theft that the text has told of. */
  private boolean accusedOfThat() {
    return clitic() && Events.told(sentence, sentence.from(), sentence.to());
  }

  private boolean clitic() {
    return sentence.cues(Cue.SAY, segment.from(), segment.to()).stream()
        .anyMatch(it -> SubjectOfSaying.clitic(sentence, it));
  }

  /** "they spoke of": whoever tells of a theft is not who did it. */
  private boolean speaks(int at) {
    return sentence.is(Cue.SAY, at)
        && !sentence.is(Cue.ACCUSE, at)
        && !sentence.is(Cue.AUXILIARY, at);
  }

  /** "two further cases are attributed by Y only: …": to whom, the text has said before. */
  private boolean attributedToo() {
    boolean other = sentence.has(Cue.OTHER) && reading.victims(passage).size() > 1;
    return other
        && sentence.cues(Cue.ACCUSE).stream()
            .anyMatch(it -> it.to() < sentence.to() && sentence.is(Cue.BY, it.to()));
  }

  /** "hackers from the same country", "linked to the same address". */
  private boolean theSame() {
    return sentence.has(Cue.SAME_AS_BEFORE, segment.from(), segment.to());
  }

  /** "The group stole", "the same crew broke into": a definite group with a verb of taking. */
  private boolean groupTakenUp() {
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      boolean definite = sentence.is(Cue.DEFINITE, at) || sentence.is(Cue.THESE, at);
      int noun = sentence.cueAt(Cue.THESE, at).map(CueMatch::to).orElse(at + 1);
      boolean group = noun < segment.to() && sentence.is(Cue.GROUP_NOUN, noun);
      if (definite && group) {
        int last = Math.min(segment.to(), noun + 9);
        return sentence.has(Cue.STEAL, noun + 1, last)
            || sentence.has(Cue.RESPONSIBLE_FOR, noun + 1, last)
            || sentence.has(Cue.ATTACKED, noun + 1, last)
            || sentence.has(Cue.DRAW, noun + 1, last);
      }
    }
    return false;
  }

  /** "The hackers took": those of whom the text spoke before. */
  private boolean thievesAct() {
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      boolean definite = sentence.is(Cue.DEFINITE, at) || sentence.is(Cue.THESE, at);
      if (definite && sentence.is(Cue.ATTACKERS, at + 1)) {
        return acts(behindInsertion(at + 2));
      }
      boolean next = reading.antecedents().campaignAt(passage, 1).isPresent();
      if (sentence.is(Cue.PRONOUN, at) && next && acts(at + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "after it stole". */
  private boolean pronounActs() {
    return sentence.cues(Cue.PRONOUN, segment.from(), segment.to()).stream()
        .anyMatch(
            it ->
                it.to() < segment.to()
                    && (sentence.is(Cue.STEAL, it.to()) || sentence.is(Cue.DEPRIVE, it.to())));
  }

  /** Whether a verb of taking follows at once, or behind what modifies it. */
  private boolean acts(int from) {
    boolean accused = sentence.has(Cue.ALLEGED, from, Math.min(segment.to(), from + 2));
    int last = Math.min(segment.to(), from + (accused ? 6 : 3));
    return sentence.has(Cue.STEAL, from, last)
        || sentence.has(Cue.DRAW, from, last)
        || sentence.has(Cue.DEPRIVE, from, last)
        || sentence.has(Cue.ATTACKED, from, last);
  }

  /** Behind ", it says,"; or the token itself. */
  private int behindInsertion(int from) {
    if (from >= segment.to() || !sentence.token(from).is(",")) {
      return from;
    }
    for (int at = from + 1; at < Math.min(segment.to(), from + INSERTED); at++) {
      if (sentence.token(at).is(",")) {
        return at + 1;
      }
    }
    return from;
  }

  /** Whether the sentence accuses of another incident than that of the victim it names. */
  static boolean ofAnother(Reading reading, Passage passage, Victim victim) {
    Segment whole = new Segment(passage.sentence().from(), passage.sentence().to());
    List<Actor> accused = Accused.of(reading.actors(passage), passage, whole);
    int from = accused.isEmpty() ? passage.sentence().to() : accused.get(0).name().to();
    return from < victim.name().from()
        && passage.sentence().has(Cue.REASON, from, victim.name().from());
  }

  private void byPronoun() {
    Optional<Actor> actor =
        reading.actors(passage).stream()
            .filter(it -> it.firm() || it.name().is(PartyKind.INTRUSION_SET))
            .findFirst()
            .or(this::denying)
            .or(() -> reading.antecedents().actorBefore(passage, takenUp()));
    Tone tone = Tone.of(sentence, segment.from(), segment.to(), null);
    actor.ifPresent(
        it -> attribute(it, tone.assertion(reading.credit(passage), false), List.of(sentence), 78));
  }

  /**
   * "X's foreign ministry denied that its hackers had": the state that its own organ speaks for.
   */
  private Optional<Actor> denying() {
    List<CueMatch> denials = sentence.cues(Cue.DENY);
    return denials.isEmpty()
        ? Optional.empty()
        : Representation.before(passage, denials.get(0))
            .map(it -> new Actor(it, Actor.Tie.AGENT, it.from()));
  }

  /** Whether words of the sentence take up a group or a state. */
  private Antecedents.TakenUp takenUp() {
    boolean state =
        sentence.cues(Cue.SAME_AS_BEFORE).stream().anyMatch(it -> it.code().equals("STATE"));
    if (state) {
      return Antecedents.TakenUp.STATE;
    }
    boolean group =
        sentence.cues(Cue.GROUP_NOUN).stream()
            .anyMatch(
                it ->
                    it.from() > sentence.from()
                        && (sentence.is(Cue.DEFINITE, it.from() - 1)
                            || sentence.is(Cue.THESE, it.from() - 1)));
    return group ? Antecedents.TakenUp.GROUP : Antecedents.TakenUp.ATTACKER;
  }

  /** Their strategies came to light following thefts from X: only context accuses. */
  private void implied() {
    Optional<Actor> actor =
        reading.actors(passage).stream()
            .filter(it -> it.tie() != Actor.Tie.PLACE)
            .findFirst()
            .or(() -> reading.antecedents().actorBefore(passage, takenUp()));
    actor.ifPresent(this::implied);
  }

  private void implied(Actor actor) {
    Tone tone = Tone.of(sentence, segment.from(), segment.to(), null);
    Assertion assertion =
        new Assertion(null, null, Modality.SUSPECTED, Polarity.AFFIRMED, tone.hedge(), true);
    Sentence naming =
        reading.before(passage).isEmpty() ? sentence : reading.before(passage).get(0).sentence();
    attribute(
        actor,
        assertion,
        naming.equals(sentence) ? List.of(sentence) : List.of(sentence, naming),
        62);
  }

  private void attribute(
      Actor actor, Assertion assertion, List<Sentence> evidence, int confidence) {
    reading.antecedents().blames(passage, actor);
    ClaimValue value =
        new ClaimValue.Named(
            actor.name().spoken(), actor.name().kind().orElse(PartyKind.INTRUSION_SET));
    String rule =
        assertion.implied()
            ? "attribution.implied"
            : "attribution." + actor.tie().name().toLowerCase(Locale.ROOT);
    Finding finding =
        new Finding(Property.ATTRIBUTED_TO, value, assertion, evidence, rule, confidence);
    Optional<Credit> credit = reading.credit(passage);
    boolean context = assertion.basis() == AsserterBasis.CONTEXT && credit.isPresent();
    draft.add(context ? finding.with(credit.get().where().sentence()) : finding);
  }
}
