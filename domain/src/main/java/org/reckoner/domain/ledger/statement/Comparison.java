// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.amount.Share;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.link.VictimNames;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyNames;

/** How two values of one property stand to each other, and how a value is shown. */
public final class Comparison {
  /** How far rounding alone may explain a difference, as a share of the larger figure. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.05");

  /** Properties whose names are looked for inside a phrase: "hackers linked to North Korea". */
  private static final Set<Property> ACTORS =
      EnumSet.of(
          Property.ATTRIBUTED_TO,
          Property.SPONSOR,
          Property.PART_OF,
          Property.IMPOSED_BY,
          Property.INVESTIGATOR);

  private final PartyNames names;
  private final VictimNames firms;
  private final Phrases phrases = new Phrases();

  public Comparison(PartyNames names, VictimNames firms) {
    this.names = names;
    this.firms = firms;
  }

  /**
   * Whether both values are of the same sort, so that a difference between them means something:
   * amounts of one kind in one currency, counts, shares, dates, names.
   */
  public static boolean comparable(ClaimValue one, ClaimValue other) {
    if (one instanceof ClaimValue.Money a && other instanceof ClaimValue.Money b) {
      return a.amount().currency().equals(b.amount().currency())
          && (a.amount().kind() == b.amount().kind()
              || a.amount().kind() == AmountKind.UNKNOWN
              || b.amount().kind() == AmountKind.UNKNOWN);
    }
    return one.getClass() == other.getClass();
  }

  /**
   * Whether one truth could satisfy both: bounds and hedges count, and so does rounding ("$55
   * million" and "$54.7 million" are one figure).
   */
  public boolean compatible(Property property, ClaimValue one, ClaimValue other) {
    if (!comparable(one, other)) {
      return false;
    }
    Optional<Bounded> first = one.bounded();
    Optional<Bounded> second = other.bounded();
    if (first.isPresent() && second.isPresent()) {
      return first.get().compatible(second.get()) || rounded(first.get(), second.get());
    }
    if (one instanceof ClaimValue.On a && other instanceof ClaimValue.On b) {
      return a.date().mayEqual(b.date());
    }
    if (one instanceof ClaimValue.Named a && other instanceof ClaimValue.Named b) {
      return ACTORS.contains(property)
          ? names.identity(a.name()).equals(names.identity(b.name()))
          : firms.same(a.name(), b.name());
    }
    if (one instanceof ClaimValue.Term a && other instanceof ClaimValue.Term b) {
      return a.code().equals(b.code());
    }
    return one.equals(other);
  }

  /**
   * Whether who says the one and then the other has changed nothing: the values are compatible, or
   * one names the group and the other what it belongs to ("Lazarus Group", "North Korea").
   */
  public boolean agree(Property property, ClaimValue one, ClaimValue other) {
    return compatible(property, one, other)
        || (ACTORS.contains(property)
            && one instanceof ClaimValue.Named a
            && other instanceof ClaimValue.Named b
            && names.related(a.name(), b.name()));
  }

  private static boolean rounded(Bounded one, Bounded other) {
    if (one.qualifier() == Qualifier.RANGE || other.qualifier() == Qualifier.RANGE) {
      return false;
    }
    BigDecimal a = one.figure();
    BigDecimal b = other.figure();
    if (a.signum() == 0 || b.signum() == 0 || difference(a, b).compareTo(ROUNDED) > 0) {
      return false;
    }
    boolean upwards = one.qualifier() == Qualifier.AT_LEAST && a.compareTo(b) > 0;
    boolean downwards = one.qualifier() == Qualifier.UP_TO && a.compareTo(b) < 0;
    return !upwards && !downwards && (rounds(a, b) || rounds(b, a));
  }

  private static boolean rounds(BigDecimal fine, BigDecimal coarse) {
    int digits = coarse.stripTrailingZeros().precision();
    return digits < fine.stripTrailingZeros().precision()
        && fine.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(coarse) == 0;
  }

  /** The difference of two figures as a share of the larger; 0 where both are 0. */
  public static BigDecimal difference(BigDecimal one, BigDecimal other) {
    BigDecimal larger = one.abs().max(other.abs());
    return larger.signum() == 0
        ? BigDecimal.ZERO
        : one.subtract(other).abs().divide(larger, MathContext.DECIMAL32);
  }

  /** The value as it is shown: {@code about USD 3 billion}, {@code 58 attacks}. */
  public String shown(Property property, ClaimValue value) {
    return phrases.once(words(property, value));
  }

  /** Where phrases of this ledger are kept, each once. */
  public Phrases phrases() {
    return phrases;
  }

  private String words(Property property, ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      return shown(money.amount(), money.amount().currency() + " ", "");
    }
    if (value instanceof ClaimValue.Counted counted) {
      Count count = counted.count();
      return shown(count, "", " " + count.unit());
    }
    if (value instanceof ClaimValue.Portion portion) {
      Share share = portion.share();
      return shown(share, "", " % of " + share.of());
    }
    if (value instanceof ClaimValue.On on) {
      return on.date().toString();
    }
    if (value instanceof ClaimValue.During during) {
      return during.period().iso();
    }
    if (value instanceof ClaimValue.Named named) {
      return ACTORS.contains(property)
          ? names.shown(named.name())
          : names.firm(named.name()).map(Party::name).orElse(named.name());
    }
    if (value instanceof ClaimValue.Technique technique) {
      return technique.id() + " " + technique.name();
    }
    if (value instanceof ClaimValue.Mitigation advised) {
      return advised.name();
    }
    if (value instanceof ClaimValue.Term term) {
      return term.text();
    }
    if (value instanceof ClaimValue.Address address) {
      return address.address();
    }
    return value instanceof ClaimValue.Transaction sent ? sent.hash() : value.toString();
  }

  private static String shown(Bounded number, String before, String after) {
    String words =
        switch (number.qualifier()) {
          case APPROXIMATE -> "about ";
          case AT_LEAST -> strict(number) ? "more than " : "at least ";
          case UP_TO -> strict(number) ? "less than " : "up to ";
          case EXACT, RANGE -> "";
        };
    BigDecimal min = number.min();
    BigDecimal max = number.max();
    if (number.qualifier() == Qualifier.RANGE && min != null && max != null) {
      return before + figure(min) + " to " + figure(max) + after;
    }
    return words + before + figure(number.figure()) + after;
  }

  private static boolean strict(Bounded number) {
    return number instanceof Amount amount && amount.strict();
  }

  /** A figure for people: {@code 3.6 billion}, {@code 660.5 million}, {@code 58}. */
  public static String figure(BigDecimal number) {
    BigDecimal million = BigDecimal.valueOf(1_000_000);
    BigDecimal billion = BigDecimal.valueOf(1_000_000_000);
    if (number.abs().compareTo(billion) >= 0) {
      return plain(number.movePointLeft(9)) + " billion";
    }
    if (number.abs().compareTo(million) >= 0) {
      return plain(number.movePointLeft(6)) + " million";
    }
    return plain(number);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
