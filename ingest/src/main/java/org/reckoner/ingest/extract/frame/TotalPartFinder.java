// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Portion;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Finds what each part of a sentence says of totals. */
final class TotalPartFinder {
  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;

  TotalPartFinder(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
  }

  List<TotalPart> find() {
    Allotment allotment = new Allotment(reading, passage);
    List<TotalPart> parts = new ArrayList<>(1);
    for (Segment segment : reading.segments(passage)) {
      List<Sum> sums = allotment.totals().stream().filter(sum -> sum.within(segment)).toList();
      if (sums.isEmpty()) {
        counts(segment).forEach(piece -> part(piece, null).ifPresent(parts::add));
      } else if (sums.size() == 1) {
        part(segment, sums.get(0)).ifPresent(parts::add);
      } else {
        split(segment, sums).forEach((sub) -> part(sub.segment, sub.sum).ifPresent(parts::add));
      }
    }
    return parts;
  }

  private record Piece(Segment segment, Sum sum) {}

  /**
   * Several totals in one part ("$1.7bn in 2022 and $1bn in 2023"): each takes the words up to the
   * next.
   */
  private List<Piece> split(Segment segment, List<Sum> sums) {
    boolean datesFirst =
        passage.moments().stream()
            .anyMatch(it -> segment.holds(it) && it.to() <= sums.get(0).from());
    List<Piece> pieces = new ArrayList<>();
    int from = segment.from();
    for (int i = 0; i < sums.size(); i++) {
      int to = segment.to();
      if (i + 1 < sums.size()) {
        to =
            datesFirst
                ? firstDateBefore(sums.get(i).to(), sums.get(i + 1).from())
                : sums.get(i + 1).from();
      }
      pieces.add(new Piece(new Segment(from, to), sums.get(i)));
      from = to;
    }
    return pieces;
  }

  /** Several counts in one part, each with its date: "rose to 20 in 2023 from 15 in 2022". */
  private List<Segment> counts(Segment segment) {
    List<Tally> tallies =
        passage.tallies().stream()
            .filter(it -> segment.holds(it) && counts(it, Tally.Of.ATTACKS))
            .toList();
    long dates = passage.moments().stream().filter(segment::holds).count();
    if (tallies.size() < 2 || dates < tallies.size()) {
      return List.of(segment);
    }
    boolean datesFirst =
        passage.moments().stream()
            .anyMatch(it -> segment.holds(it) && it.to() <= tallies.get(0).from());
    List<Segment> pieces = new ArrayList<>();
    int from = segment.from();
    for (int i = 0; i < tallies.size(); i++) {
      int next = i + 1 < tallies.size() ? tallies.get(i + 1).from() : segment.to();
      int to =
          datesFirst && i + 1 < tallies.size() ? firstDateBefore(tallies.get(i).to(), next) : next;
      pieces.add(new Segment(from, to));
      from = to;
    }
    return pieces;
  }

  private int firstDateBefore(int from, int to) {
    return passage.moments().stream()
        .filter(it -> it.from() >= from && it.to() <= to)
        .mapToInt(Moment::from)
        .findFirst()
        .orElse(to);
  }

  private Optional<TotalPart> part(Segment segment, @Nullable Sum loss) {
    Tally attacks = tally(segment, Tally.Of.ATTACKS);
    Tally victims = victims(segment);
    Portion share = share(segment);
    boolean habit = sentence.has(Cue.GENERIC) && attacks == null && period(segment) == null;
    if (habit || (loss == null && guessed(segment, attacks))) {
      return Optional.empty();
    }
    boolean tells = loss != null || attacks != null || victims != null || share != null;
    if (!tells || (sentence.kind() == Sentence.Kind.HEADING && loss == null)) {
      return Optional.empty();
    }
    return Optional.of(
        new TotalPart(
            passage,
            segment,
            loss,
            attacks,
            victims,
            share,
            period(segment),
            actor(segment),
            victimClass(segment),
            takesUp(segment) || elliptic(segment) || ofThem(segment),
            null));
  }

  private @Nullable Tally tally(Segment segment, Tally.Of of) {
    return passage.tallies().stream()
        .filter(it -> segment.holds(it) && counts(it, of) && !pending(it))
        .filter(it -> it.figures().figure().compareTo(BigDecimal.ONE) > 0)
        .findFirst()
        .map(it -> it.of() == of ? it : it.counting(of, noun(of)))
        .orElse(null);
  }

  /** "In eight other cases the investigation goes on": what is not counted in yet. */
  private boolean pending(Tally tally) {
    int first = Math.max(sentence.from(), tally.from() - 2);
    int last = Math.min(sentence.to(), tally.to() + 1);
    return sentence.has(Cue.OTHER, first, last)
        && sentence.has(Cue.INVESTIGATE)
        && passage.money().isEmpty();
  }

  /** A number without a noun counts attacks where the sentences before counted them. */
  private boolean counts(Tally tally, Tally.Of of) {
    boolean unsaid =
        tally.of() == Tally.Of.UNSAID
            && of == Tally.Of.ATTACKS
            && (numberOf(Cue.ATTACKS) || numberOf(Cue.THEFTS) || reading.continues(passage))
            && !numberOf(Cue.VICTIMS)
            && passage.tallies().stream().noneMatch(it -> it.of() == Tally.Of.ATTACKS);
    boolean firms =
        tally.of() == Tally.Of.UNSAID && of == Tally.Of.VICTIMS && numberOf(Cue.VICTIMS);
    return tally.of() == of || unsaid || firms;
  }

  /** "the number of thefts rose to 20". */
  private boolean numberOf(Cue noun) {
    return sentence.cues(Cue.COUNT_OF).stream()
        .anyMatch(it -> sentence.has(noun, it.to(), Math.min(sentence.to(), it.to() + 3)));
  }

  /** "perhaps 40 cases": somebody's guess, and nobody named who did them. */
  private boolean guessed(Segment segment, @Nullable Tally attacks) {
    return attacks != null
        && actor(segment) == null
        && sentence.has(
            Cue.CONDITIONAL, Math.max(segment.from(), attacks.from() - 3), attacks.from());
  }

  /** "20 of them", "of that, $1 billion". */
  private boolean ofThem(Segment segment) {
    if (sentence.has(Cue.PART_OF_IT, segment.from(), segment.to())) {
      return reading.continues(passage);
    }
    for (int at = segment.from(); at + 1 < segment.to(); at++) {
      if (sentence.is(Cue.OF, at)
          && (sentence.is(Cue.PRONOUN, at + 1) || sentence.is(Cue.THESE, at + 1))) {
        return reading.continues(passage);
      }
    }
    return false;
  }

  /** It goes on about what was spoken of before, without saying again who did it. */
  private boolean elliptic(Segment segment) {
    return reading.continues(passage) && actor(segment) == null;
  }

  /** The noun that a number without one counts. */
  private String noun(Tally.Of of) {
    return of == Tally.Of.VICTIMS
        ? sentence.cues(Cue.VICTIMS).stream()
            .findFirst()
            .map(it -> sentence.words(it.from(), it.to()).toLowerCase(java.util.Locale.ROOT))
            .orElse("victims")
        : reading.countedAs(passage);
  }

  /** Counted victims are a total only beside attacks, and not of one named victim. */
  private @Nullable Tally victims(Segment segment) {
    Tally victims = tally(segment, Tally.Of.VICTIMS);
    boolean attacked =
        sentence.has(Cue.ATTACKS)
            || sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKED)
            || sentence.has(Cue.SUFFER)
            || sentence.has(Cue.STEAL)
            || sentence.has(Cue.TARGETING);
    boolean one = !reading.victims(passage).isEmpty() || Aggregation.one(passage, segment) >= 1.5;
    return victims != null && attacked && !one ? victims : null;
  }

  /** "more than 50% of exchanges have fallen victim". */
  private @Nullable Portion share(Segment segment) {
    boolean attacked =
        sentence.has(Cue.SUFFER, segment.from(), segment.to())
            || sentence.has(Cue.ATTACKED, segment.from(), segment.to());
    if (!attacked) {
      return null;
    }
    for (Portion portion : passage.portions()) {
      int last = Math.min(sentence.to(), portion.to() + 6);
      boolean of = portion.to() < sentence.to() && sentence.is(Cue.OF, portion.to());
      if (segment.holds(portion) && of && sentence.has(Cue.VICTIMS, portion.to(), last)) {
        return portion;
      }
    }
    return null;
  }

  private @Nullable Period period(Segment segment) {
    return passage.stretches().stream()
        .filter(it -> segment.holds(it) && it.period() != null)
        .map(it -> it.period())
        .findFirst()
        .or(() -> moment(segment).map(it -> Period.of(it.date())))
        .or(() -> wholeSentence(segment))
        .orElse(null);
  }

  private Optional<Moment> moment(Segment segment) {
    return passage.moments().stream()
        .filter(segment::holds)
        .filter(it -> sentence.cueBefore(Cue.UNTIL, it.from()).isEmpty())
        .filter(it -> yearsWorth(it) || !SpokenDate.governed(sentence, it))
        .filter(it -> !SpokenDate.opens(sentence, it, firstFigure(it.to())))
        .findFirst();
  }

  /** "it reports for 2022": the year that the figure is for. */
  private boolean yearsWorth(Moment moment) {
    return moment.date().month() == null
        && moment.from() > sentence.from()
        && sentence.is(Cue.FOR, moment.from() - 1);
  }

  /** Where the first amount or count behind a token stands. */
  private int firstFigure(int at) {
    int money =
        passage.money().stream()
            .mapToInt(it -> it.from())
            .filter(from -> from >= at)
            .min()
            .orElse(sentence.to());
    int tally =
        passage.tallies().stream()
            .mapToInt(it -> it.from())
            .filter(from -> from >= at)
            .min()
            .orElse(sentence.to());
    return Math.min(money, tally);
  }

  /** A period that stands outside every part that tells holds for all of them. */
  private Optional<Period> wholeSentence(Segment segment) {
    boolean only = reading.segments(passage).size() == 1 || segment.from() == sentence.from();
    return only
        ? passage.stretches().stream()
            .filter(it -> it.period() != null)
            .map(it -> java.util.Objects.requireNonNull(it.period()))
            .findFirst()
        : Optional.empty();
  }

  private @Nullable Actor actor(Segment segment) {
    return ActorFinder.firmest(reading.actors(passage), segment).orElse(null);
  }

  /** "cryptocurrency firms", with the adjectives before the noun. */
  private @Nullable String victimClass(Segment segment) {
    for (CueMatch match : sentence.cues(Cue.VICTIMS, segment.from(), segment.to())) {
      int from = match.from();
      while (from > segment.from() && adjective(from - 1)) {
        from--;
      }
      boolean crypto = sentence.has(Cue.CRYPTO, from, match.to());
      if (crypto) {
        return sentence.words(from, match.to()).toLowerCase(java.util.Locale.ROOT);
      }
    }
    return null;
  }

  private boolean adjective(int at) {
    return sentence.is(Cue.CRYPTO, at)
        || sentence.token(at).is("-")
        || sentence.token(at).folded().equals("related");
  }

  private boolean takesUp(Segment segment) {
    for (Cue cue : List.of(Cue.ATTACKS, Cue.THEFTS)) {
      for (CueMatch match : sentence.cues(cue, segment.from(), segment.to())) {
        boolean known =
            match.from() > segment.from()
                && sentence.is(Cue.DEFINITE, match.from() - 1)
                && tally(segment, Tally.Of.ATTACKS) == null;
        if (known
            || sentence.has(Cue.THESE, Math.max(segment.from(), match.from() - 4), match.from())) {
          return true;
        }
      }
    }
    return false;
  }
}
