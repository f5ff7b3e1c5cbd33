// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.reporting.model.Block;
import org.reckoner.reporting.model.Note;
import org.reckoner.reporting.model.ReportModel;
import org.reckoner.reporting.model.Run;

/** The tables of a report as JSON: each cell with the numbers of its notes, and the notes. */
final class TableJson {
  private static final JsonMapper MAPPER =
      CanonicalJson.settings(JsonMapper.builder())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private TableJson() {}

  static void write(ReportModel model, OutputStream out) throws IOException {
    Map<Origin, Integer> numbers = model.noteNumbers();
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("kind", model.kind().wireName());
      json.writeStringField("title", model.title().title());
      json.writeStringField("marking", model.title().marking());
      json.writeArrayFieldStart("tables");
      for (Block.Table table : model.tables()) {
        table(table, numbers, json);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("notes");
      for (Note note : model.notes()) {
        note(note, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void table(Block.Table table, Map<Origin, Integer> numbers, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("anchor", table.anchor());
    json.writeStringField("caption", table.caption());
    json.writeArrayFieldStart("columns");
    for (Block.Column column : table.columns()) {
      json.writeString(column.head());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Block.Row row : table.rows()) {
      json.writeStartArray();
      for (List<Run> cell : row.cells()) {
        cell(cell, numbers, json);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void cell(List<Run> runs, Map<Origin, Integer> numbers, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("text", TableArchive.text(runs));
    json.writeArrayFieldStart("notes");
    for (Run run : runs) {
      if (run instanceof Run.Value value && numbers.containsKey(value.origin())) {
        json.writeNumber(numbers.get(value.origin()));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void note(Note note, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", note.number());
    if (note.basis() != null) {
      json.writeStringField("basis", note.basis());
    }
    json.writeArrayFieldStart("citations");
    for (Note.Citation citation : note.citations()) {
      json.writeStartObject();
      json.writeStringField("source", citation.source());
      json.writeStringField("credit", citation.credit());
      json.writeStringField("quotation", citation.quotation());
      json.writeStringField("language", citation.language());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("operands");
    for (Note.Operand operand : note.operands()) {
      json.writeStartObject();
      json.writeStringField("name", operand.name());
      json.writeStringField("value", operand.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("omitted", note.omitted());
    json.writeEndObject();
  }
}
