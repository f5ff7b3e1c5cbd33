// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.ledger.Ledger;

/**
 * Tables as JSON Lines: one object for each row, with its table's name in {@code table} and a
 * member for each column, null where nothing stands. Lists are arrays, numbers plain decimals.
 */
public final class JsonLines {
  private static final JsonMapper MAPPER =
      CanonicalJson.settings(JsonMapper.builder())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonLines() {}

  /** Writes the rows of one table; the stream stays open. */
  public static void write(LedgerTable<?> table, Ledger ledger, OutputStream out)
      throws IOException {
    List<String> columns = table.columnNames();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.setRootValueSeparator(null);
      Iterator<List<Cell>> rows = table.cells(ledger).iterator();
      while (rows.hasNext()) {
        json.writeStartObject();
        json.writeStringField("table", table.name());
        List<Cell> row = rows.next();
        for (int i = 0; i < row.size(); i++) {
          json.writeFieldName(columns.get(i));
          write(row.get(i), json);
        }
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }

  private static void write(Cell cell, JsonGenerator json) throws IOException {
    if (cell instanceof Cell.Text text) {
      json.writeString(text.text());
    } else if (cell instanceof Cell.Figure number) {
      json.writeNumber(number.number());
    } else if (cell instanceof Cell.Day day) {
      json.writeString(day.day().toString());
    } else if (cell instanceof Cell.Flag flag) {
      json.writeBoolean(flag.set());
    } else if (cell instanceof Cell.Many many) {
      json.writeStartArray();
      for (String text : many.texts()) {
        json.writeString(text);
      }
      json.writeEndArray();
    } else {
      json.writeNull();
    }
  }
}
