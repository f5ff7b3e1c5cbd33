// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.total.Total;

/** One row for each claim, eligible or not, with the words it rests on. */
final class ClaimTable {
  private ClaimTable() {}

  /**
   * A claim with where the ledger put it.
   *
   * @param subject key of the incident or total it is linked to, or null
   * @param number the incident's public number, or null
   */
  private record Row(LedgerClaim entry, @Nullable String subject, @Nullable Integer number) {
    Claim claim() {
      return entry.claim();
    }

    <T extends ClaimValue> Cell value(Class<T> type, Function<T, Cell> cell) {
      return type.isInstance(claim().value()) ? cell.apply(type.cast(claim().value())) : Cell.BLANK;
    }

    Cell scope(Function<Scope, Cell> cell) {
      Scope scope = claim().frame().scope();
      return scope == null ? Cell.BLANK : cell.apply(scope);
    }
  }

  static LedgerTable<?> table() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(column("key", row -> Cell.of(row.claim().key().value())));
    columns.add(column("work", row -> Cell.of(row.claim().work().value())));
    columns.addAll(frame());
    columns.add(column("property", row -> Cell.of(row.claim().property().wireName())));
    columns.add(column("value", row -> Cell.of(ValueText.of(row.claim().value()))));
    columns.addAll(BoundedColumns.of("", row -> row.claim().value().bounded()));
    columns.addAll(values());
    columns.add(column("valueJson", row -> Cell.of(CanonicalJson.write(row.claim().value()))));
    columns.addAll(assertion());
    columns.addAll(standing());
    columns.add(column("quote", row -> Cell.of(row.claim().quote())));
    return new LedgerTable<>("claims", columns, ClaimTable::rows);
  }

  private static List<Column<Row>> frame() {
    return List.of(
        column("subjectKind", row -> Cell.of(row.claim().frame().kind())),
        column("subject", row -> Cell.of(row.claim().frame().subject())),
        column("subjectKey", row -> Cell.of(row.subject)),
        column("incidentNumber", row -> Cell.of(row.number)),
        column("frame", row -> Cell.of(row.claim().frame().anchor())),
        column("incidentType", row -> Cell.of(row.claim().frame().type())),
        column("scopeActor", row -> row.scope(scope -> Cell.of(scope.actor()))),
        column("scopeVictims", row -> row.scope(scope -> Cell.of(scope.victimClass()))),
        column(
            "scopePeriod",
            row ->
                row.scope(
                    scope -> scope.period() == null ? Cell.BLANK : Cell.of(scope.period().iso()))),
        column("scopeJson", row -> row.scope(scope -> Cell.of(CanonicalJson.write(scope)))));
  }

  private static List<Column<Row>> values() {
    return List.of(
        column("date", row -> row.value(ClaimValue.On.class, on -> Cell.of(on.date().toString()))),
        column(
            "period",
            row -> row.value(ClaimValue.During.class, during -> Cell.of(during.period().iso()))),
        column("name", row -> row.value(ClaimValue.Named.class, named -> Cell.of(named.name()))),
        column("code", row -> row.value(ClaimValue.Term.class, term -> Cell.of(term.code()))));
  }

  private static List<Column<Row>> assertion() {
    return List.of(
        column("assertedBy", row -> Cell.of(row.claim().assertion().assertedBy())),
        column("asserterBasis", row -> Cell.of(row.claim().assertion().basis())),
        column("modality", row -> Cell.of(row.claim().assertion().modality())),
        column("polarity", row -> Cell.of(row.claim().assertion().polarity())),
        column("hedge", row -> Cell.of(row.claim().assertion().hedge())),
        column("implied", row -> Cell.of(row.claim().assertion().implied())));
  }

  private static List<Column<Row>> standing() {
    return List.of(
        column("standing", row -> Cell.of(row.entry.standing())),
        column("because", row -> Cell.of(row.entry.because())),
        column("group", row -> Cell.of(row.entry.group())),
        column("rule", row -> Cell.of(row.entry.ruleId())),
        column("ruleVersion", row -> Cell.of(row.entry.ruleVersion())),
        column("confidence", row -> Cell.of(row.entry.confidence())));
  }

  private static Column<Row> column(String name, Function<Row, Cell> cell) {
    return new Column<>(name, cell);
  }

  private static Stream<Row> rows(Ledger ledger) {
    Map<ClaimKey, Incident> incidents = new HashMap<>();
    Map<ClaimKey, Total> totals = new HashMap<>();
    ledger.incidents().forEach(one -> one.claims().forEach(key -> incidents.put(key, one)));
    ledger.totals().forEach(one -> one.claims().forEach(key -> totals.put(key, one)));
    return ledger.claims().stream().map(entry -> row(entry, incidents, totals));
  }

  private static Row row(
      LedgerClaim entry, Map<ClaimKey, Incident> incidents, Map<ClaimKey, Total> totals) {
    Incident incident = incidents.get(entry.claim().key());
    if (incident != null) {
      return new Row(entry, incident.key(), incident.number());
    }
    return new Row(
        entry,
        Optional.ofNullable(totals.get(entry.claim().key())).map(Total::key).orElse(null),
        null);
  }
}
