// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What STIX 2.1 demands of a bundle beyond its JSON schemas: identifiers stand once and name their
 * object's type, references find what they name, times are in order, nothing is null or an empty
 * list.
 */
public final class MustRules {
  private final List<String> mistakes = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private MustRules() {}

  public static List<String> mistakes(List<? extends JsonNode> objects) {
    MustRules rules = new MustRules();
    objects.forEach(rules::identity);
    objects.forEach(rules::check);
    return rules.mistakes;
  }

  private void identity(JsonNode object) {
    String id = object.get("id").textValue();
    expect(ids.add(id), object, "stands twice");
    expect(id.startsWith(object.get("type").textValue() + "--"), object, "names another type");
  }

  private void check(JsonNode object) {
    if (!object.get("type").textValue().equals("marking-definition")) {
      order(object, "created", "modified", true);
      order(object, "start_time", "stop_time", false);
      order(object, "first_seen", "last_seen", true);
    }
    references(object, object);
    shape(object, object);
  }

  /** The standard wants a stop later than its start, and a modification no earlier. */
  private void order(JsonNode object, String first, String second, boolean mayBeEqual) {
    if (object.has(first) && object.has(second)) {
      Instant one = Instant.parse(object.get(first).textValue());
      Instant other = Instant.parse(object.get(second).textValue());
      expect(
          other.isAfter(one) || (mayBeEqual && other.equals(one)),
          object,
          second + " comes before " + first);
    }
  }

  private void references(JsonNode node, JsonNode object) {
    node.properties()
        .forEach(
            member -> {
              if (member.getKey().endsWith("_ref")) {
                resolves(member.getValue(), object);
              } else if (member.getKey().endsWith("_refs")) {
                member.getValue().forEach(ref -> resolves(ref, object));
              } else {
                references(member.getValue(), object);
              }
            });
  }

  private void resolves(JsonNode reference, JsonNode object) {
    expect(ids.contains(reference.textValue()), object, "points to nothing: " + reference);
  }

  private void shape(JsonNode node, JsonNode object) {
    expect(!node.isNull(), object, "has a null");
    expect(!(node.isContainerNode() && node.isEmpty()), object, "has something empty");
    node.forEach(child -> shape(child, object));
    node.fieldNames()
        .forEachRemaining(
            name ->
                expect(
                    name.matches("[a-z0-9_]{3,250}|id|extension-definition--.*|SHA-256"),
                    object,
                    "has a property named " + name));
  }

  private void expect(boolean holds, JsonNode object, String mistake) {
    if (!holds) {
      mistakes.add(object.path("id").textValue() + " " + mistake);
    }
  }
}
