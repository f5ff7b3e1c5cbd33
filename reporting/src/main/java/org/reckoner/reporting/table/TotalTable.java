// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

/** One row for each total: its scope, the numbers that stand, and how they reconcile. */
final class TotalTable {
  private TotalTable() {}

  static LedgerTable<?> table() {
    List<Column<Total>> columns = new ArrayList<>();
    columns.add(column("key", total -> Cell.of(total.key())));
    columns.add(column("name", total -> Cell.of(total.name())));
    columns.add(column("actor", total -> Cell.of(total.scope().actor())));
    columns.add(column("victims", total -> Cell.of(total.scope().victimClass())));
    columns.add(column("incidentType", total -> Cell.of(total.scope().incidentType())));
    columns.add(column("period", total -> period(total, Period::iso)));
    columns.add(column("periodStart", total -> end(total, Period::start)));
    columns.add(column("periodEnd", total -> end(total, Period::end)));
    columns.addAll(BoundedColumns.of("attackCount", number(Property.ATTACK_COUNT)));
    columns.addAll(BoundedColumns.of("victimCount", number(Property.VICTIM_COUNT)));
    columns.addAll(BoundedColumns.of("loss", number(Property.LOSS)));
    columns.add(column("lossRule", TotalTable::rule));
    columns.addAll(reconciliation());
    columns.add(column("claims", total -> Cell.of(total.claims().size())));
    return new LedgerTable<>("totals", columns, (Ledger ledger) -> ledger.totals().stream());
  }

  private static List<Column<Total>> reconciliation() {
    return List.of(
        reconciled("knownIncidents", one -> Cell.of(one.knownIncidents())),
        reconciled("certainIncidents", one -> Cell.of(one.certain().size())),
        reconciled("possibleIncidents", one -> Cell.of(one.possible().size())),
        reconciled("unpricedIncidents", one -> Cell.of(one.unpriced())),
        reconciled("sumCurrency", one -> Cell.of(one.currency())),
        reconciled("certainSum", one -> Cell.of(one.certainSum())),
        reconciled("possibleSum", one -> Cell.of(one.possibleSum())),
        reconciled("residualLow", one -> Cell.of(one.residualLow())),
        reconciled("residualHigh", one -> Cell.of(one.residualHigh())),
        reconciled("sharePercent", one -> Cell.of(one.share())),
        reconciled("formula", one -> Cell.of(one.origin().formula())),
        reconciled("containedTotals", one -> Cell.of(one.contained())));
  }

  private static Column<Total> column(String name, Function<Total, Cell> cell) {
    return new Column<>(name, cell);
  }

  private static Column<Total> reconciled(String name, Function<Reconciliation, Cell> cell) {
    return new Column<>(name, total -> cell.apply(total.reconciliation()));
  }

  private static Function<Total, Optional<? extends Bounded>> number(Property property) {
    return total -> total.resolution(property).flatMap(one -> one.value().bounded());
  }

  private static Cell rule(Total total) {
    return Cell.of(total.resolution(Property.LOSS).map(Resolution::ruleId));
  }

  private static Cell period(Total total, Function<Period, String> text) {
    Period period = total.scope().period();
    return period == null ? Cell.BLANK : Cell.of(text.apply(period));
  }

  private static Cell end(Total total, Function<Period, @Nullable PartialDate> end) {
    Period period = total.scope().period();
    PartialDate date = period == null ? null : end.apply(period);
    return date == null ? Cell.BLANK : Cell.of(date.toString());
  }
}
