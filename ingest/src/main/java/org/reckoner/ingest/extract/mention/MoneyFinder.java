// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds amounts of money in any currency and quantities of crypto-assets, with their bounds:
 * "$3bn", "48.2 billion yen", "41,000 ETH", "between $30m and $40m", "US$100 million".
 */
final class MoneyFinder {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** One amount without its bounds. */
  private record Core(int from, int to, BigDecimal value, String currency, boolean asset) {}

  /** What shows that a bare number of millions is of money: what happens to it. */
  private static final List<Cue> FATES =
      List.of(
          Cue.STEAL,
          Cue.LOSE,
          Cue.LAUNDER,
          Cue.FREEZE,
          Cue.RECOVER,
          Cue.LOOT,
          Cue.VANISH,
          Cue.REVISED,
          Cue.AMOUNT_TO);

  private static final Cue[] CURRENCY = {Cue.CURRENCY};
  private static final int FATE_REACH = 5;
  private static final int MOVED = 9;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** What a year follows and a quantity seldom does. */
  private static final List<Cue> DATING =
      List.of(
          Cue.DATE_PREPOSITION,
          Cue.SINCE,
          Cue.UNTIL,
          Cue.FROM_TIME,
          Cue.TO_TIME,
          Cue.PART_OF,
          Cue.MONTH,
          Cue.QUARTER,
          Cue.OVER_TIME,
          Cue.TIME_UNIT);

  private final Sentence sentence;

  /** The currency that the text spoke of last, also in this sentence. */
  private @Nullable String spoken;

  /** Whether the sentence has named it. */
  private boolean listed;

  /**
   * @param spoken the currency that the text spoke of last, or null
   */
  MoneyFinder(Sentence sentence, @Nullable String spoken) {
    this.sentence = sentence;
    this.spoken = spoken;
  }

  List<Money> find() {
    List<Money> found = new ArrayList<>(2);
    int at = next(sentence.from());
    while (at < sentence.to()) {
      Optional<Money> money = at(at);
      money.ifPresent(found::add);
      money.filter(it -> !it.asset()).ifPresent(this::speaks);
      at = next(money.map(Money::to).orElse(at + 1));
    }
    return found;
  }

  /** Amounts begin with a number or a currency. */
  private int next(int at) {
    return Math.min(sentence.nextFigure(at), sentence.next(CURRENCY, at));
  }

  private void speaks(Money money) {
    spoken = money.currency();
    listed = true;
  }

  private Optional<Money> at(int at) {
    Optional<Money> range = openRange(at);
    if (range.isPresent()) {
      return range;
    }
    return core(at).map(this::bounded);
  }

  private Money bounded(Core core) {
    Optional<Core> end = rangeEnd(core);
    if (end.isPresent()) {
      return range(core, end.get());
    }
    Bound bound = Bound.around(sentence, core.from, core.to);
    Figures figures = bound.apply(core.value);
    return new Money(bound.from(), bound.to(), core.from, figures, core.currency, core.asset);
  }

  private Money range(Core low, Core high) {
    int from = sentence.cueBefore(Cue.BETWEEN, low.from).map(CueMatch::from).orElse(low.from);
    Figures figures =
        low.value.compareTo(high.value) <= 0
            ? Figures.between(low.value, high.value, null)
            : Figures.bounded(high.value, Qualifier.EXACT, false, null);
    return new Money(from, high.to, low.from, figures, high.currency, high.asset);
  }

  /** The second amount of "$30m to $40m"; behind "and" only where "between" opens the range. */
  private Optional<Core> rangeEnd(Core low) {
    Optional<CueMatch> to =
        low.to < sentence.to() ? sentence.cueAt(Cue.RANGE_TO, low.to) : Optional.empty();
    if (to.isEmpty()) {
      return Optional.empty();
    }
    if (moved(low.from)) {
      return Optional.empty();
    }
    Token joint = sentence.token(to.get().from());
    boolean between = sentence.cueBefore(Cue.BETWEEN, low.from).isPresent();
    boolean and = sentence.is(Cue.AND, to.get().from()) || (!joint.sign() && !between);
    if (and && !between && !rangesWithoutOpening(to.get())) {
      return Optional.empty();
    }
    return core(to.get().to())
        .filter(high -> high.currency.equals(low.currency) && high.value.compareTo(low.value) > 0);
  }

  private boolean rangesWithoutOpening(CueMatch joint) {
    return sentence.is(Cue.TO_TIME, joint.from()) && !sentence.is(Cue.AND, joint.from());
  }

  /** "$30-40 million", "30 to 40 million dollars": the first figure lacks its currency or scale. */
  private Optional<Money> openRange(int at) {
    if (moved(at)) {
      return Optional.empty();
    }
    int digits = sentence.cueAt(Cue.CURRENCY, at).map(CueMatch::to).orElse(at);
    Optional<Numeral> low = Numeral.at(sentence, digits);
    if (low.isEmpty() || low.get().to() >= sentence.to()) {
      return Optional.empty();
    }
    Optional<CueMatch> to = sentence.cueAt(Cue.RANGE_TO, low.get().to());
    boolean and = to.isPresent() && sentence.is(Cue.AND, to.get().from());
    if (to.isEmpty() || (and && sentence.cueBefore(Cue.BETWEEN, at).isEmpty())) {
      return Optional.empty();
    }
    int next = to.get().to();
    Optional<Core> high = core(next);
    if (high.isEmpty() && digits > at) {
      String currency = sentence.cueAt(Cue.CURRENCY, at).orElseThrow().code();
      high =
          Numeral.at(sentence, next)
              .map(number -> new Core(next, number.to(), number.value(), currency, false));
    }
    if (high.isEmpty() || (digits > at && low.get().scaled())) {
      return Optional.empty();
    }
    boolean shares = digits == at || !sentence.is(Cue.CURRENCY, next);
    return shares ? scaledLike(low.get(), high.get(), at) : Optional.empty();
  }

  /** "raised the figure from 12 to 19 million": one figure took another's place. */
  private boolean moved(int at) {
    Optional<CueMatch> from = sentence.cueBefore(Cue.FROM_TIME, at);
    return from.isPresent()
        && !sentence.is(Cue.BETWEEN, from.get().from())
        && sentence.has(Cue.CHANGES, Math.max(sentence.from(), at - MOVED), from.get().from());
  }

  private Optional<Money> scaledLike(Numeral low, Core high, int at) {
    Optional<Numeral> second = Numeral.at(sentence, high.from);
    if (second.isEmpty() || high.from != second.get().from()) {
      return Optional.empty();
    }
    BigDecimal digits =
        sentence.token(high.from).number()
            ? sentence
                .article()
                .language()
                .number(sentence.token(high.from).text())
                .orElse(high.value)
            : high.value;
    boolean takesScale = second.get().scaled() && !low.scaled() && digits.signum() > 0;
    BigDecimal value =
        takesScale
            ? low.value().multiply(high.value.divide(digits, java.math.MathContext.DECIMAL64))
            : low.value();
    if (value.compareTo(high.value) >= 0) {
      return Optional.empty();
    }
    return Optional.of(range(new Core(at, low.to(), value, high.currency, high.asset), high));
  }

  private Optional<Core> core(int at) {
    if (at >= sentence.to()) {
      return Optional.empty();
    }
    Optional<CueMatch> currency = sentence.cueAt(Cue.CURRENCY, at);
    if (currency.isPresent()) {
      return currencyFirst(at, currency.get());
    }
    return Numeral.at(sentence, at).flatMap(number -> part(number).or(() -> numberFirst(number)));
  }

  /** "4 of the 19 million dollars": the part; the whole is told elsewhere, or by nobody. */
  private Optional<Core> part(Numeral number) {
    return number
        .whole(sentence)
        .flatMap(
            whole ->
                numberFirst(whole)
                    .filter(all -> !all.asset)
                    .map(
                        all ->
                            new Core(
                                number.from(),
                                all.to,
                                number.scaledLike(whole),
                                all.currency,
                                false)));
  }

  private Optional<Core> currencyFirst(int at, CueMatch currency) {
    if (apart(currency)) {
      return Optional.empty();
    }
    return Numeral.at(sentence, currency.to())
        .filter(number -> sentence.token(currency.to()).number() || number.scaled())
        .map(
            number -> {
              int to = repeated(number.to(), currency.code());
              return new Core(at, to, number.value(), currency.code(), false);
            });
  }

  /** "A $28 million theft": an article, and no Australian dollars. */
  private boolean apart(CueMatch currency) {
    return currency.length() == 2
        && sentence.token(currency.from()).text().length() == 1
        && sentence.token(currency.from()).word()
        && !sentence.token(currency.from()).touches(sentence.token(currency.from() + 1));
  }

  /** Behind "$2 billion" in "$2 billion USD", "$5 million dollars". */
  private int repeated(int to, String code) {
    return to < sentence.to()
        ? sentence
            .cueAt(Cue.CURRENCY, to)
            .filter(again -> again.code().equals(code) && !signBeforeNumber(again))
            .map(CueMatch::to)
            .orElse(to)
        : to;
  }

  private boolean signBeforeNumber(CueMatch currency) {
    return currency.to() < sentence.to() && sentence.token(currency.to()).number();
  }

  private Optional<Core> numberFirst(Numeral number) {
    int unit = number.to();
    if (unit < sentence.to() && sentence.is(Cue.OF, unit) && !sentence.is(Cue.TOKEN_NOUN, unit)) {
      unit = sentence.cueAt(Cue.OF, unit).orElseThrow().to();
      if (!number.scaled()) {
        return Optional.empty();
      }
    }
    if (unit >= sentence.to()) {
      return Optional.empty();
    }
    if (cashtag(unit)) {
      return asset(number, unit + 1);
    }
    Optional<CueMatch> currency =
        sentence.cueAt(Cue.CURRENCY, unit).filter(sign -> !signBeforeNumber(sign));
    boolean coin = sentence.cueAt(Cue.ASSET, unit).filter(it -> it.length() > 1).isPresent();
    if (currency.isPresent() && !coin) {
      CueMatch sign = currency.get();
      return Optional.of(new Core(number.from(), sign.to(), number.value(), sign.code(), false));
    }
    Optional<Core> bare = bare(number);
    if (bare.isPresent()) {
      return bare;
    }
    int dollar = sentence.token(unit).is("$") && unit + 1 < sentence.to() ? unit + 1 : unit;
    return year(number) ? Optional.empty() : asset(number, dollar);
  }

  /** "$BNB": the sign belongs to the ticker behind it, and is no dollar. */
  private boolean cashtag(int at) {
    return at + 1 < sentence.to()
        && sentence.token(at).is("$")
        && sentence.token(at + 1).start() == sentence.token(at).end()
        && Tickers.shaped(sentence.token(at + 1))
        && sentence.cueAt(Cue.CURRENCY, at).filter(it -> it.length() > 1).isEmpty();
  }

  /** "In 2022 Ether fell", "since 2021 Bitcoin": a year that a coin's name follows. */
  private boolean year(Numeral number) {
    int at = number.from();
    boolean digits = YEAR.matcher(sentence.token(at).text()).matches() && number.to() == at + 1;
    if (!digits) {
      return false;
    }
    boolean opens = at == sentence.from();
    return opens || DATING.stream().anyMatch(cue -> sentence.cueBefore(cue, at).isPresent());
  }

  /** "of the 33 million dollars, 7 million were laundered": the currency is the one before. */
  private Optional<Core> bare(Numeral number) {
    String currency = spoken;
    int behind = number.to();
    boolean many = number.scaled() && number.value().compareTo(MILLION) >= 0;
    if (currency == null || !many || behind >= sentence.to()) {
      return Optional.empty();
    }
    boolean closes =
        sentence.token(behind).sign()
            || sentence.is(Cue.AUXILIARY, behind)
            || sentence.is(Cue.RESPECTIVELY, behind)
            || (listed
                && (sentence.is(Cue.AND, behind)
                    || sentence.is(Cue.FROM, behind)
                    || sentence.is(Cue.YEAR_FROM, behind)
                    || sentence.is(Cue.DATE_PREPOSITION, behind)))
            || FATES.stream().anyMatch(fate -> sentence.is(fate, behind));
    int first = Math.max(sentence.from(), number.from() - FATE_REACH);
    int last = Math.min(sentence.to(), behind + FATE_REACH);
    boolean copula = sentence.cueBefore(Cue.COPULA, number.from()).isPresent();
    boolean fated =
        listed || copula || FATES.stream().anyMatch(fate -> sentence.has(fate, first, last));
    return closes && fated && !sentence.token(behind).is("-")
        ? Optional.of(new Core(number.from(), behind, number.value(), currency, false))
        : Optional.empty();
  }

  private Optional<Core> asset(Numeral number, int unit) {
    if (hour(number)) {
      return Optional.empty();
    }
    Optional<CueMatch> known =
        sentence.cueAt(Cue.ASSET, unit).or(() -> sentence.cueAt(Cue.ASSET, behindUnits(unit)));
    if (known.isPresent()) {
      CueMatch asset = known.get();
      return Optional.of(
          new Core(number.from(), behindNoun(asset.to()), number.value(), asset.code(), true));
    }
    if (!Tickers.unlisted(sentence, number, unit)) {
      return Optional.empty();
    }
    String code = sentence.token(unit).text().toUpperCase(java.util.Locale.ROOT);
    return Optional.of(new Core(number.from(), behindNoun(unit + 1), number.value(), code, true));
  }

  /** The minutes of "14:30 ET". */
  private boolean hour(Numeral number) {
    int colon = number.from() - 1;
    return colon > sentence.from()
        && sentence.token(colon).is(":")
        && sentence.token(colon - 1).number()
        && sentence.token(colon).touches(sentence.token(colon - 1));
  }

  /** Behind "units of" in "400 units of ether", "400 jetons ether": where the asset is named. */
  private int behindUnits(int unit) {
    int behind = sentence.cueAt(Cue.TOKEN_NOUN, unit).map(CueMatch::to).orElse(unit);
    return behind > unit && behind + 1 < sentence.to() && sentence.is(Cue.OF, behind)
        ? sentence.cueAt(Cue.OF, behind).orElseThrow().to()
        : behind;
  }

  private int behindNoun(int to) {
    return to < sentence.to()
        ? sentence.cueAt(Cue.TOKEN_NOUN, to).map(CueMatch::to).orElse(to)
        : to;
  }
}
