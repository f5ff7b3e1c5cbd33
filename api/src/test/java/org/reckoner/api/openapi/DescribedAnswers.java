// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the description of the API says that answers look like. */
final class DescribedAnswers {
  private final JsonNode description;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

  DescribedAnswers(JsonNode description) {
    this.description = description;
  }

  /** How an answer differs from what is described; nothing where nothing is described. */
  Set<ValidationMessage> faults(JsonNode operation, int status, String type, JsonNode answer) {
    JsonNode responses = operation.get("responses");
    JsonNode response = responses.path(Integer.toString(status));
    JsonNode schema = response.path("content").path(type).path("schema");
    if (schema.isMissingNode()) {
      schema = responses.path("default").path("content").path(type).path("schema");
    }
    return schema.isMissingNode() ? Set.of() : faults(schema, answer);
  }

  /** How something differs from a schema of the description. */
  Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(value);
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.setAll((ObjectNode) schema.deepCopy());
    root.set("components", description.get("components"));
    return factory.getSchema(root);
  }
}
