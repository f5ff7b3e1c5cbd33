// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of one object of a bundle.
 *
 * @param name its name, else what stands for one
 * @param words its description, or the content of a note
 * @param day the day it was published or last changed, ISO 8601
 * @param technique the ATT&amp;CK id among its references
 * @param refs what it refers to in {@code object_refs} or {@code impact_refs}
 * @param from the source of a relationship
 * @param to the target of a relationship
 * @param link the kind of a relationship
 * @param loss a sum of money with its bounds
 * @param markings the markings of the object and of its parts
 */
record Thing(
    String id,
    String type,
    @Nullable String modified,
    @Nullable String createdBy,
    boolean revoked,
    String name,
    String words,
    @Nullable String day,
    @Nullable String language,
    @Nullable String technique,
    List<String> aliases,
    List<String> refs,
    @Nullable String from,
    @Nullable String to,
    @Nullable String link,
    @Nullable Loss loss,
    List<String> markings) {

  /** No sum of money reaches it. */
  private static final double GREATEST_SUM = 1e18;

  private static final int FINEST_SCALE = 18;

  /** Money that is said to have been taken. */
  record Loss(String currency, BigDecimal min, BigDecimal max) {}

  static Thing of(String id, JsonNode object) {
    String modified = text(object, "modified");
    String published = text(object, "published");
    String when = published == null ? modified : published;
    String words = text(object, "description");
    String name = text(object, "name");
    return new Thing(
        id,
        object.path("type").asText(),
        modified,
        text(object, "created_by_ref"),
        object.path("revoked").asBoolean(false),
        name == null ? "" : name,
        words == null ? String.valueOf(object.path("content").asText("")) : words,
        when == null || when.length() < 10 ? null : when.substring(0, 10),
        text(object, "lang"),
        technique(object),
        texts(object.path("aliases")),
        refs(object),
        text(object, "source_ref"),
        text(object, "target_ref"),
        text(object, "relationship_type"),
        loss(object),
        markings(object));
  }

  private static List<String> refs(JsonNode object) {
    List<String> refs = new ArrayList<>(texts(object.path("object_refs")));
    object.path("extensions").forEach(one -> refs.addAll(texts(one.path("impact_refs"))));
    return refs;
  }

  private static List<String> markings(JsonNode object) {
    List<String> markings = new ArrayList<>(texts(object.path("object_marking_refs")));
    for (JsonNode part : object.path("granular_markings")) {
      String ref = text(part, "marking_ref");
      if (ref != null) {
        markings.add(ref);
      }
    }
    return markings;
  }

  private static @Nullable String technique(JsonNode object) {
    for (JsonNode reference : object.path("external_references")) {
      String id = reference.path("external_id").asText("");
      if (id.matches("T\\d{4}(?:\\.\\d{3})?")) {
        return id;
      }
    }
    return null;
  }

  /** As the incident extension's draft has it: beside the other properties, or within. */
  private static @Nullable Loss loss(JsonNode object) {
    for (JsonNode place : losses(object)) {
      BigDecimal min = sum(place.path("min_amount"));
      BigDecimal max = sum(place.path("max_amount"));
      if (min != null && max != null) {
        return new Loss(place.path("currency").asText(), min, max);
      }
    }
    return null;
  }

  /** Whether an object tells of a loss and no bounds of it can be understood. */
  static boolean hasWrongLoss(JsonNode object) {
    boolean bounded =
        losses(object).stream().anyMatch(one -> one.has("min_amount") || one.has("max_amount"));
    return bounded && loss(object) == null;
  }

  private static List<JsonNode> losses(JsonNode object) {
    List<JsonNode> losses = new ArrayList<>();
    losses.add(object.path("monetary"));
    object.path("extensions").forEach(one -> losses.add(one.path("monetary")));
    losses.removeIf(
        one ->
            !one.path("variety").asText("").equals("asset-and-fraud")
                || !one.path("currency").asText("").matches("[A-Z0-9]{2,12}"));
    return losses;
  }

  private static @Nullable BigDecimal sum(JsonNode number) {
    boolean possible =
        number.isNumber() && number.doubleValue() >= 0 && number.doubleValue() < GREATEST_SUM;
    return possible && number.decimalValue().scale() <= FINEST_SCALE ? number.decimalValue() : null;
  }

  private static @Nullable String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(
        one -> {
          if (one.isTextual() && !one.asText().isBlank()) {
            texts.add(one.asText().strip());
          }
        });
    return texts;
  }
}
