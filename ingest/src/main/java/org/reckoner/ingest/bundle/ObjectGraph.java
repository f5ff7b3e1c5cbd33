// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;

/** The objects of a bundle by id, and whether what they refer to makes sense. */
final class ObjectGraph {
  /** Words about others: a note may speak of the report that it is in, not of itself. */
  private static final List<String> TEXTS = List.of("report--", "note--");

  private final Map<String, Thing> things = new LinkedHashMap<>();
  private final Map<String, List<Thing>> links = new HashMap<>();

  /** Adds an object; of two versions the later one stays. False if it stands there twice. */
  boolean add(Thing thing) {
    Thing other = things.get(thing.id());
    if (other == null) {
      things.put(thing.id(), thing);
      return true;
    }
    String before = other.modified() == null ? "" : other.modified();
    String now = thing.modified() == null ? "" : thing.modified();
    if (now.compareTo(before) > 0) {
      things.put(thing.id(), thing);
    }
    return !now.equals(before);
  }

  Iterable<Thing> all() {
    return things.values();
  }

  Optional<Thing> get(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(things.get(id));
  }

  /** The relationships that begin at an object. */
  List<Thing> from(String id) {
    return links.getOrDefault(id, List.of());
  }

  /** The name of whoever made an object, or an empty text. */
  String asserter(Thing thing) {
    return get(thing.createdBy()).map(Thing::name).orElse("");
  }

  /** Joins relationships to where they begin, once all objects are in. */
  void join() {
    for (Thing thing : things.values()) {
      if (thing.from() != null && thing.to() != null && !thing.revoked()) {
        links.computeIfAbsent(thing.from(), id -> new ArrayList<>()).add(thing);
      }
    }
  }

  /**
   * Looks at every reference, once they are joined.
   *
   * @param problem takes the id of the object that is wrong, and why
   */
  void check(BiConsumer<String, Failure> problem) {
    for (Thing thing : things.values()) {
      List<String> named = new ArrayList<>(thing.refs());
      for (String one : new String[] {thing.createdBy(), thing.from(), thing.to()}) {
        if (one != null) {
          named.add(one);
        }
      }
      for (String one : named) {
        if (!things.containsKey(one)) {
          problem.accept(
              thing.id(),
              new Failure(
                  Failure.Type.NOT_FOUND, "refers to " + one + ", which the bundle does not have"));
        }
      }
    }
    Circles<String> circles =
        new Circles<>(
            this::nextOf,
            (last, back) ->
                problem.accept(
                    last, new Failure(Failure.Type.DAMAGED, "leads in a circle back to " + back)));
    things.keySet().forEach(circles::from);
  }

  private Iterator<String> nextOf(String id) {
    List<String> next = new ArrayList<>();
    for (Thing link : from(id)) {
      if ("attributed-to".equals(link.link()) && link.to() != null) {
        next.add(link.to());
      }
    }
    for (String kind : TEXTS) {
      get(id)
          .filter(one -> one.id().startsWith(kind))
          .ifPresent(
              text -> text.refs().stream().filter(ref -> ref.startsWith(kind)).forEach(next::add));
    }
    return next.iterator();
  }
}
