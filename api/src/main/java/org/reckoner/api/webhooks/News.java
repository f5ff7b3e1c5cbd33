// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;

/**
 * What of a ledger others are told of, each under a name that stays while documents add to it: an
 * incident's is its public number, a conflict's what is about, and the readings that are opposed. A
 * further source for one of the readings is thus no news, and a further reading is.
 */
final class News {
  private final Map<Name, Item> items = new LinkedHashMap<>();

  /** What it is, and a name for that among its kind. */
  record Name(EventKind kind, String subject) {}

  /**
   * What is told. No sentence of a source is in it: whoever wants to read on asks for the address,
   * as somebody who may.
   *
   * @param number of an incident
   * @param title what a report calls it
   * @param reading of a conflict: how to read it
   * @param occurredOn of an incident, as far as it is known
   * @param loss of an incident, as the ledger has it
   * @param href its address under that of the API
   */
  record Item(
      @Nullable Integer number,
      String title,
      @Nullable String reading,
      @Nullable String occurredOn,
      @Nullable Amount loss,
      String href) {}

  private News() {}

  static News of(Ledger ledger) {
    News news = new News();
    Map<String, String> incidents =
        ledger.incidents().stream().collect(Collectors.toMap(Incident::key, News::nameOf));
    ledger.incidents().forEach(news::add);
    ledger.conflicts().forEach(one -> news.add(one, incidents));
    return news;
  }

  Map<Name, Item> items() {
    return items;
  }

  private void add(Incident one) {
    items.put(
        new Name(EventKind.INCIDENT, nameOf(one)),
        new Item(
            one.number(),
            one.name(),
            null,
            one.occurredOn().map(Object::toString).orElse(null),
            one.loss().orElse(null),
            "/api/v1/incidents/" + (one.number() == null ? one.key() : one.number())));
  }

  private void add(Conflict one, Map<String, String> incidents) {
    EventKind kind =
        one.kind() == Conflict.Kind.RESTATEMENT ? EventKind.RESTATEMENT : EventKind.CONFLICT;
    items.putIfAbsent(
        new Name(kind, nameOf(one, incidents)),
        new Item(
            null,
            one.kind() + ": " + sides(one),
            one.reading(),
            null,
            null,
            "/api/v1/conflicts/" + one.key()));
  }

  private static String nameOf(Incident one) {
    return one.number() == null ? one.key() : Integer.toString(one.number());
  }

  private static String nameOf(Conflict one, Map<String, String> incidents) {
    List<String> subjects =
        one.subjects().stream().map(key -> incidents.getOrDefault(key, key)).sorted().toList();
    return Sha256.of(
        Stream.of(
                List.of(one.kind().name(), String.valueOf(one.property())),
                subjects,
                one.sides().stream().map(Conflict.Side::label).sorted().toList())
            .flatMap(List::stream)
            .collect(Collectors.joining("\n")));
  }

  private static String sides(Conflict one) {
    return one.sides().stream().map(Conflict.Side::label).collect(Collectors.joining(" / "));
  }
}
