// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.reckoner.domain.claim.CanonicalJson;

/** One JSON object per line, its members in the order in which they are declared. */
final class JsonLines {
  private static final JsonMapper MAPPER = CanonicalJson.settings(JsonMapper.builder()).build();

  private JsonLines() {}

  static String of(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every line can be written as JSON: " + value, e);
    }
  }
}
