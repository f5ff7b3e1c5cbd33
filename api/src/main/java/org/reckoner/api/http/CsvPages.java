// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.reckoner.api.paging.Page;
import org.reckoner.api.paging.PageRequest;
import org.reckoner.reporting.table.Formula;

/**
 * Writes a list as comma-separated values (RFC 4180, UTF-8) with a header line. Words that a
 * spreadsheet would run as a formula get an apostrophe in front; lists and values of several shapes
 * stand as JSON.
 */
@Provider
@Produces(PageRequest.CSV)
public class CsvPages implements MessageBodyWriter<Page<?>> {
  private final ObjectMapper mapper;
  private final Shapes shapes;
  private final Selection selection;

  @Inject
  public CsvPages(ObjectMapper mapper, Shapes shapes, Selection selection) {
    this.mapper = mapper;
    this.shapes = shapes;
    this.selection = selection;
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
    List<String> columns = selection.columns(shapes);
    CSVPrinter printer =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    printer.printRecord(columns);
    for (Object item : page.items()) {
      JsonNode tree = mapper.valueToTree(item);
      for (String column : columns) {
        printer.print(cell(tree, column));
      }
      printer.println();
    }
    printer.flush();
  }

  private static String cell(JsonNode item, String column) {
    JsonNode at = item;
    for (String step : FieldSelection.steps(column)) {
      at = at.path(step);
    }
    if (at.isMissingNode() || at.isNull()) {
      return "";
    }
    return at.isNumber()
        ? at.asText()
        : Formula.neutralised(at.isValueNode() ? at.asText() : at.toString());
  }
}
