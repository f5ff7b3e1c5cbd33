// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;

/**
 * A list of an extension that becomes JSON element by element while it is written. As a tree, the
 * conflicts and groups of a large ledger would take more memory than all else that an export needs.
 */
record StreamedList(List<?> values) implements JsonSerializable {

  /** A node that stands for the list, to be written and not to be looked into. */
  static JsonNode node(List<?> values) {
    return JsonNodeFactory.instance.pojoNode(new StreamedList(values));
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
    json.writeStartArray();
    for (Object value : values) {
      ExtensionJson.of(value).serialize(json, serializers);
    }
    json.writeEndArray();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider serializers, TypeSerializer type) throws IOException {
    serialize(json, serializers);
  }
}
