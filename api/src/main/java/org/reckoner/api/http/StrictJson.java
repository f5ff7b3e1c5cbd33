// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.reckoner.api.problem.ProblemType;

/**
 * Reads our request bodies in two steps, so that a text that is no JSON is told from one that is
 * but not what was asked for: first the whole text, by RFC 8259 with names that do not repeat and
 * nothing after the value, then the value.
 */
@Provider
@Priority(1)
@Consumes(MediaType.APPLICATION_JSON)
public class StrictJson implements MessageBodyReader<Object> {
  private final ObjectMapper mapper;

  @Inject
  public StrictJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.getName().startsWith("org.reckoner.");
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = all(body);
    if (bytes.length == 0) {
      throw ProblemType.MALFORMED_JSON.because("The body is empty; JSON is expected.");
    }
    try {
      JsonNode whole = mapper.readTree(bytes);
      if (whole.isMissingNode()) {
        throw ProblemType.MALFORMED_JSON.because("The body has nothing in it but white space.");
      }
      if (!whole.isObject()) {
        throw ProblemType.INVALID_BODY.because("The body is JSON but no object.");
      }
    } catch (JsonProcessingException e) {
      throw ProblemType.MALFORMED_JSON.because(JsonFault.explain(e));
    } catch (NumberFormatException e) {
      throw ProblemType.INVALID_BODY.because("A number in the body is too large or too small.");
    }
    // From the text once more: a tree has forgotten the lines and columns that a problem names.
    JavaType wanted = mapper.constructType(genericType);
    try {
      return mapper.readValue(bytes, wanted);
    } catch (JsonProcessingException e) {
      throw ProblemType.INVALID_BODY.about(JsonFault.field(e), JsonFault.explain(e));
    }
  }

  /** What cannot be read of it is a matter of whoever sends it, or of what lies between. */
  private static byte[] all(InputStream body) {
    try {
      return body.readAllBytes();
    } catch (IOException e) {
      throw ProblemType.INCOMPLETE_BODY.because("The body could not be read to its end.");
    }
  }
}
