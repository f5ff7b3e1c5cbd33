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
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Name;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/** By whom one sentence says that an incident was done; only what the text itself attributes. */
final class Culprits {
  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final Draft draft;
  private final @Nullable Victim victim;
  private final Segment segment;
  private final CulpritTakenUp takenUp;

  Culprits(Reading reading, Passage passage, Draft draft, @Nullable Victim victim) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.draft = draft;
    this.victim = victim;
    int at = victim == null ? sentence.from() : victim.name().from();
    this.segment = Segment.at(reading.segments(passage), at);
    this.takenUp = new CulpritTakenUp(reading, passage, segment);
  }

  void find() {
    if (sentence.kind() == Sentence.Kind.HEADING || onlyShares()) {
      return;
    }
    List<Actor> accused = Accused.of(reading.actors(passage), passage, segment);
    boolean ofOther =
        elsewhere(accused)
            || (victim != null ? asReason(accused) : new DeedsOfMany(passage).told(accused));
    List<Actor> actors = ofOther || exonerated() ? List.of() : accused;
    if (victim == null && GroupAtLarge.is(passage, actors)) {
      return;
    }
    boolean takesUp =
        victim != null
            || Events.told(sentence, sentence.from(), sentence.to())
            || (sentence.has(Cue.ATTACKERS) && acts(accused) && !sentence.has(Cue.CONDITIONAL))
            || (sentence.has(Cue.PRONOUN) && acts(accused))
            || goesOn(accused);
    if (!actors.isEmpty() && takesUp) {
      Tone tone = Tone.of(sentence, segment.from(), clauseEnd(actors), null);
      for (Actor actor : actors) {
        attribute(
            actor,
            tone.assertion(asserter(tone), false),
            List.of(sentence),
            victim == null ? 80 : 90);
      }
    } else if (actors.isEmpty() && victim != null && takenUp.pronounSteals()) {
      byPronoun();
    } else if (actors.isEmpty() && victim != null && cameToLight() && !takenUp.pronounActs()) {
      implied();
    } else if (actors.isEmpty()
        && (victim != null ? takenUp.takenUpAccused() : takenUp.accusedOfThat())) {
      byPronoun();
    } else if (actors.isEmpty() && victim == null && organDenies().isPresent()) {
      organDenies().ifPresent(this::deniedByOrgan);
    } else if (actors.isEmpty() && victim != null && takenUp.thievesAct()) {
      reading.antecedents().campaign(passage).ifPresent(this::forList);
    } else if (actors.isEmpty() && victim != null) {
      Optional<Enumerations.Blame> list = reading.blamedForList(passage);
      list.ifPresent(this::forList);
      if (list.isEmpty()) {
        reading.blamedBefore(passage).ifPresent(this::implied);
      }
    }
  }

  /** "X was responsible for some 60%": of all thefts, and of none that it could be laid to. */
  private boolean onlyShares() {
    return victim == null && !passage.portions().isEmpty() && passage.money().isEmpty();
  }

  /** Behind ", and it lists …": what another clause says hedges nobody's blame. */
  private int clauseEnd(List<Actor> actors) {
    int at = actors.stream().mapToInt(it -> it.name().to()).max().orElse(segment.to());
    while (at + 1 < segment.to() && !(sentence.token(at).is(",") && sentence.is(Cue.AND, at + 1))) {
      at++;
    }
    return at + 1 < segment.to() ? at : segment.to();
  }

  /** "'We had nothing to do with it', X's embassy said": a state that the text accuses. */
  private Optional<Name> organDenies() {
    boolean denies =
        sentence.has(Cue.DENY)
            && Tone.of(sentence, sentence.from(), sentence.to(), null).polarity()
                == Polarity.DENIED;
    return denies && sentence.has(Cue.REPRESENTATION)
        ? passage.names().stream()
            .filter(it -> it.is(PartyKind.STATE) && reading.accused(it))
            .findFirst()
        : Optional.empty();
  }

  private void deniedByOrgan(Name state) {
    Party party = state.party();
    String name = party == null ? state.spoken() : party.name();
    Credit credit = new Credit(name, AsserterBasis.SENTENCE, passage);
    Tone tone = new Tone(Modality.ASSERTED, null, Polarity.DENIED);
    Name itself = new Name(state.from(), state.to(), name, party, false, false);
    attribute(
        new Actor(itself, Actor.Tie.AGENT, state.from()),
        tone.assertion(Optional.of(credit), false),
        List.of(sentence),
        76);
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
    return agent && (reading.tells(passage) || reading.answers(passage));
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
            .or(() -> reading.antecedents().actorBefore(passage, takenUp.as()));
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

  /** Their strategies came to light following thefts from X: only context accuses. */
  private void implied() {
    Optional<Actor> actor =
        reading.actors(passage).stream()
            .filter(it -> it.tie() != Actor.Tie.PLACE)
            .findFirst()
            .or(() -> reading.antecedents().actorBefore(passage, takenUp.as()));
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
