// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Moment;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Stretch;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * When the total was stolen that a part of a sentence speaks of: its period, else the year or the
 * month that no verb of saying governs. A year goes before a day: whoever speaks of a year's thefts
 * may do so on a Tuesday.
 */
final class PeriodOfPart {
  /** From "the lowest" to "since". */
  private static final int UNEQUALLED = 6;

  /** From a year to the one of the next clause. */
  private static final int CLAUSE = 4;

  /** No farther from its start does a month open a sentence behind its year. */
  private static final int OPENING = 3;

  /** No more words with capitals make up a report's name. */
  private static final int REPORT = 4;

  private final Passage passage;
  private final Sentence sentence;
  private final List<Segment> segments;
  private final Asides asides;

  /**
   * @param segments the parts of the sentence
   */
  PeriodOfPart(Passage passage, List<Segment> segments) {
    this.passage = passage;
    this.sentence = passage.sentence();
    this.segments = segments;
    this.asides = new Asides(passage);
  }

  /** The period of one part, or null where the sentence gives none for it. */
  @Nullable Period of(Segment segment) {
    return passage.stretches().stream()
        .filter(it -> segment.holds(it) && it.period() != null && !asides.hold(it))
        .filter(it -> !unequalled(it) && !anyOne(it) && !overtaken(it))
        .map(it -> it.period())
        .findFirst()
        .or(() -> monthOfYear(segment).or(() -> moment(segment)).map(it -> Period.of(it.date())))
        .or(() -> justBefore(segment).map(it -> Period.of(it.date())))
        .or(() -> wholeSentence(segment))
        .orElse(null);
  }

  /** As many years as there are sums, in the order of the text; none where they are not as many. */
  List<Period> inOrder(Segment segment, int sums) {
    List<Period> moments =
        passage.moments().stream()
            .filter(it -> segment.holds(it) && it.date().day() == null)
            .map(it -> Period.of(it.date()))
            .toList();
    if (moments.size() == sums) {
      return moments;
    }
    return passage.stretches().stream()
        .filter(segment::holds)
        .map(it -> years(it.period()))
        .filter(it -> it.size() == sums)
        .findFirst()
        .orElse(List.of());
  }

  private static List<Period> years(@Nullable Period period) {
    PartialDate start = period == null ? null : period.start();
    PartialDate end = period == null ? null : period.end();
    return start == null || end == null || start.month() != null || end.month() != null
        ? List.of()
        : IntStream.rangeClosed(start.year(), end.year())
            .mapToObj(it -> Period.of(PartialDate.ofYear(it)))
            .toList();
  }

  /**
   * "the lowest since 2019", "in December, the lowest of any month in 2022": since or among when
   * none was lower, and no time of what is counted.
   */
  private boolean unequalled(Mention time) {
    int first = Math.max(sentence.from(), time.from() - UNEQUALLED);
    boolean since =
        sentence.is(Cue.SINCE, time.from())
            || (time.from() > sentence.from() && sentence.is(Cue.SINCE, time.from() - 1));
    boolean ofAny =
        passage.moments().stream()
            .anyMatch(
                it ->
                    it.to() <= first
                        && it.date().month() != null
                        && (year(time) || time instanceof Stretch));
    return (since || ofAny) && sentence.has(Cue.SUPERLATIVE, first, time.from());
  }

  /** "more than ever before in one year": any year, and none in particular. */
  private boolean anyOne(Mention time) {
    return passage.moments().stream()
        .filter(it -> it.date().month() == null && it.to() <= time.from())
        .flatMap(it -> sentence.cues(Cue.COMPARED, it.to(), time.from()).stream())
        .anyMatch(it -> !sentence.is(Cue.FROM, it.from()));
  }

  /**
   * "Since 2021 thefts have grown, and 2023 was the worst year, with 286 incidents", "2023 saw more
   * cases, but 2022 is the costliest: $3.9 billion": a year that another clause leaves behind
   * before it comes to a figure.
   */
  private boolean overtaken(Mention time) {
    return passage.moments().stream()
        .filter(it -> year(it) && it.from() - time.to() >= CLAUSE)
        .filter(it -> it.to() <= firstFigure(time.to()))
        .anyMatch(
            it ->
                sentence.is(Cue.CONNECTOR, it.from() - 1)
                    || sentence.is(Cue.AND, it.from() - 1)
                    || (sentence.is(Cue.ARTICLE, it.from() - 1)
                        && sentence.is(Cue.AND, it.from() - 2)));
  }

  /** "last year's crime report", "a 2019 report", "its report of 2019": what somebody wrote. */
  private boolean ofReport(Moment moment) {
    int owner = moment.to();
    if (owner >= sentence.to() || !sentence.is(Cue.POSSESSIVE, owner)) {
      return SpokenDate.ofWork(sentence, moment);
    }
    int at = owner + 1;
    while (at < sentence.to() && at <= owner + REPORT && sentence.token(at).capitalised()) {
      at++;
    }
    return sentence.has(Cue.REPORT, owner + 1, Math.min(sentence.to(), at + 1))
        && sentence.cues(Cue.THEFTS, owner + 1, Math.min(sentence.to(), owner + 2)).isEmpty();
  }

  /** "a rise of 40% on April": the month that a share is reckoned against. */
  private boolean setAgainst(Moment moment) {
    int before = moment.from() - 1;
    return before > sentence.from()
        && !sentence.article().language().adjectivesBehind()
        && sentence.is(Cue.ON, before)
        && sentence.is(Cue.PERCENT, before - 1);
  }

  /** "In 2024, March was the worst month": the month that stands behind the year at the start. */
  private Optional<Moment> monthOfYear(Segment segment) {
    return passage.moments().stream()
        .filter(it -> segment.holds(it) && it.date().month() != null && it.date().day() == null)
        .filter(it -> it.to() - it.from() == 1 && it.from() - sentence.from() <= OPENING)
        .filter(
            it ->
                passage.moments().stream()
                    .anyMatch(
                        year ->
                            year.date().month() == null
                                && year.date().year() == it.date().year()
                                && year.to() == it.from() - 1
                                && sentence.token(year.to()).is(",")))
        .findFirst();
  }

  /** "less than in May 2024, when thieves took": the month or year that the clause is of. */
  private Optional<Moment> justBefore(Segment segment) {
    int comma = segment.from() - 1;
    return comma > sentence.from() && sentence.token(comma).is(",")
        ? passage.moments().stream()
            .filter(it -> it.to() == comma && it.date().day() == null && !unequalled(it))
            .filter(it -> !SpokenDate.governed(sentence, it))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Moment> moment(Segment segment) {
    return passage.moments().stream()
        .filter(it -> segment.holds(it) && !asides.hold(it) && !unequalled(it))
        .filter(it -> !ofReport(it) && !setAgainst(it))
        .filter(it -> !(it.relative() && it.date().day() != null && opensSaying(it)))
        .filter(it -> !ends(it) && !listed(it) && !(year(it) && overtaken(it)))
        .filter(it -> yearsWorth(it) || !SpokenDate.governed(sentence, it))
        .filter(it -> !SpokenDate.opens(sentence, it, firstFigure(it.to())))
        .min(Comparator.comparing((Moment it) -> it.date().precision()).reversed());
  }

  /** "until 2023": the end of what is not told; "and 2023 was the worst year" ends nothing. */
  private boolean ends(Moment moment) {
    return sentence
        .cueBefore(Cue.UNTIL, moment.from())
        .filter(it -> !sentence.is(Cue.AND, it.from()))
        .isPresent();
  }

  /** "On Thursday the department filed": the day of what a body did, and no time of thefts. */
  private boolean opensSaying(Moment moment) {
    return moment.from() - sentence.from() <= 1
        && passage.names().stream()
            .anyMatch(
                it ->
                    (it.observer() || it.is(PartyKind.AGENCY))
                        && it.from() >= moment.to()
                        && it.from() - moment.to() <= 2
                        && !sentence.has(Cue.LOSE, it.to(), Math.min(sentence.to(), it.to() + 2)));
  }

  /** "in 2017, 2018 and 2020": one of several years, in which the whole did not happen. */
  private boolean listed(Moment moment) {
    List<Moment> years = passage.moments().stream().filter(PeriodOfPart::year).toList();
    return years.size() > 2
        && years.contains(moment)
        && years.stream().anyMatch(it -> joined(it, moment) || joined(moment, it));
  }

  private boolean joined(Moment one, Moment other) {
    int joint = one.to();
    boolean behind = other.from() == joint + 1 || againDated(joint, other);
    return behind && (sentence.token(joint).is(",") || sentence.is(Cue.AND, joint));
  }

  /** "del 2016, del 2018 e del 2019": with the preposition said again. */
  private boolean againDated(int joint, Moment other) {
    return other.from() == joint + 2 && sentence.is(Cue.DATE_PREPOSITION, joint + 1);
  }

  private static boolean year(Mention time) {
    return time instanceof Moment moment
        && moment.date().month() == null
        && moment.to() - moment.from() == 1;
  }

  /** "it reports for 2022", "it puts the 2022 losses at": the year that the figure is for. */
  private boolean yearsWorth(Moment moment) {
    int before = moment.from() - 1;
    return moment.date().month() == null
        && before >= sentence.from()
        && (sentence.is(Cue.FOR, before) || attribute(moment));
  }

  /** A bare year between an article or owner and what it is a year of. */
  private boolean attribute(Moment moment) {
    int before = moment.from() - 1;
    int behind = moment.to();
    return moment.to() - moment.from() == 1
        && (sentence.is(Cue.ARTICLE, before) || sentence.is(Cue.POSSESSIVE, before))
        && behind < sentence.to()
        && sentence.token(behind).word()
        && !sentence.token(behind).capitalised();
  }

  /** Where the first amount or count behind a token stands. */
  private int firstFigure(int at) {
    return IntStream.concat(starts(passage.money()), starts(passage.tallies()))
        .filter(from -> from >= at)
        .min()
        .orElse(sentence.to());
  }

  private static IntStream starts(List<? extends Mention> mentions) {
    return mentions.stream().mapToInt(Mention::from);
  }

  /** A period that stands outside every part that tells holds for all of them. */
  private Optional<Period> wholeSentence(Segment segment) {
    boolean only = segments.size() == 1 || segment.from() == sentence.from();
    return only
        ? passage.stretches().stream()
            .filter(it -> it.period() != null && !asides.hold(it) && !unequalled(it))
            .map(it -> Objects.requireNonNull(it.period()))
            .findFirst()
        : Optional.empty();
  }
}
