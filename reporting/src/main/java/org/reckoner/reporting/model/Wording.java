// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Share;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * How values are written in a report. Every pattern is explicit: the locale data of two JDKs
 * differ, and a report may not.
 */
public final class Wording {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);
  private static final String NO_BREAK = "\u00a0";
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /**
   * The currencies that sources state amounts in. The list of the JDK is not used: it changes with
   * its version, and a report may not.
   */
  private static final Set<String> CURRENCIES =
      Set.of(
          ("AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KPW KRW"
                  + " MXN MYR NGN NOK NZD PEN PHP PKR PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD"
                  + " VND ZAR")
              .split(" "));

  private static final Pattern HOST = Pattern.compile("[\\w-]+(\\.[\\w-]+)+");

  private Wording() {}

  /**
   * "about USD 3 billion", "more than USD 97 million", "between USD 1 billion and USD 2 billion".
   */
  public static String amount(Amount amount) {
    return bounded(amount, amount.strict(), figure -> money(amount.currency(), figure));
  }

  /** Whether the code is one of ISO 4217, which name money, and not the ticker of an asset. */
  public static boolean fiat(String currency) {
    return CURRENCIES.contains(currency);
  }

  /** "97 attacks", "at least 58 companies". */
  public static String count(Count count) {
    return bounded(count, false, Wording::number) + NO_BREAK + count.unit();
  }

  /** "up to 30 per cent". */
  public static String share(Share share) {
    return bounded(share, false, Wording::number) + NO_BREAK + "per cent";
  }

  private static String bounded(
      Bounded number, boolean strict, java.util.function.Function<BigDecimal, String> written) {
    BigDecimal min = number.min();
    BigDecimal max = number.max();
    return switch (number.qualifier()) {
      case EXACT -> written.apply(number.figure());
      case APPROXIMATE -> "about " + written.apply(number.figure());
      case AT_LEAST -> (strict ? "more than " : "at least ") + written.apply(number.figure());
      case UP_TO -> (strict ? "less than " : "up to ") + written.apply(number.figure());
      case RANGE ->
          min == null || max == null
              ? written.apply(number.figure())
              : "between " + written.apply(min) + " and " + written.apply(max);
    };
  }

  /** "USD 3.6 billion", "USD 172 million", "ETH 127,426.11"; a minus sign before the figure. */
  public static String money(String currency, BigDecimal figure) {
    String sign = figure.signum() < 0 ? "-" : "";
    return currency + NO_BREAK + sign + scaled(figure.abs());
  }

  /**
   * "USD 2.808 to 2.863 billion", "USD 900 million to USD 1.2 billion"; one figure where both are
   * equal.
   */
  public static String span(String currency, BigDecimal low, BigDecimal high) {
    String from = money(currency, low);
    String to = money(currency, high);
    if (from.equals(to)) {
      return from;
    }
    String unit = to.substring(to.lastIndexOf(NO_BREAK));
    String prefix = currency + NO_BREAK;
    return low.signum() >= 0 && from.endsWith(unit) && !Character.isDigit(unit.charAt(1))
        ? from.substring(0, from.length() - unit.length()) + " to " + to.substring(prefix.length())
        : from + " to " + to;
  }

  /** To three figures, said to be so where that loses something: "about USD 5.22 billion". */
  static String rounded(String currency, BigDecimal figure) {
    BigDecimal three = figure.round(new MathContext(3, RoundingMode.HALF_EVEN));
    return (three.compareTo(figure) == 0 ? "" : "about ") + money(currency, three);
  }

  /** The figure in words of magnitude where nothing is lost by it, else in digits. */
  private static String scaled(BigDecimal figure) {
    for (BigDecimal unit : List.of(BILLION, MILLION)) {
      if (figure.compareTo(unit) >= 0) {
        boolean billions = unit.compareTo(BILLION) == 0;
        BigDecimal scaled = figure.movePointLeft(billions ? 9 : 6).stripTrailingZeros();
        if (scaled.scale() <= 3) {
          return number(scaled) + NO_BREAK + (billions ? "billion" : "million");
        }
      }
    }
    return number(figure);
  }

  /** Digits in groups of three with commas, a point before decimals: "1,234.5". */
  public static String number(BigDecimal figure) {
    String plain = figure.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    int first = figure.signum() < 0 ? 1 : 0;
    if (whole - first <= 3) {
      return plain;
    }
    StringBuilder grouped = new StringBuilder(plain.length() + 8);
    grouped.append(plain, 0, first);
    for (int at = first; at < whole; at++) {
      grouped.append(at > first && (whole - at) % 3 == 0 ? "," : "").append(plain.charAt(at));
    }
    return grouped.append(plain, whole, plain.length()).toString();
  }

  public static String number(long figure) {
    return figure >= 0 && figure < 1000
        ? Long.toString(figure)
        : number(BigDecimal.valueOf(figure));
  }

  /** A percentage to one decimal: "4.8 per cent". */
  public static String percent(BigDecimal percent) {
    return number(percent.setScale(1, RoundingMode.HALF_EVEN)) + NO_BREAK + "per cent";
  }

  /** "10 November 2023", "November 2023", "2023", as precisely as known. */
  public static String date(PartialDate date) {
    Integer month = date.month();
    Integer day = date.day();
    String year = Integer.toString(date.year());
    if (month == null) {
      return year;
    }
    String named = MONTHS.get(month - 1) + NO_BREAK + year;
    return day == null ? named : day + NO_BREAK + named;
  }

  public static String date(LocalDate day) {
    return date(PartialDate.of(day));
  }

  /** "on 10 November 2023", "in November 2023". */
  public static String when(PartialDate date) {
    return (date.day() == null ? "in " : "on ") + date(date);
  }

  /** "2017 to April 2024", "2023", "from 2017", "until April 2024". */
  public static String period(Period period) {
    PartialDate start = period.start();
    PartialDate end = period.end();
    if (start != null && end != null) {
      return start.equals(end) ? date(start) : date(start) + " to " + date(end);
    }
    return start == null ? "until " + dateOr(end) : "from " + date(start);
  }

  private static String dateOr(@Nullable PartialDate date) {
    return date == null ? "an open date" : date(date);
  }

  /** Any value of a claim. */
  public static String value(ClaimValue value) {
    return VisibleText.of(plain(value));
  }

  // Java 17 has no switch over types.
  private static String plain(ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      return amount(money.amount());
    } else if (value instanceof ClaimValue.Counted counted) {
      return count(counted.count());
    } else if (value instanceof ClaimValue.Portion portion) {
      return share(portion.share());
    } else if (value instanceof ClaimValue.On on) {
      return date(on.date());
    } else if (value instanceof ClaimValue.During during) {
      return period(during.period());
    } else if (value instanceof ClaimValue.Named named) {
      return named.name();
    } else if (value instanceof ClaimValue.Technique technique) {
      return technique.name() + " (" + technique.id() + ")";
    } else if (value instanceof ClaimValue.Mitigation advice) {
      return advice.name() + (advice.id() == null ? "" : " (" + advice.id() + ")");
    } else if (value instanceof ClaimValue.Term term) {
      return term.text();
    } else if (value instanceof ClaimValue.Address address) {
      return address.address() + " (" + address.chain() + ")";
    } else if (value instanceof ClaimValue.Transaction transaction) {
      return transaction.hash();
    }
    throw new IllegalStateException("A kind of value that no report can write: " + value);
  }

  /** A term or a constant as words: {@code WEAPONS_PROGRAMMES} is "weapons programmes". */
  public static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  /** On whose word an attribution rests. */
  public static String basis(Attribution.Basis basis) {
    return switch (basis) {
      case IT_SECURITY_COMMUNITY -> "IT-security community";
      case GOVERNMENT -> "government or court";
      case INTERNATIONAL_ORGANISATION -> "international organisation";
      case RECEIVER_ITSELF -> "the victim itself";
      case ATTACKER_CONFIRMS -> "the attacker confirms";
      case MEDIA_BASED -> "media";
      case CONTESTED -> "contested";
      case NOT_STATED -> "not stated";
    };
  }

  /** What sort of publisher it is. */
  static String publisher(PublisherKind kind) {
    return kind == PublisherKind.UN ? "United Nations" : words(kind.name());
  }

  /** With a capital letter, save for the name of a host, which is written small. */
  public static String capital(String words) {
    if (HOST.matcher(words).lookingAt()) {
      return words;
    }
    int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** "1 incident", "3 incidents". */
  public static String plural(long number, String singular) {
    return plural(number, singular, singular + "s");
  }

  public static String plural(long number, String singular, String plural) {
    return number(number) + NO_BREAK + (number == 1 ? singular : plural);
  }

  /** The figure in millions, for the axis of a chart. */
  static BigDecimal millions(BigDecimal figure) {
    return figure.divide(MILLION, 6, RoundingMode.HALF_EVEN);
  }
}
