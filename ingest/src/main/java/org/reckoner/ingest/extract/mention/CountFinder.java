// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds counted attacks, victims, countries and people: "97 attacks", "58 crypto-related
 * companies", "a number of attacks—97 in total".
 */
final class CountFinder {
  /** Words that may stand between a number and its noun. */
  /** Where a subject may begin, behind a date. */
  private static final int OPENING = 7;

  private static final int MOST_ADJECTIVES = 6;

  /** How long the object between a verb of attacking and "64 times" may be. */
  private static final int OBJECT = 6;

  private final Sentence sentence;
  private final boolean[] taken;
  private final CountedPart parts;

  /**
   * @param taken by token of the sentence, what other mentions stand on already
   */
  CountFinder(Sentence sentence, boolean[] taken) {
    this.sentence = sentence;
    this.taken = taken;
    this.parts = new CountedPart(sentence);
  }

  List<Tally> tallies() {
    List<Tally> found = new ArrayList<>(2);
    int at = sentence.nextFigure(sentence.from());
    while (at < sentence.to()) {
      Optional<Tally> tally = free(at) ? tallyAt(at) : Optional.empty();
      tally.filter(it -> !repelled(it)).ifPresent(found::add);
      at = sentence.nextFigure(tally.map(Tally::to).orElse(at + 1));
    }
    return found;
  }

  /** "repelled 3,000 attacks", "wehrte 3.000 Angriffe ab": nobody counts those as thefts. */
  private boolean repelled(Tally tally) {
    int first = Math.max(sentence.from(), tally.from() - 3);
    return tally.of() == Tally.Of.ATTACKS
        && sentence.cues(Cue.FAILING, first, tally.from()).stream()
            .anyMatch(it -> it.to() >= tally.from() - 1);
  }

  private boolean free(int at) {
    return !taken[at - sentence.from()];
  }

  private Optional<Tally> tallyAt(int at) {
    Optional<Numeral> number = Numeral.at(sentence, at).filter(numeral -> counts(numeral));
    if (number.isEmpty()) {
      return Optional.empty();
    }
    Optional<Numeral> whole = number.get().whole(sentence);
    if (whole.isPresent()) {
      Numeral part = number.get();
      Numeral some =
          new Numeral(part.from(), whole.get().to(), part.scaledLike(whole.get()), false);
      return nounBehind(some).or(() -> parts.ofThose(some));
    }
    Optional<Tally> noun = nounBehind(number.get()).or(() -> parts.someOf(number.get()));
    return noun.or(() -> nounBefore(number.get()))
        .or(() -> bracketed(number.get()))
        .or(() -> predicated(number.get()))
        .or(() -> times(number.get()))
        .or(() -> unsaid(number.get()))
        .or(() -> parts.blamed(number.get()));
  }

  /** "Gli attacchi sono stati 81": the noun is the subject of what the number is said to be. */
  private Optional<Tally> predicated(Numeral number) {
    int behind = number.to();
    boolean closes =
        behind >= sentence.to()
            || sentence.is(Cue.AND, behind)
            || (sentence.token(behind).sign() && ",.;".contains(sentence.token(behind).text()));
    Optional<CueMatch> copula = sentence.cueBefore(Cue.COPULA, number.from());
    if (!closes || number.scaled() || copula.isEmpty()) {
      return Optional.empty();
    }
    int verb = copula.get().from();
    while (verb > sentence.from() && sentence.is(Cue.AUXILIARY, verb - 1)) {
      verb--;
    }
    for (int at = Math.max(sentence.from(), verb - 2); at < verb; at++) {
      Counted counted = counted(at);
      if (counted != null && counted.match.to() == verb && at - sentence.from() <= OPENING) {
        return Optional.of(tally(number, counted, behind));
      }
    }
    return Optional.empty();
  }

  /** "fewer incidents (eight)". */
  private Optional<Tally> bracketed(Numeral number) {
    int open = number.from() - 1;
    boolean bracket =
        open > sentence.from()
            && sentence.token(open).is("(")
            && number.to() < sentence.to()
            && sentence.token(number.to()).is(")");
    for (int at = Math.max(sentence.from(), open - 3); bracket && at < open; at++) {
      Counted counted = counted(at);
      if (counted != null && counted.match.to() == open) {
        return Optional.of(tally(number, counted, number.to() + 1));
      }
    }
    return Optional.empty();
  }

  /** "struck 47 times". */
  private Optional<Tally> times(Numeral number) {
    Bound bound = Bound.around(sentence, number.from(), number.to());
    Optional<CueMatch> times =
        number.to() < sentence.to() ? sentence.cueAt(Cue.TIMES, number.to()) : Optional.empty();
    boolean attacked =
        sentence.has(Cue.ATTACKED, Math.max(sentence.from(), bound.from() - OBJECT), bound.from())
            || sentence.has(
                Cue.STEAL, Math.max(sentence.from(), bound.from() - OBJECT), bound.from());
    return times
        .filter(it -> attacked)
        .map(it -> tally(number, new Counted(Tally.Of.ATTACKS, it), it.to()));
  }

  /** "it was $515 million, in a dozen", "20 of them", "rose to 20 from 15". */
  private Optional<Tally> unsaid(Numeral number) {
    int behind = number.to();
    if (scaledBehind(behind)) {
      return Optional.empty();
    }
    boolean of =
        behind + 1 < sentence.to()
            && sentence.is(Cue.OF, behind)
            && (sentence.is(Cue.PRONOUN, behind + 1) || sentence.is(Cue.THESE, behind + 1));
    of |= behind < sentence.to() && sentence.is(Cue.INCLUDING, behind);
    of |= behindPartitive(number.from());
    boolean led =
        sentence.cueBefore(Cue.COUNT_PREPOSITION, number.from()).isPresent()
            || behindYear(number.from())
            || sentence.cueBefore(Cue.COMPARED, number.from()).isPresent()
            || listed(number)
            || (behind < sentence.to() && sentence.is(Cue.AGGREGATE, behind));
    boolean closes =
        behind >= sentence.to()
            || (sentence.token(behind).sign() && ",.;()".contains(sentence.token(behind).text()))
            || sentence.is(Cue.DATE_PREPOSITION, behind)
            || sentence.is(Cue.COUNT_PREPOSITION, behind)
            || sentence.is(Cue.AND, behind)
            || sentence.is(Cue.AGGREGATE, behind);
    boolean moves = !number.scaled() && moves(number);
    if (moves) {
      Figures exact = Figures.exactly(number.value());
      return Optional.of(new Tally(number.from(), behind, Tally.Of.UNSAID, exact, ""));
    }
    if (number.scaled() || !(of || (led && closes))) {
      return Optional.empty();
    }
    Bound bound = Bound.around(sentence, number.from(), behind);
    return Optional.of(
        new Tally(bound.from(), behind, Tally.Of.UNSAID, bound.apply(number.value()), ""));
  }

  /** "from 34 to 21 million": the number has the scale of the sum behind it. */
  private boolean scaledBehind(int at) {
    return at + 2 < sentence.to()
        && (sentence.is(Cue.MOVES_TO, at) || sentence.is(Cue.RANGE_TO, at))
        && sentence.token(at + 1).number()
        && sentence.is(Cue.SCALE, at + 2);
  }

  /** "De ellos, 12 fueron obra de …", "Of these, 12 were …": the whole opens the sentence. */
  private boolean behindPartitive(int at) {
    int first = sentence.from();
    int comma = at - 1;
    if (comma - first < 1 || comma - first > 4 || !sentence.token(comma).is(",")) {
      return false;
    }
    boolean of =
        sentence.is(Cue.OF, first)
            && (sentence.is(Cue.PRONOUN, first + 1) || sentence.is(Cue.THESE, first + 1));
    return of || sentence.cueAt(Cue.INCLUDING, first).filter(it -> it.to() == comma).isPresent();
  }

  /** "found 22 in 2022 and 28 in 2023": a number that only a year follows. */
  private boolean listed(Numeral number) {
    int at = number.to();
    boolean year =
        at + 1 < sentence.to()
            && sentence.is(Cue.DATE_PREPOSITION, at)
            && sentence.token(at + 1).text().matches("(?:19|20)\\d\\d");
    boolean closes =
        (at >= sentence.to() || sentence.token(at).sign()) && sentence.has(Cue.YEAR_FROM);
    year |= closes;
    int before = number.from();
    return year
        && (sentence.cueBefore(Cue.SAY, before).isPresent()
            || sentence.cueBefore(Cue.LISTS, before).isPresent()
            || sentence.cueBefore(Cue.AND, before).isPresent());
  }

  /** "from 15 to 20": either end of what moved. */
  private boolean moves(Numeral number) {
    return (starts(number)
            && Numeral.at(sentence, behindTo(number.to())).filter(it -> !it.scaled()).isPresent())
        || (sentence.is(Cue.MOVES_TO, Math.max(sentence.from(), number.from() - 1))
            && startsBefore(number.from() - 1));
  }

  private boolean starts(Numeral number) {
    return sentence.cueBefore(Cue.FROM_TIME, number.from()).isPresent()
        && behindTo(number.to()) > number.to();
  }

  /** Behind "to"; or the token itself. */
  private int behindTo(int at) {
    return at + 1 < sentence.to() && sentence.is(Cue.MOVES_TO, at) ? at + 1 : at;
  }

  private boolean startsBefore(int to) {
    for (int at = Math.max(sentence.from(), to - 3); at < to; at++) {
      Optional<Numeral> first = Numeral.at(sentence, at).filter(it -> it.to() == to);
      if (first.isPresent() && starts(first.get())) {
        return true;
      }
    }
    return false;
  }

  /** "for 2021 ten". */
  private boolean behindYear(int at) {
    return at - 1 > sentence.from()
        && sentence.token(at - 1).number()
        && sentence.token(at - 1).text().length() == 4
        && !free(at - 1);
  }

  private boolean counts(Numeral number) {
    boolean afterLetter =
        number.from() > sentence.from()
            && sentence.token(number.from() - 1).touches(sentence.token(number.from()))
            && (sentence.token(number.from() - 1).is("#")
                || sentence.token(number.from() - 1).is("."));
    boolean fraction = number.value().stripTrailingZeros().scale() > 0;
    return !afterLetter && !fraction && number.value().signum() > 0;
  }

  private Optional<Tally> nounBehind(Numeral number) {
    int limit = Math.min(sentence.to(), number.to() + MOST_ADJECTIVES + 1);
    for (int at = number.to(); at < limit; at++) {
      if (!free(at)) {
        return Optional.empty();
      }
      Counted counted = counted(at);
      if (counted != null) {
        return Optional.of(tally(number, counted, counted.match.to()));
      }
      if (!adjective(at, number)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "a staggering number of attacks—97 in total", "attacks: 97". */
  private Optional<Tally> nounBefore(Numeral number) {
    int dash = number.from() - 1;
    int behind = number.to();
    boolean all = behind < sentence.to() && summed(behind);
    if (dash <= sentence.from()
        || !(isDash(sentence.token(dash)) || (all && sentence.token(dash).is(",")))) {
      return Optional.empty();
    }
    boolean closes = behind >= sentence.to() || sentence.token(behind).sign() || all;
    for (int at = Math.max(sentence.from(), dash - 3); closes && at < dash; at++) {
      Counted counted = counted(at);
      if (counted != null && counted.match.to() == dash) {
        int to =
            sentence
                .cueAt(Cue.AGGREGATE, Math.min(behind, sentence.to() - 1))
                .map(CueMatch::to)
                .orElse(behind);
        return Optional.of(tally(number, counted, to));
      }
    }
    return Optional.empty();
  }

  /** "143 in all", "34 of them". */
  private boolean summed(int at) {
    return sentence.is(Cue.AGGREGATE, at)
        || (sentence.is(Cue.OF, at) && at + 1 < sentence.to() && sentence.is(Cue.PRONOUN, at + 1));
  }

  private static boolean isDash(Token token) {
    return token.is("—") || token.is("–") || token.is(":") || token.is("-");
  }

  /** What is counted, in the ledger's language: the text's own noun there, else the class's. */
  private String unit(Counted counted) {
    boolean same = sentence.article().language().tag().equals(Locale.ENGLISH.getLanguage());
    return same || counted.of == Tally.Of.UNSAID
        ? sentence.words(counted.match.from(), counted.match.to()).toLowerCase(Locale.ROOT)
        : counted.of.name().toLowerCase(Locale.ROOT);
  }

  private Tally tally(Numeral number, Counted counted, int to) {
    boolean spread =
        sentence
            .cueBefore(Cue.COUNT_PREPOSITION, number.from())
            .filter(it -> it.length() > 1)
            .isPresent();
    if (spread) {
      Figures exact = Figures.exactly(number.value());
      return new Tally(number.from(), to, counted.of, exact, unit(counted));
    }
    Bound bound = Bound.around(sentence, number.from(), number.to());
    return new Tally(
        bound.from(),
        Math.max(to, bound.to()),
        counted.of,
        bound.apply(number.value()),
        unit(counted));
  }

  private boolean adjective(int at, Numeral number) {
    Token token = sentence.token(at);
    if (token.sign()) {
      return token.is("-");
    }
    boolean stops =
        sentence.is(Cue.DATE_PREPOSITION, at)
            || sentence.is(Cue.BY, at)
            || (sentence.is(Cue.FROM, at) && !sentence.is(Cue.OF, at))
            || sentence.is(Cue.TIME_UNIT, at)
            || sentence.is(Cue.AND, at)
            || sentence.is(Cue.PERCENT, at)
            || sentence.is(Cue.SPEAKER, at)
            || sentence.is(Cue.ATTACKERS, at)
            || sentence.is(Cue.FOR, at)
            || sentence.is(Cue.AUXILIARY, at);
    return token.word() && !stops && (!sentence.is(Cue.OF, at) || number.scaled());
  }

  private record Counted(Tally.Of of, CueMatch match) {}

  private @Nullable Counted counted(int at) {
    Optional<CueMatch> attacks = sentence.cueAt(Cue.ATTACKS, at);
    Optional<CueMatch> thefts = sentence.cueAt(Cue.THEFTS, at);
    if (attacks.isPresent() || thefts.isPresent()) {
      return new Counted(Tally.Of.ATTACKS, longer(attacks, thefts));
    }
    Optional<CueMatch> countries = sentence.cueAt(Cue.COUNTRIES, at);
    if (countries.isPresent()) {
      return new Counted(Tally.Of.COUNTRIES, countries.get());
    }
    Optional<CueMatch> victims = sentence.cueAt(Cue.VICTIMS, at);
    if (victims.isPresent()) {
      boolean people = sentence.is(Cue.PEOPLE, at);
      return new Counted(people ? Tally.Of.PEOPLE : Tally.Of.VICTIMS, victims.get());
    }
    return sentence.cueAt(Cue.PEOPLE, at).map(it -> new Counted(Tally.Of.PEOPLE, it)).orElse(null);
  }

  private static CueMatch longer(Optional<CueMatch> one, Optional<CueMatch> other) {
    if (one.isEmpty() || (other.isPresent() && other.get().length() > one.get().length())) {
      return other.orElseThrow();
    }
    return one.get();
  }
}
