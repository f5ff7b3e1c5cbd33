// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in schema.org terms, from its JSON-LD scripts.
 *
 * @param headline or null
 * @param authors names
 * @param datePublished as written, or null
 * @param dateModified as written, or null
 * @param publisher name, or null
 * @param articleBody the text as the publisher gives it, or null
 * @param language as declared, or null
 */
record JsonLd(
    @Nullable String headline,
    List<String> authors,
    @Nullable String datePublished,
    @Nullable String dateModified,
    @Nullable String publisher,
    @Nullable String articleBody,
    @Nullable String language) {
  static final JsonLd NONE = new JsonLd(null, List.of(), null, null, null, null, null);

  private static final int MOST_NODES = 5000;
  private static final int LONGEST = 1 << 20;

  // Pages write raw line breaks into strings more often than not.
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  static JsonLd of(Landmarks page) {
    JsonNode best = null;
    int bestRank = 0;
    for (Element script : page.dataScripts()) {
      String text = script.data();
      if (text.length() > LONGEST) {
        continue;
      }
      for (JsonNode node : objects(text)) {
        int rank = rank(node);
        if (rank > bestRank) {
          bestRank = rank;
          best = node;
        }
      }
    }
    return best == null ? NONE : of(best);
  }

  private static JsonLd of(JsonNode article) {
    return new JsonLd(
        text(article, "headline"),
        names(article.path("author")),
        text(article, "datePublished"),
        text(article, "dateModified"),
        names(article.path("publisher")).stream().findFirst().orElse(null),
        text(article, "articleBody"),
        text(article, "inLanguage"));
  }

  /** All objects of the script, outer ones first. */
  private static List<JsonNode> objects(String text) {
    List<JsonNode> objects = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    try {
      JsonNode root = JSON.readTree(text.strip());
      if (root != null) {
        open.add(root);
      }
    } catch (JsonProcessingException e) {
      return List.of(); // broken data says nothing; the page has other places that do
    }
    while (!open.isEmpty() && objects.size() < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        objects.add(node);
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
    return objects;
  }

  private static int rank(JsonNode node) {
    String type = node.path("@type").toString().toLowerCase(Locale.ROOT);
    if (!node.has("headline") && !node.has("datePublished") && !node.has("articleBody")) {
      return 0;
    }
    if (type.contains("comment") || type.contains("review")) {
      return 0;
    }
    if (type.contains("article") || type.contains("posting") || type.contains("report")) {
      return 3;
    }
    return type.contains("webpage") || type.contains("creativework") ? 2 : 1;
  }

  private static List<String> names(JsonNode who) {
    List<String> names = new ArrayList<>();
    Iterable<JsonNode> all = who.isArray() ? who : List.of(who);
    for (JsonNode one : all) {
      String name = one.isTextual() ? one.asText() : one.path("name").asText("");
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isArray() && value.size() > 0) {
      value = value.get(0);
    }
    return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
  }
}
