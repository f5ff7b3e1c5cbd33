// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests by the description of an operation, now and then against it. */
final class MadeUpRequests {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  private static final List<String> STRINGS =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "1e9",
          "999999999999999999999",
          "null",
          "true",
          "..",
          "../..",
          "%",
          "%00",
          "'",
          "\"",
          "<script>",
          "=1+1",
          "2024-02-30",
          "2024-13",
          "2024-03",
          "9999-12-31",
          "..2020",
          "2017..2024-04",
          "RED",
          "amber+strict",
          "\u202e",
          "\ud83d\udca9",
          "a,b",
          "key",
          "{}",
          "[1]",
          "*",
          "lazarus",
          "csv",
          "year",
          "loss",
          "tlp",
          "url",
          "A",
          "x".repeat(3000),
          "a\u0000b",
          "2024-03-01",
          "2024-03-01T12:00:00Z",
          "plain words",
          "md",
          "json",
          "brief",
          "https://nobody.invalid/hook");

  private final JsonNode description;
  private final Random random;

  MadeUpRequests(JsonNode description, Random random) {
    this.description = description;
    this.random = random;
  }

  /** One request. */
  record Made(String method, String path, Map<String, String> headers, @Nullable String body) {}

  /**
   * @param known names under which there is something, for what only reads
   */
  Made of(String method, String template, JsonNode operation, List<String> known) {
    String path = template;
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.get("name").textValue();
      switch (parameter.get("in").textValue()) {
        case "path" -> path = path.replace("{" + name + "}", inPath(method, known));
        case "query" -> {
          // Most requests with both names of one parameter are refused for that alone.
          if (random.nextInt(name.endsWith("as-of") ? 16 : 4) == 0) {
            query.append(query.isEmpty() ? "?" : "&").append(name).append('=');
            query.append(encoded(text(resolved(parameter.path("schema")))));
          }
        }
        default -> {}
      }
    }
    JsonNode schema =
        operation.path("requestBody").path("content").path("application/json").path("schema");
    String body = schema.isMissingNode() ? null : value(schema, 0).toString();
    return new Made(method, path + query, headers(body != null), body);
  }

  private Map<String, String> headers(boolean withBody) {
    Map<String, String> headers = new TreeMap<>();
    if (withBody) {
      headers.put("Content-Type", "application/json");
    }
    if (random.nextInt(4) > 0) {
      headers.put("If-Match", random.nextInt(4) > 0 ? "*" : "\"0.1\"");
    }
    if (random.nextInt(8) == 0) {
      headers.put("Idempotency-Key", "fuzz-" + random.nextInt(50));
    }
    return headers;
  }

  private String inPath(String method, List<String> known) {
    if (method.equals("GET") && !known.isEmpty() && random.nextInt(3) > 0) {
      return encoded(known.get(random.nextInt(known.size())));
    }
    String strange = string();
    return strange.isEmpty() || strange.matches("\\.+") ? "x" : encoded(strange);
  }

  private String text(JsonNode schema) {
    JsonNode value = value(schema, DEEPEST);
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** A value of a schema; one in ten of something else. */
  private JsonNode value(JsonNode given, int depth) {
    JsonNode schema = resolved(given);
    if (random.nextInt(10) == 0) {
      return List.of(
              JSON.nullNode(),
              JSON.textNode(string()),
              JSON.numberNode(-1),
              JSON.booleanNode(true),
              JSON.arrayNode(),
              JSON.objectNode())
          .get(random.nextInt(6));
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    return switch (typeOf(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer", "number" ->
          JSON.numberNode(random.nextBoolean() ? random.nextInt(600) : random.nextInt());
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      default -> JSON.textNode(string());
    };
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = JSON.objectNode();
    if (depth < DEEPEST) {
      for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
        if (random.nextInt(5) > 0) {
          object.set(member.getKey(), value(member.getValue(), depth + 1));
        }
      }
    }
    if (random.nextInt(20) == 0) {
      object.put("unheard-of", 1);
    }
    return object;
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (int i = random.nextInt(3); i > 0 && depth < DEEPEST; i--) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private static String typeOf(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.asText("string");
  }

  /** What a reference, or the first of several, stands for. */
  private JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      String[] steps = schema.get("$ref").textValue().split("/", -1);
      return resolved(description.path("components").path("schemas").path(steps[steps.length - 1]));
    }
    for (String several : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.path(several).size() > 0) {
        return resolved(schema.get(several).get(0));
      }
    }
    return schema;
  }

  private String string() {
    return STRINGS.get(random.nextInt(STRINGS.size()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
