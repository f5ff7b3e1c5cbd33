// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Share;

/** The columns that a number with bounds takes, the same wherever one stands. */
final class BoundedColumns {
  private BoundedColumns() {}

  /**
   * @param prefix what the number is, {@code loss}; empty where the row is about one number
   */
  static <R> List<Column<R>> of(String prefix, Function<R, Optional<? extends Bounded>> number) {
    return List.of(
        column(prefix, "unit", number, one -> Cell.of(unit(one))),
        column(prefix, "min", number, one -> Cell.of(one.min())),
        column(prefix, "best", number, one -> Cell.of(one.best())),
        column(prefix, "max", number, one -> Cell.of(one.max())),
        column(prefix, "qualifier", number, one -> Cell.of(one.qualifier())),
        column(prefix, "strict", number, one -> amount(one, amount -> Cell.of(amount.strict()))),
        column(prefix, "kind", number, one -> amount(one, amount -> Cell.of(amount.kind()))),
        column(prefix, "basis", number, one -> amount(one, amount -> Cell.of(amount.basis()))));
  }

  private static <R> Column<R> column(
      String prefix,
      String name,
      Function<R, Optional<? extends Bounded>> number,
      Function<Bounded, Cell> cell) {
    String full =
        prefix.isEmpty()
            ? name
            : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    return new Column<>(
        full, row -> number.apply(row).map(one -> cell.apply((Bounded) one)).orElse(Cell.BLANK));
  }

  private static Cell amount(Bounded number, Function<Amount, Cell> cell) {
    return number instanceof Amount amount ? cell.apply(amount) : Cell.BLANK;
  }

  /** The currency of an amount, the noun of a count, percent of a share. */
  private static @Nullable String unit(Bounded number) {
    if (number instanceof Amount amount) {
      return amount.currency();
    }
    if (number instanceof Count count) {
      return count.unit();
    }
    return number instanceof Share ? "%" : null;
  }
}
