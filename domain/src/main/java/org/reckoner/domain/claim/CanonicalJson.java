// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one way in which values become JSON and are read back: members in alphabetical order, plain
 * decimals, dates as ISO 8601; unknown members, duplicate keys and trailing tokens are refused.
 */
public final class CanonicalJson {
  private static final JsonMapper MAPPER =
      settings(JsonMapper.builder()).enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private CanonicalJson() {}

  /** The settings that every JSON mapper of the project shares. */
  public static <B extends com.fasterxml.jackson.databind.cfg.MapperBuilder<?, B>> B settings(
      B builder) {
    return builder
        .addModule(new JavaTimeModule())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  }

  /** The canonical JSON of a value. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every value can be written as JSON: " + value, e);
    }
  }

  /**
   * Reads a claim's value back.
   *
   * @throws IllegalArgumentException if the JSON is not a value of that property
   */
  public static ClaimValue read(Property property, String json) {
    return read(property.valueType(), json);
  }

  /**
   * @throws IllegalArgumentException if the JSON is not such a value
   */
  public static <T> T read(Class<T> type, String json) {
    try (JsonParser parser = MAPPER.createParser(json)) {
      return MAPPER.readValue(parser, type);
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(
          "Not the JSON of a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
