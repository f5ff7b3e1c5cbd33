// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object of a bundle while it is being made. Nulls and empty lists, which the standard forbids,
 * leave no property behind.
 */
final class StixObject {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ObjectNode json = JSON.objectNode();

  private StixObject(String id) {
    json.put("type", StixId.type(id));
    json.put("spec_version", "2.1");
    json.put("id", id);
  }

  /** An object of ours, with its times and marking. */
  static StixObject of(String id, Provenance provenance) {
    return by(Creators.RECKONER, id, provenance);
  }

  /** An object that somebody else made, repeated here. */
  static StixObject by(String creator, String id, Provenance provenance) {
    StixObject object = new StixObject(id);
    if (!creator.equals(id)) {
      object.put("created_by_ref", creator);
    }
    return object
        .put("created", StixTime.of(provenance.created()))
        .put("modified", StixTime.of(provenance.modified()))
        .refs("object_marking_refs", java.util.List.of(Markings.id(provenance.tlp())));
  }

  /** An object without creator, marking and modification: a marking. */
  static StixObject bare(String id) {
    return new StixObject(id);
  }

  String id() {
    return json.get("id").textValue();
  }

  ObjectNode json() {
    return json;
  }

  StixObject put(String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      json.put(name, text);
    }
    return this;
  }

  StixObject put(String name, Optional<Integer> number) {
    number.ifPresent(value -> json.put(name, value));
    return this;
  }

  StixObject put(String name, JsonNode node) {
    if (!node.isNull() && !(node.isContainerNode() && node.isEmpty())) {
      json.set(name, node);
    }
    return this;
  }

  /** A list of texts, each once, in their order. */
  StixObject texts(String name, Collection<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.stream().distinct().forEach(array::add);
    return put(name, array);
  }

  StixObject refs(String name, Collection<String> ids) {
    return texts(name, ids);
  }

  /** A list of identifiers to stand inside an extension, where there are any. */
  static Optional<JsonNode> refsOf(Collection<String> ids) {
    ArrayNode array = JSON.arrayNode();
    ids.forEach(array::add);
    return array.isEmpty() ? Optional.empty() : Optional.of(array);
  }

  /** Adds a pointer to something outside of STIX. */
  StixObject reference(ObjectNode reference) {
    json.withArray("external_references").add(reference);
    return this;
  }

  /** A pointer by an identifier that the source gives it. */
  static ObjectNode reference(String source, String externalId) {
    return JSON.objectNode().put("source_name", source).put("external_id", externalId);
  }

  /** Adds an extension of that definition. */
  StixObject extension(String definition, ObjectNode content) {
    json.withObject("/extensions").set(definition, content);
    return this;
  }
}
