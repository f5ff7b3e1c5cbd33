// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.reckoner.domain.claim.CanonicalJson;

/**
 * Values of ours in the form that STIX wants of an extension: names in lower case with underscores
 * and at least three long, no nulls, no empty lists. A decimal that a double cannot hold becomes
 * text, since consumers read numbers as doubles.
 */
final class ExtensionJson {
  private static final JsonMapper MAPPER = CanonicalJson.settings(JsonMapper.builder()).build();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int SHORTEST_NAME = 3;

  private ExtensionJson() {}

  static ObjectNode object(Object value) {
    return (ObjectNode) of(value);
  }

  static JsonNode of(Object value) {
    return adapted(MAPPER.valueToTree(value));
  }

  private static JsonNode adapted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return members(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode adapted = JSON.arrayNode();
      array.forEach(element -> adapted.add(adapted(element)));
      return adapted;
    }
    return node.isNumber() ? number(node) : node;
  }

  private static ObjectNode members(ObjectNode object) {
    ObjectNode adapted = JSON.objectNode();
    object
        .properties()
        .forEach(
            member -> {
              JsonNode value = adapted(member.getValue());
              if (!value.isNull() && !(value.isContainerNode() && value.isEmpty())) {
                adapted.set(name(member.getKey()), value);
              }
            });
    return adapted;
  }

  private static JsonNode number(JsonNode node) {
    BigDecimal exact = node.decimalValue();
    boolean held = new BigDecimal(Double.toString(exact.doubleValue())).compareTo(exact) == 0;
    return held ? node : JSON.textNode(exact.toPlainString());
  }

  /** {@code assertedBy} as {@code asserted_by}, {@code of} as {@code of_}. */
  static String name(String camelCase) {
    StringBuilder name = new StringBuilder(camelCase.length() + 2);
    for (int i = 0; i < camelCase.length(); i++) {
      char sign = camelCase.charAt(i);
      if (Character.isUpperCase(sign)) {
        name.append('_');
      }
      name.append(sign);
    }
    while (name.length() < SHORTEST_NAME && !camelCase.equals("id")) {
      name.append('_');
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
