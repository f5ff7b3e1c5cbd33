// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  /** More attacks than these befall no single firm in one telling. */
  private static final BigDecimal FEW = BigDecimal.valueOf(5);

  /** From one figure to the one that stands for the same. */
  private static final int RESTATED = 12;

  /** From a sum to the whole that it is of: "$1.3 billion of the roughly $2.2 billion". */
  private static final int OF_THE = 4;

  /** Words of stolen sums and of those who count them. */
  private static final List<Cue> THEFTS =
      List.of(
          Cue.LOOT,
          Cue.THEFTS,
          Cue.ATTACKS,
          Cue.RECKONING,
          Cue.FIGURE,
          Cue.SAY,
          Cue.WORLD,
          Cue.PART_OF_IT,
          Cue.COMPARED,
          Cue.AGGREGATE,
          Cue.BOOTY,
          Cue.GAIN,
          Cue.STEAL);

  /** What makes a sum a part of the one before. */
  private static final List<Cue> PARTS = List.of(Cue.PART_OF_IT, Cue.INCLUDING, Cue.FRACTION);

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final FiguresOfPart figures;
  private final FiguresOfSome some;
  private final PartsSaid said;
  private final ClassOfVictims classes;
  private final PeriodOfPart periods;

  TotalPartFinder(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.figures = new FiguresOfPart(reading, passage);
    this.some = new FiguresOfSome(reading, passage);
    this.said = new PartsSaid(reading, passage);
    this.classes = new ClassOfVictims(passage);
    this.periods = new PeriodOfPart(passage, reading.segments(passage));
  }

  List<TotalPart> find() {
    Allotment allotment = new Allotment(reading, passage);
    List<TotalPart> parts = new ArrayList<>(1);
    for (Segment segment : reading.segments(passage)) {
      List<Sum> sums = allotment.totals().stream().filter(sum -> sum.within(segment)).toList();
      if (sums.isEmpty()) {
        counts(segment).forEach(piece -> part(piece, null).ifPresent(parts::add));
      } else if (sums.size() == 1) {
        List<Segment> counted = countedBehind(segment, sums.get(0));
        Segment told = counted.isEmpty() ? segment : new Segment(segment.from(), sums.get(0).to());
        part(told, sums.get(0)).ifPresent(parts::add);
        counted.forEach(piece -> part(piece, null).ifPresent(parts::add));
      } else if (sentence.has(Cue.RESPECTIVELY, segment.from(), segment.to())) {
        parts.addAll(inOrder(segment, sums));
      } else {
        split(segment, sums).forEach((sub) -> part(sub.segment, sub.sum).ifPresent(parts::add));
      }
    }
    return inSamePeriod(Comparisons.eachYear(sentence, parts));
  }

  /**
   * "X puts the haul for 2022 at $1 billion, Y at $600 million": whoever gives another figure for
   * the same leaves out when.
   */
  private List<TotalPart> inSamePeriod(List<TotalPart> parts) {
    List<Period> given =
        parts.stream().map(TotalPart::period).filter(Objects::nonNull).distinct().toList();
    long speakers = parts.stream().map(this::asserter).distinct().count();
    boolean rivals = parts.size() > 1 && given.size() == 1 && speakers == parts.size();
    boolean shares =
        parts.size() == 2
            && given.size() == 1
            && (partOf(parts.get(0), parts.get(1)) || sharedBehind(parts.get(0), parts.get(1)));
    return rivals || shares
        ? parts.stream().map(it -> it.period() == null ? it.in(given.get(0)) : it).toList()
        : countedBehind(parts);
  }

  /** "in 2020 it was $299 million, although there were only five attacks": of the same time. */
  private static List<TotalPart> countedBehind(List<TotalPart> parts) {
    List<TotalPart> all = new ArrayList<>(parts);
    for (int i = 1; i < all.size(); i++) {
      TotalPart before = all.get(i - 1);
      TotalPart part = all.get(i);
      boolean counts = part.loss() == null && part.attacks() != null && part.period() == null;
      boolean sum = before.loss() != null && before.attacks() == null && before.period() != null;
      if (counts && sum && !part.earlier()) {
        all.set(i, part.in(before.period()));
      }
    }
    return all;
  }

  /** "$1.34 billion of the $2.2 billion", "$1 billion for 2023 and later $660 million". */
  private boolean partOf(TotalPart one, TotalPart other) {
    Sum part = one.loss();
    Sum whole = other.loss();
    return part != null
        && whole != null
        && whole.from() - part.to() <= RESTATED
        && ((sentence.is(Cue.OF, part.to()) && whole.from() - part.to() <= OF_THE)
            || (other.period() == null && sentence.has(Cue.LATER, part.to(), whole.from())));
  }

  /** "$2 billion in 2022, and half of it, some $1 billion, went to X": the whole's time. */
  private boolean sharedBehind(TotalPart one, TotalPart other) {
    Sum whole = one.loss();
    Sum part = other.loss();
    return whole != null
        && part != null
        && other.period() == null
        && PARTS.stream().anyMatch(it -> sentence.has(it, whole.to(), other.segment().to()));
  }

  private String asserter(TotalPart part) {
    Sum loss = part.loss();
    int at = loss == null ? part.segment().from() : loss.from();
    return reading.credit(passage, at).map(Credit::asserter).orElse("");
  }

  private record Piece(Segment segment, Sum sum) {}

  /** "wallets ($8 million)": what the sum is of stands before it. */
  private boolean bracketed(Sum sum) {
    return sum.from() > sentence.from()
        && sentence.token(sum.from() - 1).is("(")
        && sum.to() < sentence.to()
        && sentence.token(sum.to()).is(")");
  }

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
      if (i + 1 < sums.size() && bracketed(sums.get(i)) && bracketed(sums.get(i + 1))) {
        to = sums.get(i).to();
      } else if (i + 1 < sums.size()) {
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

  /** "$2.5 billion and $3.1 billion in 2021 and 2022 respectively": each with its own year. */
  private List<TotalPart> inOrder(Segment segment, List<Sum> sums) {
    List<Period> years = periods.inOrder(segment, sums.size());
    List<TotalPart> parts = new ArrayList<>();
    for (int i = 0; i < years.size(); i++) {
      Period year = years.get(i);
      part(segment, sums.get(i)).map(it -> it.in(year)).ifPresent(parts::add);
    }
    return parts;
  }

  /** "to $1.7 billion, though cases rose from 219 in 2022 to 231 in 2023": counts of their own. */
  private List<Segment> countedBehind(Segment segment, Sum sum) {
    List<Segment> pieces = counts(new Segment(sum.to(), segment.to()));
    return pieces.size() > 1 ? pieces : List.of();
  }

  /** Several counts in one part, each with its date: "rose to 20 in 2023 from 15 in 2022". */
  private List<Segment> counts(Segment segment) {
    List<Tally> tallies =
        passage.tallies().stream()
            .filter(it -> segment.holds(it) && figures.counts(it, Tally.Of.ATTACKS))
            .toList();
    long dates = passage.moments().stream().filter(segment::holds).count();
    boolean moves =
        tallies.size() == 2 && Comparisons.moves(sentence, tallies.get(0), tallies.get(1));
    if (tallies.size() < 2 || (dates < tallies.size() && !moves)) {
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

  private Optional<TotalPart> part(Segment segment, @Nullable Sum sum) {
    Sum loss = sum != null && figures.belongs(sum.from(), sum.to()) ? sum : null;
    Tally attacks = figures.attacks(segment);
    Tally victims = figures.victims(segment);
    Portion share = figures.share(segment);
    Period period = periods.of(segment);
    if (loss != null && ofSome(segment, loss)) {
      return Optional.empty();
    }
    boolean habit = sentence.has(Cue.GENERIC) && attacks == null && period == null;
    if (habit || (loss == null && figures.guessed(segment, attacks))) {
      return Optional.empty();
    }
    if (loss != null && attacks == null && victims == null && ofBusiness(segment)) {
      return Optional.empty();
    }
    boolean uncounted = attacks == null && victims == null && share == null;
    if (Venues.ofChain(passage, segment)
        || ofOneFirm(segment, attacks, victims)
        || ofPlace(segment, loss, attacks)
        || (uncounted && loss != null && single(segment, loss))) {
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
            period,
            some.ofShare(actor(segment), loss) ? null : actor(segment),
            classes.of(segment, loss),
            takesUp(segment) || elliptic(segment) || ofThem(segment),
            null,
            period == null && Comparisons.earlier(passage, loss, attacks)));
  }

  private boolean single(Segment segment, Sum loss) {
    return SingleTheft.told(sentence, segment, loss)
        || SingleTheft.ofFirm(reading, passage, segment, loss);
  }

  /** What one way to steal brought, what is called a part, what a few of many attacks cost. */
  private boolean ofSome(Segment segment, Sum loss) {
    return (actor(segment) == null && some.byMethod(loss))
        || said.ofWhole(loss)
        || said.inThem(loss)
        || said.ofIncome(loss)
        || passage.tallies().stream()
            .filter(it -> it.to() <= loss.from())
            .anyMatch(it -> said.few(segment, it) || said.byMethod(it));
  }

  /** "Canada recorded $210 million", "and Japan had nine": figures of one place. */
  private boolean ofPlace(Segment segment, @Nullable Sum loss, @Nullable Tally attacks) {
    return (loss != null && some.ofPlace(segment, loss.from()))
        || (attacks != null && some.ofPlace(segment, attacks.from()));
  }

  /** "X was hacked twice, losing $35 million": what befell one firm, and no total of a time. */
  private boolean ofOneFirm(Segment segment, @Nullable Tally attacks, @Nullable Tally victims) {
    boolean few = attacks == null || attacks.figures().figure().compareTo(FEW) <= 0;
    return few
        && victims == null
        && reading.actors(passage).isEmpty()
        && (SingleTheft.ofOne(sentence, segment)
            || (reading.victims(passage).size() == 1
                && segment.holds(reading.victims(passage).get(0).name())
                && sentence.is(Cue.AUXILIARY, reading.victims(passage).get(0).name().to())));
  }

  /** "Insurers paid $120 million after a collapse in 2022": a sum of no theft, and nobody's. */
  private boolean ofBusiness(Segment segment) {
    return actor(segment) == null
        && !Events.byThieves(sentence)
        && THEFTS.stream().noneMatch(it -> sentence.has(it))
        && !reading.continues(passage);
  }

  /** "20 of them", "of that, $1 billion". */
  private boolean ofThem(Segment segment) {
    if (sentence.has(Cue.PART_OF_IT, segment.from(), segment.to())) {
      return reading.continues(passage);
    }
    boolean among =
        passage.tallies().stream()
            .anyMatch(
                it ->
                    segment.holds(it)
                        && it.to() < segment.to()
                        && sentence.is(Cue.INCLUDING, it.to()));
    if (among) {
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

  private @Nullable Actor actor(Segment segment) {
    boolean world = sentence.has(Cue.WORLD, segment.from(), segment.to());
    return Accused.firmest(reading.actors(passage), segment)
        .filter(it -> !world || segment.holds(it.name()))
        .orElse(null);
  }

  private boolean takesUp(Segment segment) {
    if (sentence.is(Cue.DEFINITE, segment.from())
        && sentence.is(Cue.AGGREGATE, segment.from() + 1)) {
      return true;
    }
    Tally counted = figures.attacks(segment);
    int before = counted == null ? segment.from() : counted.from() - 1;
    if (before > sentence.from() - 1 && counted != null && sentence.is(Cue.DEFINITE, before)) {
      return true;
    }
    for (Cue cue : List.of(Cue.ATTACKS, Cue.THEFTS)) {
      for (CueMatch match : sentence.cues(cue, segment.from(), segment.to())) {
        boolean known =
            match.from() > segment.from()
                && sentence.is(Cue.DEFINITE, match.from() - 1)
                && figures.attacks(segment) == null;
        if (known
            || sentence.has(Cue.THESE, Math.max(segment.from(), match.from() - 4), match.from())) {
          return true;
        }
      }
    }
    return false;
  }
}
