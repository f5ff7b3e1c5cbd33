// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.reckoner.domain.claim.CanonicalJson;

/**
 * The objects of the bundle that was exported before, so that the next one continues it: what is
 * unchanged keeps its times, what changed gets a later {@code modified}, what is gone is revoked.
 * Without one, times come from the documents alone, and a change that no document makes (a
 * decision, a new rule) cannot show in them.
 */
public final class EarlierBundle {
  /** Objects are read out of the middle of a list: what follows one is no mistake. */
  private static final JsonMapper MAPPER =
      CanonicalJson.settings(JsonMapper.builder())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Map<String, ObjectNode> objects = new LinkedHashMap<>();

  private EarlierBundle() {}

  /** Nothing was exported before. */
  public static EarlierBundle none() {
    return new EarlierBundle();
  }

  /**
   * Reads a bundle that {@link StixExport} wrote; the stream stays open.
   *
   * @throws IllegalArgumentException if it is not one, in a sentence
   * @throws IOException if the stream cannot be read
   */
  public static EarlierBundle read(InputStream in) throws IOException {
    EarlierBundle earlier = new EarlierBundle();
    try (JsonParser json = MAPPER.createParser(in)) {
      json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("The earlier export is not a STIX bundle");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        if (json.nextToken() == JsonToken.START_ARRAY && json.currentName().equals("objects")) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            earlier.add(MAPPER.readTree(json));
          }
        } else {
          json.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The earlier export is not a STIX bundle: " + e.getOriginalMessage(), e);
    }
    return earlier;
  }

  /** Whether there is nothing to continue. */
  boolean isNone() {
    return objects.isEmpty();
  }

  private void add(JsonNode node) {
    if (!(node instanceof ObjectNode object) || !node.path("id").isTextual()) {
      throw new IllegalArgumentException("The earlier export has an object without an id");
    }
    objects.put(node.get("id").textValue(), object);
  }

  /**
   * The object as it continues its earlier version: gives the earlier object where it was revoked,
   * for which the standard allows no further version.
   */
  ObjectNode continued(ObjectNode object) {
    ObjectNode before = objects.get(object.get("id").textValue());
    if (before == null || !before.has("modified") || !object.has("modified")) {
      return object;
    }
    if (before.path("revoked").booleanValue()) {
      return before;
    }
    object.set("created", before.get("created"));
    if (ObjectVersion.content(before).equals(ObjectVersion.content(object))) {
      object.set("modified", before.get("modified"));
    } else {
      Instant next = ObjectVersion.moment(before).plusMillis(1);
      Instant own = ObjectVersion.moment(object);
      object.put("modified", StixTime.of(own.isAfter(next) ? own : next));
    }
    return object;
  }

  /** The objects that the new bundle no longer has: ours revoked, those of others unchanged. */
  Iterable<ObjectNode> gone(Predicate<String> written) {
    return objects.values().stream()
        .filter(object -> !written.test(object.get("id").textValue()))
        .map(EarlierBundle::revoked)
        .toList();
  }

  private static ObjectNode revoked(ObjectNode object) {
    boolean ours =
        object.path("created_by_ref").asText("").equals(Creators.RECKONER)
            && object.has("modified")
            && !object.path("revoked").booleanValue();
    if (!ours) {
      return object;
    }
    ObjectNode revoked = object.deepCopy();
    revoked.put("modified", StixTime.of(ObjectVersion.moment(object).plusMillis(1)));
    return revoked.put("revoked", true);
  }
}
