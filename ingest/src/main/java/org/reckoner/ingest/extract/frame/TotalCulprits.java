// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Whose thefts a total is of where its sentence leaves that out: of whoever was spoken of before.
 */
final class TotalCulprits {
  /** A sum that is given as rounded, of others that are added up. */
  private static final BigDecimal NEARLY = new BigDecimal("1.05");

  private final Reading reading;
  private final List<TotalDraft> totals;

  /**
   * @param totals those made so far, which grow while the article is read
   */
  TotalCulprits(Reading reading, List<TotalDraft> totals) {
    this.reading = reading;
    this.totals = totals;
  }

  /** An attacker whom the sentence leaves out is the one spoken of just before. */
  TotalPart with(TotalPart part) {
    if (part.actor() != null && ofSome(part, part.actor())) {
      return part.by(null);
    }
    if (part.actor() != null
        || part.share() != null
        || ofTheWorld(part)
        || ofEverybody(part)
        || ofNation(part)) {
      return part;
    }
    Optional<Actor> here =
        reading.actors(part.passage()).stream()
            .filter(it -> culprit(part.passage(), it))
            .filter(it -> it.firm() || !speaks(part.passage(), it))
            .findFirst();
    if (here.isPresent()
        && new FiguresOfSome(reading, part.passage()).ofShare(here.get(), part.loss())) {
      return part;
    }
    Optional<Actor> group = takesUpGroup(part) ? inParagraph(part.passage()) : Optional.empty();
    Optional<Actor> actor =
        group
            .or(() -> here)
            .or(() -> inParagraph(part.passage()))
            .or(this::sameThroughout)
            .or(() -> part.takesUp() && !ofTheWhole(part) ? lastActor() : Optional.empty())
            .or(() -> countsEverybody() || ofAnyThieves(part) ? Optional.empty() : titled());
    return actor.map(it -> part.by(new Actor(it.name(), Actor.Tie.MENTION, it.at()))).orElse(part);
  }

  /** "$2 billion this year, many of them by groups linked to X": X's is a part of it only. */
  private static boolean ofSome(TotalPart part, Actor actor) {
    Sentence sentence = part.passage().sentence();
    Sum loss = part.loss();
    return loss != null
        && sentence.cues(Cue.SOME_OF_THEM, loss.to(), sentence.to()).stream()
            .anyMatch(
                it -> it.to() <= actor.name().from() && sentence.token(it.from() - 1).is(","));
  }

  /** "has examined 31 attacks on Australian platforms": a nation's count, whoever did them. */
  private boolean ofNation(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    if (countedElsewhere(part)) {
      return true;
    }
    return reading.actors(part.passage()).stream().noneMatch(Actor::firm)
        && !sentence.has(Cue.PRONOUN, part.segment().from(), sentence.from() + 1)
        && sentence.has(Cue.INVESTIGATE)
        && sentence.cues(Cue.ATTACKS).stream()
            .filter(it -> it.to() + 2 < sentence.to() && sentence.is(Cue.AT_PLACE, it.to()))
            .anyMatch(
                it ->
                    sentence.has(Cue.VICTIMS, it.to() + 2, Math.min(sentence.to(), it.to() + 4))
                        && (sentence.is(Cue.DEMONYM, it.to() + 1)
                            || sentence.is(Cue.GEONAME, it.to() + 1)
                            || part.passage().names().stream()
                                .anyMatch(name -> name.from() == it.to() + 1 && name.adjective())));
  }

  /** "In Austria, police counted nine thefts": another counter than before, of one nation. */
  private boolean countedElsewhere(TotalPart part) {
    Passage passage = part.passage();
    Sentence sentence = passage.sentence();
    int place = sentence.from() + 1;
    boolean nation =
        sentence.to() - sentence.from() > 2
            && sentence.is(Cue.PLACE, sentence.from())
            && (sentence.is(Cue.GEONAME, place)
                || passage.names().stream()
                    .anyMatch(it -> it.from() == place && it.is(PartyKind.STATE)))
            && reading.actors(passage).stream().noneMatch(Actor::firm)
            && !sentence.has(Cue.THESE)
            && !sentence.has(Cue.ATTACKERS);
    Optional<String> counter = reading.credit(passage).map(Credit::asserter);
    return nation
        && counter.isPresent()
        && !totals.isEmpty()
        && totals.get(totals.size() - 1).parts().stream()
            .flatMap(it -> reading.credit(it.passage()).stream())
            .noneMatch(it -> it.asserter().equals(counter.get()));
  }

  /** Whether the passage credits whom it names. */
  private boolean speaks(Passage passage, Actor actor) {
    return reading
        .credit(passage)
        .filter(it -> it.asserter().contains(actor.name().text()))
        .isPresent();
  }

  /** "The group is said to have robbed": the one spoken of before. */
  private static boolean takesUpGroup(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    int second = Math.min(sentence.from() + 1, sentence.to() - 1);
    return (sentence.is(Cue.DEFINITE, sentence.from()) || sentence.is(Cue.THESE, sentence.from()))
        && sentence.is(Cue.ATTACKERS, second);
  }

  /** A group, or a state that the article accuses; a state may also be only a place. */
  private boolean culprit(Passage passage, Actor actor) {
    return reading.suspects(actor)
        || (reading.accused(actor.name()) && !sanctioned(passage.sentence(), actor));
  }

  /** "as sanctions on X led to more hacking": what was done about it, and not by it. */
  private static boolean sanctioned(Sentence sentence, Actor actor) {
    int on = actor.name().from() - 1;
    return on > sentence.from()
        && (sentence.is(Cue.ON, on) || sentence.is(Cue.AGAINST, on))
        && sentence.cueBefore(Cue.SANCTIONS, on).isPresent();
  }

  /** Whether the text has given a sum of all thieves, so that what names nobody may be theirs. */
  private boolean countsEverybody() {
    return totals.stream().anyMatch(it -> it.actor() == null && ofTheWorld(it));
  }

  /** "Thieves stole $1.8 billion in 2023": any thieves, whomever the title names. */
  private static boolean ofAnyThieves(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Sum loss = part.loss();
    Period period = part.period();
    return loss != null
        && period != null
        && Stream.of(Cue.THIEVES, Cue.ATTACKERS)
            .flatMap(cue -> sentence.cues(cue, part.segment().from(), loss.from()).stream())
            .anyMatch(
                it ->
                    (it.from() == sentence.from() || sentence.token(it.from() - 1).sign())
                        && it.to() < loss.from()
                        && sentence.has(Cue.STEAL, it.to(), loss.from()));
  }

  /** The one actor of the title. */
  private Optional<Actor> titled() {
    List<Actor> actors =
        reading.passages().stream()
            .filter(it -> it.sentence().kind() == Sentence.Kind.TITLE)
            .flatMap(it -> reading.actors(it).stream().filter(actor -> culprit(it, actor)))
            .toList();
    return actors.size() == 1 ? Optional.of(actors.get(0)) : Optional.empty();
  }

  /**
   * "In 2021 the damage came to $58 million", behind "four of them were X's": goes on about all
   * thefts that were counted, and not about those of X.
   */
  private boolean ofTheWhole(TotalPart part) {
    TotalDraft last = totals.isEmpty() ? null : totals.get(totals.size() - 1);
    return last != null
        && last.actor() != null
        && !takesUpSomebody(part)
        && totals.stream().anyMatch(it -> it.actor() == null && near(it, last));
  }

  private static boolean near(TotalDraft whole, TotalDraft share) {
    Period period = share.period();
    return share.parts().get(0).sentence() - whole.lastSentence() <= 1
        && (period == null || period.equals(whole.period()));
  }

  private Optional<Actor> lastActor() {
    return totals.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(totals.get(totals.size() - 1).actor());
  }

  /** The actor of the totals before, where all of them have the same. */
  private Optional<Actor> sameThroughout() {
    Actor first = totals.isEmpty() ? null : totals.get(0).actor();
    if (first == null) {
      return Optional.empty();
    }
    String name = first.name().folded();
    boolean same =
        totals.stream()
            .map(TotalDraft::actor)
            .allMatch(actor -> actor != null && actor.name().folded().equals(name));
    return same ? Optional.of(first) : Optional.empty();
  }

  private Optional<Actor> inParagraph(Passage passage) {
    for (Passage before : reading.before(passage)) {
      List<Actor> actors =
          reading.actors(before).stream().filter(it -> culprit(before, it)).toList();
      if (!actors.isEmpty()) {
        return actors.stream().filter(Actor::firm).findFirst().or(() -> Optional.of(actors.get(0)));
      }
    }
    return Optional.empty();
  }

  /**
   * "In total, thieves stole $900 million", behind a smaller sum of one culprit in the same time,
   * which takes up nobody; and what goes on about such a sum of all thieves.
   */
  private boolean ofEverybody(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    if (totals.isEmpty() || !reading.actors(part.passage()).isEmpty()) {
      return false;
    }
    TotalDraft last = totals.get(totals.size() - 1);
    if (exceeds(part, last)) {
      return true;
    }
    if (takesUpSomebody(part)) {
      return false;
    }
    TotalPart before = last.parts().get(last.parts().size() - 1);
    boolean near =
        sentence.paragraph() == before.passage().sentence().paragraph()
            && part.sentence() - before.sentence() <= 1;
    if (last.actor() == null) {
      return near && ofTheWorld(last);
    }
    Sum loss = part.loss();
    boolean sum = sentence.has(Cue.AGGREGATE, part.segment().from(), part.segment().to());
    Period own = part.period();
    boolean sameTime = own == null || own.equals(last.period());
    return near && sum && sameTime && loss != null && more(loss);
  }

  /** "In all, the thieves took $1.2 billion": more than a culprit's in just the same months. */
  private boolean exceeds(TotalPart part, TotalDraft last) {
    Period own = part.period();
    Sum loss = part.loss();
    Segment segment = part.segment();
    return own != null
        && own.equals(last.period())
        && last.actor() != null
        && part.passage().sentence().has(Cue.AGGREGATE, segment.from(), segment.to())
        && loss != null
        && more(loss);
  }

  private static boolean ofTheWorld(TotalDraft total) {
    return total.parts().stream()
        .anyMatch(it -> ofTheWorld(it) || it.passage().sentence().has(Cue.AGGREGATE));
  }

  /** "these attacks", "they", "the hackers": whoever was spoken of before. */
  private static boolean takesUpSomebody(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    Segment segment = part.segment();
    return sentence.has(Cue.THESE, segment.from(), segment.to())
        || sentence.has(Cue.PRONOUN, segment.from(), segment.to())
        || sentence.has(Cue.SAME_AS_BEFORE, segment.from(), segment.to())
        || List.of(Cue.ATTACKERS, Cue.THEFTS, Cue.ATTACKS, Cue.LOOT, Cue.GROUP_NOUN).stream()
            .anyMatch(it -> Aggregation.definite(sentence, it, segment));
  }

  /** Whether it is more than all that the culprits' own sums before it come to. */
  private boolean more(Sum loss) {
    if (loss.leading().asset()) {
      return false;
    }
    BigDecimal theirs = BigDecimal.ZERO;
    for (TotalDraft total : totals) {
      BigDecimal largest = BigDecimal.ZERO;
      for (TotalPart part : total.parts()) {
        Sum sum = part.loss();
        boolean alike =
            sum != null
                && total.actor() != null
                && sum.leading().currency().equals(loss.leading().currency());
        largest = sum != null && alike ? largest.max(sum.leading().figures().figure()) : largest;
      }
      theirs = theirs.add(largest);
    }
    return loss.leading().figures().figure().compareTo(theirs.multiply(NEARLY)) > 0;
  }

  /** "$2.2 billion was stolen worldwide": of all thieves together. */
  static boolean ofTheWorld(TotalPart part) {
    Sentence sentence = part.passage().sentence();
    return sentence.has(Cue.WORLD, part.segment().from(), part.segment().to());
  }
}
