// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.mention.Mention;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.Portion;
import org.reckoner.ingest.extract.mention.Stretch;
import org.reckoner.ingest.extract.mention.Tally;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Which counts and shares of a part of a sentence belong to a total, and which figures belong to
 * none: what one case brings on average, what is left out, what is said not to be so.
 */
final class FiguresOfPart {
  private static final int NEAR = 4;
  private static final int NOUN_REACH = 6;

  /** More are not spoken of as "the three firms" that the text has named. */
  private static final BigDecimal FEW = BigDecimal.valueOf(5);

  private final Reading reading;
  private final Passage passage;
  private final Sentence sentence;
  private final PartsSaid said;

  FiguresOfPart(Reading reading, Passage passage) {
    this.reading = reading;
    this.passage = passage;
    this.sentence = passage.sentence();
    this.said = new PartsSaid(reading, passage);
  }

  /** How many attacks, or null. */
  @Nullable Tally attacks(Segment segment) {
    return tally(segment, Tally.Of.ATTACKS);
  }

  private @Nullable Tally tally(Segment segment, Tally.Of of) {
    return passage.tallies().stream()
        .filter(it -> segment.holds(it) && counts(it, of) && !pending(it) && belongs(it))
        .filter(it -> !partial(it, segment) && !someOf(it, segment))
        .filter(it -> !said.few(segment, it) && !said.byMethod(it) && !said.others(it))
        .filter(it -> it.figures().figure().compareTo(BigDecimal.ONE) > 0)
        .filter(it -> of != Tally.Of.ATTACKS || !named(it))
        .findFirst()
        .map(it -> it.of() == of ? it : it.counting(of, noun(of)))
        .orElse(null);
  }

  /** "Two thefts gave the crew away: $64 million from X and $22 million from Y": those named. */
  private boolean named(Tally tally) {
    int victims = reading.victims(passage).size();
    return victims > 1
        && tally.figures().figure().compareTo(BigDecimal.valueOf(victims)) == 0
        && reading.victims(passage).stream().allMatch(it -> it.name().from() > tally.to());
  }

  /** "Five cases account for the bulk of it": some of those counted. */
  private boolean partial(Tally tally, Segment segment) {
    int last = Math.min(segment.to(), tally.to() + 3);
    boolean extreme =
        sentence.cues(Cue.SUPERLATIVE, tally.from(), last).stream()
                .anyMatch(
                    it ->
                        it.from() > tally.from()
                            && sentence.cueBefore(Cue.AT_LEAST, it.to()).isEmpty())
            || sentence.has(Cue.SUPERLATIVE, tally.to(), behindNoun(tally, segment, last));
    return tally.of() == Tally.Of.ATTACKS
        && (extreme
            || sentence.has(
                Cue.PART_OF_IT, tally.to(), Math.min(segment.to(), tally.to() + NOUN_REACH)));
  }

  /** "8 Serangan Jembatan Kripto Terbesar": adjectives stand behind all that the noun takes. */
  private int behindNoun(Tally tally, Segment segment, int last) {
    return sentence.article().language().adjectivesBehind()
        ? Math.max(last, Math.min(segment.to(), tally.to() + NEAR))
        : last;
  }

  /**
   * "Eleven of the cases began with a stolen key", "in six of these": some of those counted, set
   * apart by how they were done and by neither time nor culprit.
   */
  private boolean someOf(Tally tally, Segment segment) {
    boolean some = false;
    int last = Math.min(tally.to(), sentence.to() - 2);
    for (int at = tally.from(); at <= last && !some; at++) {
      some =
          sentence.is(Cue.OF, at)
              && (sentence.is(Cue.DEFINITE, at + 1)
                  || sentence.is(Cue.THESE, at + 1)
                  || sentence.is(Cue.PRONOUN, at + 1));
    }
    some |= casesAmong(tally);
    boolean dated =
        passage.moments().stream().anyMatch(segment::holds)
            || passage.stretches().stream().anyMatch(segment::holds);
    boolean summed = !passage.money().isEmpty();
    return tally.of() != Tally.Of.VICTIMS
        && some
        && !dated
        && !summed
        && reading.actors(passage).stream().noneMatch(it -> segment.holds(it.name()));
  }

  /** "In 11 cases the hackers had posed as recruiters": of thefts that the text has counted. */
  private boolean casesAmong(Tally tally) {
    return tally.of() == Tally.Of.ATTACKS
        && tally.from() - sentence.from() == 1
        && sentence.is(Cue.COUNT_PREPOSITION, sentence.from())
        && sentence.has(Cue.ATTACKERS, tally.to(), sentence.to())
        && !sentence.has(Cue.STEAL, tally.to(), sentence.to());
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
  boolean counts(Tally tally, Tally.Of of) {
    boolean unsaid =
        tally.of() == Tally.Of.UNSAID
            && of == Tally.Of.ATTACKS
            && (numberOf(Cue.ATTACKS) || numberOf(Cue.THEFTS) || reading.continues(passage))
            && !numberOf(Cue.VICTIMS)
            && passage.tallies().stream().noneMatch(it -> it.of() == Tally.Of.ATTACKS);
    boolean goesOn =
        tally.of() == Tally.Of.UNSAID
            && of == Tally.Of.ATTACKS
            && passage.tallies().stream()
                .anyMatch(it -> it.of() == Tally.Of.ATTACKS && it.to() <= tally.from())
            && (years() > 1
                || Comparisons.compared(sentence, tally)
                || (tally.to() < sentence.to() && sentence.is(Cue.AGGREGATE, tally.to())));
    boolean firms =
        tally.of() == Tally.Of.UNSAID && of == Tally.Of.VICTIMS && numberOf(Cue.VICTIMS);
    return tally.of() == of || unsaid || goesOn || firms;
  }

  private long years() {
    return passage.moments().stream().filter(it -> it.date().month() == null).count();
  }

  /** "the number of thefts rose to 20". */
  private boolean numberOf(Cue noun) {
    return sentence.cues(Cue.COUNT_OF).stream()
        .anyMatch(it -> sentence.has(noun, it.to(), Math.min(sentence.to(), it.to() + NOUN_REACH)));
  }

  /** "perhaps 40 cases": somebody's guess, and nobody named who did them. */
  boolean guessed(Segment segment, @Nullable Tally attacks) {
    return attacks != null
        && Accused.firmest(reading.actors(passage), segment).isEmpty()
        && sentence.has(
            Cue.CONDITIONAL, Math.max(segment.from(), attacks.from() - 3), attacks.from());
  }

  /** The noun that a number without one counts. */
  private String noun(Tally.Of of) {
    return of == Tally.Of.VICTIMS
        ? sentence.cues(Cue.VICTIMS).stream()
            .findFirst()
            .map(it -> sentence.words(it.from(), it.to()).toLowerCase(Locale.ROOT))
            .orElse("victims")
        : reading.countedAs(passage);
  }

  /** "laundered through 51 exchanges": where the loot went, and nobody's loss. */
  private boolean channels(Tally tally) {
    return sentence
            .cueBefore(Cue.VIA, tally.from())
            .filter(it -> sentence.has(Cue.LAUNDER) || !sentence.is(Cue.FROM, it.from()))
            .isPresent()
        && !sentence.has(Cue.TARGETING);
  }

  /** Counted victims are a total only beside attacks, and not of one named victim. */
  @Nullable Tally victims(Segment segment) {
    Tally victims = tally(segment, Tally.Of.VICTIMS);
    boolean attacked =
        sentence.has(Cue.ATTACKS)
            || sentence.has(Cue.THEFTS)
            || sentence.has(Cue.ATTACKED)
            || sentence.has(Cue.SUFFER)
            || sentence.has(Cue.STEAL)
            || sentence.has(Cue.TARGETING);
    boolean one = oneVictim() || Aggregation.one(passage, segment) >= 1.5;
    boolean other =
        victims != null
            && (seized(victims)
                || channels(victims)
                || knownBefore(victims)
                || said.accused(victims));
    return attacked && !one && !other ? victims : null;
  }

  /** "the two companies": those that were named before. */
  private boolean knownBefore(Tally tally) {
    return tally.figures().figure().compareTo(FEW) <= 0
        && tally.from() > sentence.from()
        && sentence.is(Cue.DEFINITE, tally.from() - 1);
  }

  /** "280 accounts used to launder what was stolen": what thieves used, and the state wants. */
  private boolean seized(Tally tally) {
    boolean wallets = sentence.has(Cue.HOLDING, tally.from(), tally.to() + 1);
    return wallets && (sentence.has(Cue.LAUNDER) || sentence.has(Cue.RECOVER));
  }

  /** Whether a victim is named; whoever speaks of the others is none. */
  private boolean oneVictim() {
    String said = reading.credit(passage).map(Credit::asserter).orElse("");
    return reading.victims(passage).stream().anyMatch(it -> !said.contains(it.name().text()));
  }

  /** "more than 50% of exchanges have fallen victim". */
  @Nullable Portion share(Segment segment) {
    boolean attacked =
        sentence.has(Cue.SUFFER, segment.from(), segment.to())
            || sentence.has(Cue.ATTACKED, segment.from(), segment.to());
    if (!attacked) {
      return null;
    }
    for (Portion portion : passage.portions()) {
      int last = Math.min(sentence.to(), portion.to() + 6);
      boolean of =
          portion.to() < sentence.to()
              && (sentence.is(Cue.OF, portion.to()) || !sentence.is(Cue.PERCENT, portion.to() - 1));
      if (segment.holds(portion)
          && of
          && sentence.has(Cue.VICTIMS, portion.to(), last)
          && !ofTheAttacked(portion.to(), last)) {
        return portion;
      }
    }
    return null;
  }

  /** "A third of the platforms hit were licensed in X": a share of those that were attacked. */
  private boolean ofTheAttacked(int from, int to) {
    return sentence.cues(Cue.VICTIMS, from, to).stream()
        .flatMap(it -> sentence.cueAt(Cue.ATTACKED, Math.min(it.to(), sentence.to() - 1)).stream())
        .anyMatch(it -> it.to() < sentence.to() && sentence.is(Cue.COPULA, it.to()));
  }

  /** Whether a figure is one of thefts that came about, and of all that are counted. */
  boolean belongs(Mention figure) {
    return belongs(figure.from(), figure.to());
  }

  /** The same of a sum between two tokens. */
  boolean belongs(int from, int to) {
    int clause = clauseStart(from);
    int before = Math.max(clause, from - NEAR);
    int behind = Math.min(sentence.to(), to + NEAR);
    boolean leftOut =
        sentence.has(Cue.LEFT_OUT, before, from)
            || sentence.has(Cue.LEFT_OUT, to, behind)
            || ofLeftOut(clause, from);
    return !leftOut
        && !priced(from, to)
        && !ofHolding(from, to)
        && !rate(clause, from, to)
        && !negated(from, to)
        && !supposed(from)
        && !expected(from);
  }

  /** "It leaves out swindled savers, who lost $2 billion": a sum of those left out. */
  private boolean ofLeftOut(int clause, int from) {
    return sentence.cues(Cue.LEFT_OUT, clause, from).stream()
        .anyMatch(
            it -> {
              for (int at = it.to() + 1; at < from; at++) {
                boolean relative =
                    sentence.is(Cue.RELATIVE, at) || sentence.is(Cue.RELATIVE_THAT, at);
                if (sentence.token(at - 1).is(",")) {
                  return relative;
                }
              }
              return false;
            });
  }

  /** "worth $2 million at the time ($9 million in 2023)": one firm's loss at another price. */
  private boolean priced(int from, int to) {
    return from > sentence.from()
        && sentence.token(from - 1).is("(")
        && to + 2 < sentence.to()
        && sentence.is(Cue.DATE_PREPOSITION, to)
        && passage.moments().stream().anyMatch(it -> it.from() == to + 1)
        && !reading.victims(passage).isEmpty();
  }

  /** "outflows of $41 million from its hot wallets": of one firm's money, and nobody's total. */
  private boolean ofHolding(int from, int to) {
    return to + 2 < sentence.to()
        && sentence.is(Cue.FROM, to)
        && sentence.is(Cue.PRONOUN, to + 1)
        && sentence.has(Cue.HOLDING, to + 2, Math.min(sentence.to(), to + NEAR))
        && reading.actors(passage).isEmpty()
        && passage.tallies().stream()
            .noneMatch(it -> it.of() == Tally.Of.ATTACKS && it.from() < from);
  }

  private int clauseStart(int at) {
    int from = at;
    while (from > sentence.from() && !";:".contains(sentence.token(from - 1).text())) {
      from--;
    }
    return from;
  }

  /** "on average $50 million", "$12 million per attack", "$2 million a day". */
  private boolean rate(int clause, int from, int to) {
    boolean average =
        sentence.cues(Cue.RATE, clause, from).stream().anyMatch(it -> it.code().equals("AVERAGE"));
    return average
        || sentence.cues(Cue.RATE, to, Math.min(sentence.to(), to + NEAR)).stream()
            .anyMatch(it -> it.from() - to <= 1 && !sentence.is(Cue.YEAR_FROM, it.from()));
  }

  /** "is not 31 attacks", "31 companies is not": but "not only 31 attacks" are that many. */
  private boolean negated(int from, int to) {
    int first = Math.max(sentence.from(), from - 2);
    boolean not =
        sentence.cues(Cue.NEGATION, first, from).stream()
            .anyMatch(it -> it.to() == from || sentence.is(Cue.ARTICLE, it.to()));
    boolean equalsNot =
        to + 1 < sentence.to() && sentence.is(Cue.COPULA, to) && sentence.is(Cue.NEGATION, to + 1);
    return not || equalsNot;
  }

  /**
   * "may double to $30 billion by 2028": what has not come about. "may have" speaks of the past.
   */
  private boolean expected(int from) {
    boolean ahead =
        passage.stretches().stream()
            .map(Stretch::period)
            .anyMatch(it -> it != null && it.start() == null);
    return ahead
        && sentence.cues(Cue.CONDITIONAL, sentence.from(), from).stream()
            .anyMatch(it -> it.to() < sentence.to() && !sentence.is(Cue.HAVING, it.to()));
  }

  /** "Should the trend hold, thieves would take $3 billion". */
  private boolean supposed(int from) {
    return sentence.cues(Cue.SUPPOSING, sentence.from(), from).stream()
        .anyMatch(
            it ->
                (it.code().equals("IMAGINED") && (opens(it) || it.to() > it.from() + 2))
                    || sentence.has(Cue.CONDITIONAL, it.to(), from));
  }

  /** "Say that …" imagines; "analysts say that …" does not. */
  private boolean opens(CueMatch imperative) {
    int at = imperative.from();
    return at == sentence.from()
        || sentence.token(at - 1).sign()
        || sentence.is(Cue.AND, at - 1)
        || sentence.is(Cue.CONNECTOR, at - 1)
        || !sentence.is(Cue.SAY, at);
  }
}
