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
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.period.PartialDate;

/** One row for each incident, with the values that stand. */
final class IncidentTable {
  private IncidentTable() {}

  /** An incident with what the rest of the ledger knows of it. */
  private record Row(Incident incident, List<LedgerClaim> claims, long conflicts) {
    Optional<PartialDate> date(Property property) {
      return incident.resolution(property).map(one -> ((ClaimValue.On) one.value()).date());
    }

    Optional<? extends Bounded> number(Property property) {
      return incident.resolution(property).flatMap(one -> one.value().bounded());
    }

    List<String> said(Property property) {
      return claims.stream()
          .filter(one -> one.eligible() && one.claim().property() == property)
          .map(one -> ValueText.of(one.claim().value()))
          .distinct()
          .toList();
    }

    @Nullable String rule(Property property) {
      return incident.resolution(property).map(Resolution::ruleId).orElse(null);
    }
  }

  static LedgerTable<?> table() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(column("number", row -> Cell.of(row.incident.number())));
    columns.add(column("key", row -> Cell.of(row.incident.key())));
    columns.add(column("slug", row -> Cell.of(row.incident.slug())));
    columns.add(column("name", row -> Cell.of(row.incident.name())));
    columns.add(column("victim", row -> Cell.of(row.incident.victim())));
    columns.add(column("type", row -> Cell.of(row.incident.type())));
    columns.add(column("determination", row -> Cell.of(row.incident.determination())));
    columns.addAll(dates("occurredOn", Property.OCCURRED_ON));
    columns.add(column("disclosedOn", row -> iso(row.date(Property.DISCLOSED_ON))));
    columns.addAll(BoundedColumns.of("loss", row -> row.number(Property.LOSS)));
    columns.add(column("lossRule", row -> Cell.of(row.rule(Property.LOSS))));
    columns.add(column("lossIndependentGroups", IncidentTable::lossGroups));
    columns.add(column("attributedTo", row -> Cell.of(actors(row.incident))));
    columns.add(column("suppliers", row -> Cell.of(row.said(Property.SUPPLIER))));
    columns.add(column("techniques", row -> Cell.of(row.said(Property.TECHNIQUE))));
    columns.addAll(BoundedColumns.of("recovered", row -> row.number(Property.RECOVERED)));
    columns.addAll(BoundedColumns.of("frozen", row -> row.number(Property.FROZEN)));
    columns.addAll(BoundedColumns.of("laundered", row -> row.number(Property.LAUNDERED)));
    columns.add(column("claims", row -> Cell.of(row.claims.size())));
    columns.add(column("conflicts", row -> Cell.of(Math.toIntExact(row.conflicts))));
    return new LedgerTable<>("incidents", columns, IncidentTable::rows);
  }

  private static Stream<Row> rows(Ledger ledger) {
    Map<ClaimKey, LedgerClaim> claims = ledger.claimsByKey();
    Map<String, Long> conflicts = new HashMap<>();
    for (Conflict conflict : ledger.conflicts()) {
      conflict.subjects().forEach(subject -> conflicts.merge(subject, 1L, Long::sum));
    }
    return ledger.incidents().stream()
        .map(
            incident ->
                new Row(
                    incident,
                    incident.claims().stream().map(claims::get).toList(),
                    conflicts.getOrDefault(incident.key(), 0L)));
  }

  private static Column<Row> column(String name, Function<Row, Cell> cell) {
    return new Column<>(name, cell);
  }

  /** The date as precisely as it is known, and the first and last day that it may be. */
  private static List<Column<Row>> dates(String name, Property property) {
    return List.of(
        column(name, row -> iso(row.date(property))),
        column(
            name + "Earliest",
            row -> row.date(property).map(date -> Cell.of(date.earliest())).orElse(Cell.BLANK)),
        column(
            name + "Latest",
            row -> row.date(property).map(date -> Cell.of(date.latest())).orElse(Cell.BLANK)));
  }

  private static Cell iso(Optional<PartialDate> date) {
    return Cell.of(date.map(PartialDate::toString));
  }

  private static Cell lossGroups(Row row) {
    return row.incident
        .resolution(Property.LOSS)
        .map(one -> Cell.of(one.independentGroups()))
        .orElse(Cell.BLANK);
  }

  /** Whom it is attributed to, each with its asserter and a denial or a doubt marked as such. */
  private static List<String> actors(Incident incident) {
    return incident.attributions().stream().map(IncidentTable::actor).distinct().toList();
  }

  private static String actor(Attribution attribution) {
    StringBuilder text = new StringBuilder(attribution.actor()).append(" (");
    text.append(attribution.modality().name());
    text.append(", ").append(attribution.polarity().name());
    if (attribution.implied()) {
      text.append(", implied");
    }
    if (attribution.attributedBy() != null) {
      text.append(", by ").append(attribution.attributedBy());
    }
    return text.append(')').toString();
  }
}
