// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.nio.charset.StandardCharsets;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;

/** Writes a list as JSON Lines: one item a line, each gone before the next is made. */
@Provider
@Produces(PageRequest.JSON_LINES)
public class JsonLinesPages implements MessageBodyWriter<Page<?>> {
  private final ObjectMapper mapper;

  @Inject
  public JsonLinesPages(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Page.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Page<?> page,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] lineEnd = "\n".getBytes(StandardCharsets.UTF_8);
    for (Object item : page.items()) {
      mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, item);
      out.write(lineEnd);
    }
  }
}
