// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The members of an answer that are wanted: {@code key,victim,values.property}. A member without a
 * point is wanted whole; one below a list is wanted of each of its elements.
 */
final class FieldSelection {
  private static final int MOST = 100;

  private final Map<String, FieldSelection> members = new LinkedHashMap<>();

  private FieldSelection() {}

  /**
   * @throws IllegalArgumentException in a sentence, if it names nothing, too much or a name that
   *     cannot be one
   */
  static FieldSelection parse(String text) {
    String[] names = text.split(",", MOST + 2);
    if (names.length > MOST) {
      throw new IllegalArgumentException("fields names more than " + MOST + " members");
    }
    FieldSelection all = new FieldSelection();
    for (String name : names) {
      if (!name.matches("[A-Za-z0-9]{1,40}(\\.[A-Za-z0-9]{1,40}){0,5}")) {
        throw new IllegalArgumentException(
            "fields is a list like key,victim,values.property, not '" + text + "'");
      }
      FieldSelection at = all;
      for (String step : steps(name)) {
        at = at.members.computeIfAbsent(step, one -> new FieldSelection());
      }
    }
    return all;
  }

  /** The steps of a name from the outside in. */
  static List<String> steps(String name) {
    return List.of(name.split("\\.", -1));
  }

  /** The names in full, in the order in which they were asked for. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    members.forEach(
        (name, below) -> {
          if (below.members.isEmpty()) {
            names.add(name);
          } else {
            below.names().forEach(one -> names.add(name + "." + one));
          }
        });
    return names;
  }

  /** What is wanted of a value; a value that has no members is wanted whole. */
  JsonNode of(JsonNode value) {
    if (members.isEmpty()) {
      return value;
    }
    if (value instanceof ArrayNode list) {
      ArrayNode kept = list.arrayNode(list.size());
      list.forEach(one -> kept.add(of(one)));
      return kept;
    }
    if (value instanceof ObjectNode object) {
      ObjectNode kept = object.objectNode();
      members.forEach(
          (name, below) -> {
            JsonNode member = object.get(name);
            if (member != null) {
              kept.set(name, below.of(member));
            }
          });
      return kept;
    }
    return value;
  }
}
