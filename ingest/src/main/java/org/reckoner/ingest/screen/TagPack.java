// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A TagPack of GraphSense: a header, and tags that inherit from it what they do not say themselves.
 * Tags of a transaction are passed over. Source: {@code tagpack_schema.yaml} of the GraphSense
 * TagPack tool.
 */
final class TagPack {
  private static final int MOST_CODE_POINTS = 400_000_000;
  private static final int DEPTH = 20;
  private static final YAMLFactory YAML = factory();

  private final YAMLParser yaml;
  private final String source;
  private final Map<String, String> header = new HashMap<>();
  private final List<Map<String, String>> tags = new ArrayList<>();

  private TagPack(YAMLParser yaml, String source) {
    this.yaml = yaml;
    this.source = source;
  }

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CODE_POINTS);
    options.setNestingDepthLimit(DEPTH);
    return YAMLFactory.builder().loaderOptions(options).build();
  }

  static AddressList read(InputStream bytes, String source, @Nullable LocalDate supplied)
      throws IOException, Unreadable {
    try (YAMLParser yaml = YAML.createParser(bytes)) {
      TagPack pack = new TagPack(yaml, source);
      pack.read();
      return pack.list(supplied);
    } catch (JsonProcessingException | YAMLException e) {
      String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
      throw new Unreadable(
          Failure.Type.DAMAGED, "The TagPack '" + source + "' is not well-formed: " + lines[0]);
    }
  }

  private void read() throws IOException, Unreadable {
    if (next() != JsonToken.START_OBJECT) {
      throw unsupported("begins with no header");
    }
    while (next() == JsonToken.FIELD_NAME) {
      String name = yaml.currentName();
      JsonToken value = next();
      if (name.equals("tags") && value == JsonToken.START_ARRAY) {
        readTags();
      } else if (value != null && value.isScalarValue()) {
        header.put(name, yaml.getText());
      } else {
        yaml.skipChildren();
      }
    }
  }

  private void readTags() throws IOException, Unreadable {
    while (next() == JsonToken.START_OBJECT) {
      Map<String, String> tag = new HashMap<>();
      while (next() == JsonToken.FIELD_NAME) {
        String name = yaml.currentName();
        JsonToken value = next();
        if (value == JsonToken.VALUE_NULL || value == null) {
          continue;
        }
        if (value.isScalarValue()) {
          // Few words stand in many tags: programmes, labels, dates.
          tag.put(name.intern(), yaml.getText());
        } else {
          yaml.skipChildren();
        }
      }
      if (tags.size() == AddressList.MOST_ENTRIES) {
        throw unsupported("has more than " + AddressList.MOST_ENTRIES + " tags");
      }
      tags.add(tag);
    }
    if (yaml.currentToken() != JsonToken.END_ARRAY) {
      throw unsupported("has a tag that is none at line " + line());
    }
  }

  private @Nullable JsonToken next() throws IOException, Unreadable {
    JsonToken token = yaml.nextToken();
    if (yaml.isCurrentAlias()) {
      throw unsupported("uses an alias at line " + line() + ", which is not followed");
    }
    return token;
  }

  private int line() {
    return yaml.currentTokenLocation().getLineNr();
  }

  private Unreadable unsupported(String what) {
    return new Unreadable(Failure.Type.UNSUPPORTED, "The TagPack '" + source + "' " + what);
  }

  private AddressList list(@Nullable LocalDate supplied) throws Unreadable {
    LocalDate day = supplied == null ? latest() : supplied;
    if (day == null) {
      throw ListReader.undated(source);
    }
    List<ListedAddress> entries = new ArrayList<>();
    for (Map<String, String> tag : tags) {
      String address = said(tag, "address");
      if (address != null && !address.isBlank()) {
        entries.add(entry(address, tag));
      }
    }
    if (entries.isEmpty()) {
      throw new Unreadable(
          Failure.Type.EMPTY, "The TagPack '" + source + "' has no tags of addresses");
    }
    String title = header.get("title");
    return new AddressList(title == null ? PlainList.name(source) : title, day, entries);
  }

  private ListedAddress entry(String address, Map<String, String> tag) {
    String network = said(tag, "network");
    return new ListedAddress(
        address.strip(),
        network == null ? said(tag, "currency") : network,
        said(tag, "label"),
        said(tag, "actor"),
        Stream.of(said(tag, "category"), said(tag, "abuse")).filter(Objects::nonNull).toList(),
        said(tag, "confidence"),
        said(tag, "source"));
  }

  private @Nullable String said(Map<String, String> tag, String name) {
    String own = tag.get(name);
    return own == null ? header.get(name) : own;
  }

  /** The day of the latest change; the pack as a whole says none. */
  private @Nullable LocalDate latest() {
    return Stream.concat(Stream.of(header), tags.stream())
        .map(one -> one.get("lastmod"))
        .filter(Objects::nonNull)
        .map(TagPack::day)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /** A date, the beginning of a moment, or seconds since 1970. */
  private static @Nullable LocalDate day(String text) {
    try {
      return text.matches("\\d{9,11}")
          ? Instant.ofEpochSecond(Long.parseLong(text)).atZone(ZoneOffset.UTC).toLocalDate()
          : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
