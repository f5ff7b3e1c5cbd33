// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;
import org.reckoner.reporting.model.Wording;

/** What a ledger holds, on one screen. */
final class Findings {
  private static final int SHOWN_CONFLICTS = 5;

  private Findings() {}

  static void print(Ledger ledger, PrintWriter out) {
    out.printf(
        "The ledger: %s, %s, %s, %s, %s.%n",
        Wording.plural(ledger.documents().size(), "document"),
        Wording.plural(ledger.claims().size(), "claim"),
        Wording.plural(ledger.incidents().size(), "incident"),
        Wording.plural(ledger.totals().size(), "total"),
        Wording.plural(ledger.conflicts().size(), "conflict"));
    out.println();
    incidents(ledger, out);
    totals(ledger, out);
    conflicts(ledger, out);
    int more = ledger.conflicts().size() - SHOWN_CONFLICTS;
    if (more > 0) {
      out.println("and " + Wording.plural(more, "more conflict") + ".");
    }
  }

  private static void incidents(Ledger ledger, PrintWriter out) {
    Table table = new Table(Set.of(0), "No", "Date", "Incident", "Stolen", "Attributed to");
    for (Incident incident : ledger.incidents()) {
      table.row(
          incident.number() == null ? "" : incident.number().toString(),
          incident.occurredOn().map(PartialDate::toString).orElse("undated"),
          incident.name(),
          incident.loss().map(Wording::amount).orElse("not stated"),
          value(incident.resolution(Property.ATTRIBUTED_TO).orElse(null)));
    }
    print(table, out);
  }

  private static void totals(Ledger ledger, PrintWriter out) {
    Table table = new Table(Set.of(2, 3, 4), "Total", "Claimed", "Attacks", "Known here", "Share");
    for (Total total : ledger.totals()) {
      Reconciliation held = total.reconciliation();
      boolean compared = held.incomparable() == null;
      BigDecimal share = held.share();
      table.row(
          total.name(),
          value(total.resolution(Property.LOSS).orElse(null)),
          value(total.resolution(Property.ATTACK_COUNT).orElse(null)),
          compared || held.knownIncidents() > 0 ? Integer.toString(held.knownIncidents()) : "",
          share == null ? (compared ? "" : "no comparison") : Wording.percent(share));
    }
    print(table, out);
  }

  private static void conflicts(Ledger ledger, PrintWriter out) {
    Map<String, String> names = new HashMap<>();
    ledger.incidents().forEach(incident -> names.put(incident.key(), incident.name()));
    ledger.totals().forEach(total -> names.put(total.key(), total.name()));
    Table table = new Table(Set.of(), "Conflict", "About", "What is said");
    ledger.conflicts().stream()
        .limit(SHOWN_CONFLICTS)
        .forEach(
            conflict ->
                table.row(
                    conflict.kind().name(),
                    subject(conflict, names),
                    conflict.sides().stream()
                        .map(Conflict.Side::label)
                        .collect(Collectors.joining(" / "))));
    print(table, out);
  }

  /** "CoinEx, amount stolen". */
  private static String subject(Conflict conflict, Map<String, String> names) {
    String subjects =
        conflict.subjects().stream()
            .map(key -> names.getOrDefault(key, key))
            .distinct()
            .collect(Collectors.joining(" and "));
    Property property = conflict.property();
    return property == null ? subjects : subjects + ", " + property.label();
  }

  private static void print(Table table, PrintWriter out) {
    if (!table.isEmpty()) {
      table.print(out);
      out.println();
    }
  }

  private static String value(@Nullable Resolution resolution) {
    return resolution == null ? "" : Wording.value(resolution.value());
  }
}
