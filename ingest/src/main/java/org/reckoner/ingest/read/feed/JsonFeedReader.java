// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.Unreadable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
public final class JsonFeedReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ReadLimits limits;

  public JsonFeedReader(ReadLimits limits) {
    this.limits = limits;
  }

  /** One reading for each item. */
  public List<Reading> read(String json, RawDocument raw, String rawSha256) throws Unreadable {
    JsonNode feed = parsed(json, raw);
    FeedIdentity identity =
        new FeedIdentity(raw, rawSha256, "application/feed+json", text(feed, "title"));
    List<Reading> readings = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (readings.size() >= limits.entries()) {
        break;
      }
      readings.add(identity.reading(entry(item), readings.size() + 1));
    }
    if (readings.isEmpty()) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " is a feed without entries");
    }
    return readings;
  }

  private static JsonNode parsed(String json, RawDocument raw) throws Unreadable {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED,
          raw.source()
              + " is a damaged feed: not well-formed JSON in line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()));
    }
  }

  private static FeedEntry entry(JsonNode item) {
    FeedEntry entry = new FeedEntry();
    entry.id = text(item, "id");
    entry.link = text(item, "url");
    entry.title = text(item, "title");
    entry.published = text(item, "date_published");
    entry.updated = text(item, "date_modified");
    entry.content = text(item, "content_html");
    entry.summary = text(item, "summary");
    String plain = text(item, "content_text");
    if (entry.content == null && plain != null) {
      entry.content = "<pre>" + plain.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }
    item.path("authors").forEach(author -> addName(entry, author));
    addName(entry, item.path("author"));
    return entry;
  }

  private static void addName(FeedEntry entry, JsonNode author) {
    String name = text(author, "name");
    if (name != null && !entry.authors.contains(name)) {
      entry.authors.add(name);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.asText().isBlank() && !value.isNull()
        ? value.asText().strip()
        : null;
  }
}
