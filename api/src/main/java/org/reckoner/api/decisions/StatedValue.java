// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.decisions;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.amount.Share;
import org.reckoner.domain.amount.ValuationBasis;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.chain.ChainAddress;

/**
 * Reads a value as people and the tables of an export write it: {@code USD about 308000000}, {@code
 * at least 97 attacks}, {@code 2024-05}, {@code Lazarus Group}; or as JSON, as the API writes it.
 */
final class StatedValue {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(about|at least|over|up to|under) )?([0-9]{1,30}(?:\\.[0-9]{1,18})?)"
              + "(?: to ([0-9]{1,30}(?:\\.[0-9]{1,18})?))?(?: (.*))?");

  private StatedValue() {}

  /** A number as it is written. */
  private record Written(
      @Nullable BigDecimal min,
      @Nullable BigDecimal best,
      @Nullable BigDecimal max,
      Qualifier qualifier,
      boolean strict,
      String unit) {}

  /**
   * The value that the text writes.
   *
   * @throws IllegalArgumentException in a sentence, if it is none of that property
   */
  static ClaimValue read(Property property, String text) {
    String plain = text.strip();
    if (plain.startsWith("{")) {
      return CanonicalJson.read(property, plain);
    }
    Class<?> type = property.valueType();
    if (type == ClaimValue.Money.class) {
      return new ClaimValue.Money(amount(property, plain));
    }
    if (type == ClaimValue.Counted.class) {
      Written number = number(plain);
      return new ClaimValue.Counted(
          new Count(
              number.min(),
              number.best(),
              number.max(),
              number.qualifier(),
              number.unit().strip()));
    }
    if (type == ClaimValue.Portion.class) {
      Written number = number(plain);
      String of = number.unit().replaceFirst("^%(?: of )?", "").strip();
      return new ClaimValue.Portion(
          new Share(number.min(), number.best(), number.max(), number.qualifier(), of));
    }
    if (type == ClaimValue.On.class || type == ClaimValue.During.class) {
      return CanonicalJson.read(property, TextNode.valueOf(plain).toString());
    }
    if (type == ClaimValue.Named.class) {
      return new ClaimValue.Named(plain, null);
    }
    return inParts(property, plain);
  }

  private static ClaimValue inParts(Property property, String plain) {
    String[] parts = plain.split(":", 2);
    Class<?> type = property.valueType();
    if (type == ClaimValue.Term.class && parts.length == 2) {
      return new ClaimValue.Term(parts[0].strip(), parts[1].strip());
    }
    if (type == ClaimValue.Transaction.class) {
      return parts.length == 2
          ? new ClaimValue.Transaction(parts[0], parts[1])
          : new ClaimValue.Transaction(null, plain);
    }
    if (type == ClaimValue.Address.class && parts.length == 2) {
      return ChainAddress.of(parts[1], parts[0])
          .orElseThrow(
              () -> new IllegalArgumentException("'" + parts[1] + "' has the shape of no address"));
    }
    throw new IllegalArgumentException(
        "'" + plain + "' is no " + property.label() + "; it may be given as JSON");
  }

  private static Amount amount(Property property, String plain) {
    String[] parts = plain.split(" ", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("An amount is like USD 308000000, not " + plain);
    }
    Written number = number(parts[1]);
    return new Amount(
        kind(property),
        parts[0],
        number.min(),
        number.best(),
        number.max(),
        number.qualifier(),
        ValuationBasis.UNKNOWN,
        number.strict(),
        java.util.List.of());
  }

  private static AmountKind kind(Property property) {
    return switch (property) {
      case LOSS -> AmountKind.STOLEN;
      case RECOVERED -> AmountKind.RECOVERED;
      case FROZEN -> AmountKind.FROZEN;
      case LAUNDERED -> AmountKind.LAUNDERED;
      case RANSOM -> AmountKind.RANSOM;
      case BOUNTY -> AmountKind.BOUNTY;
      default -> AmountKind.OTHER;
    };
  }

  private static Written number(String text) {
    Matcher written = NUMBER.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no number like 97, at least 97, about 97 or 90 to 97");
    }
    BigDecimal figure = new BigDecimal(written.group(2));
    String unit = written.group(4) == null ? "" : written.group(4);
    if (written.group(3) != null) {
      BigDecimal most = new BigDecimal(written.group(3));
      return new Written(figure, null, most, Qualifier.RANGE, false, unit);
    }
    String bound = written.group(1) == null ? "" : written.group(1);
    return switch (bound) {
      case "about" -> new Written(null, figure, null, Qualifier.APPROXIMATE, false, unit);
      case "at least" -> new Written(figure, figure, null, Qualifier.AT_LEAST, false, unit);
      case "over" -> new Written(figure, figure, null, Qualifier.AT_LEAST, true, unit);
      case "up to" -> new Written(null, figure, figure, Qualifier.UP_TO, false, unit);
      case "under" -> new Written(null, figure, figure, Qualifier.UP_TO, true, unit);
      default -> new Written(figure, figure, figure, Qualifier.EXACT, false, unit);
    };
  }
}
