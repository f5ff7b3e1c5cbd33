// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is sent and answers, as the bundled sample and one made-up theft give it. The
 * file beside this class has them by operation: {@code request}, and each answer by its status.
 */
final class Examples {
  private static final String FILE = "examples.json";
  private static final String JSON = "application/json";
  private static final String REQUEST = "request";

  private final Map<String, Map<String, Object>> byOperation;

  private Examples(Map<String, Map<String, Object>> byOperation) {
    this.byOperation = byOperation;
  }

  static Examples load() {
    try (InputStream in = Examples.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The application lacks its " + FILE);
      }
      return new Examples(new ObjectMapper().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("The application's " + FILE + " cannot be read", e);
    }
  }

  /**
   * Adds those of an operation to it.
   *
   * @param name {@code GET /api/v1/claims}
   */
  void addTo(Operation operation, String name) {
    Map<String, Object> examples = byOperation.getOrDefault(name, Map.of());
    if (operation.getRequestBody() != null) {
      add(operation.getRequestBody().getContent(), examples.get(REQUEST));
    }
    for (Map.Entry<String, APIResponse> answer :
        operation.getResponses().getAPIResponses().entrySet()) {
      add(answer.getValue().getContent(), examples.get(answer.getKey()));
    }
  }

  /** To JSON, or to the only type there is. */
  private static void add(@Nullable Content content, @Nullable Object example) {
    if (content == null || example == null) {
      return;
    }
    Map<String, MediaType> types = content.getMediaTypes();
    MediaType type = types.size() == 1 ? types.values().iterator().next() : types.get(JSON);
    if (type != null) {
      type.setExample(example);
    }
  }
}
