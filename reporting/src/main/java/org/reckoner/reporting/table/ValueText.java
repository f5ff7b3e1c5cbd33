// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimValue;

/** A claim's value in one short text, exact and the same everywhere; not prose for readers. */
public final class ValueText {
  private ValueText() {}

  /**
   * As {@code USD 55000000}, {@code at least 97 attacks}, {@code 2024-05}, {@code Lazarus Group}.
   */
  public static String of(ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      return money.amount().currency() + " " + figures(money.amount());
    }
    if (value instanceof ClaimValue.Counted counted) {
      return figures(counted.count()) + " " + counted.count().unit();
    }
    if (value instanceof ClaimValue.Portion portion) {
      return figures(portion.share()) + " % of " + portion.share().of();
    }
    if (value instanceof ClaimValue.On on) {
      return on.date().toString();
    }
    if (value instanceof ClaimValue.During during) {
      return during.period().iso();
    }
    return words(value);
  }

  private static String words(ClaimValue value) {
    if (value instanceof ClaimValue.Named named) {
      return named.name();
    }
    if (value instanceof ClaimValue.Technique technique) {
      return technique.id() + " " + technique.name();
    }
    if (value instanceof ClaimValue.Mitigation mitigation) {
      return mitigation.id() == null
          ? mitigation.name()
          : mitigation.id() + " " + mitigation.name();
    }
    if (value instanceof ClaimValue.Term term) {
      return term.code() + ": " + term.text();
    }
    if (value instanceof ClaimValue.Address address) {
      return address.chain() + ":" + address.address();
    }
    if (value instanceof ClaimValue.Transaction transaction) {
      return transaction.chain() == null
          ? transaction.hash()
          : transaction.chain() + ":" + transaction.hash();
    }
    return CanonicalJson.write(value);
  }

  private static String figures(Bounded number) {
    return switch (number.qualifier()) {
      case EXACT -> plain(number.figure());
      case APPROXIMATE -> "about " + plain(number.figure());
      case AT_LEAST -> "at least " + plain(number.figure());
      case UP_TO -> "up to " + plain(number.figure());
      case RANGE -> end(number.min()) + " to " + end(number.max());
    };
  }

  private static String end(@Nullable BigDecimal figure) {
    return figure == null ? ".." : plain(figure);
  }

  private static String plain(BigDecimal figure) {
    return figure.toPlainString();
  }
}
