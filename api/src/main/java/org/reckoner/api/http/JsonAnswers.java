// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.reckoner.api.paging.Page;

/**
 * Writes as JSON what may be something else than its method says: a page or a record of which only
 * some fields are wanted.
 */
@Provider
@Priority(1)
@Produces(MediaType.APPLICATION_JSON)
public class JsonAnswers implements MessageBodyWriter<Object> {
  private final ObjectMapper mapper;

  @Inject
  public JsonAnswers(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Page.class.isAssignableFrom(type) || JsonNode.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    mapper.writeValue(out, answer);
  }
}
