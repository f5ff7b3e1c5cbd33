// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.word;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.XmlInput;

/** Walks through WordprocessingML: paragraphs, list items, table rows; deleted text is not read. */
final class WordText {
  private enum Last {
    NOTHING,
    PARAGRAPH,
    ITEM,
    ROW
  }

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder row = new StringBuilder();
  private int tables;
  private boolean item;
  private boolean inText;
  private Last last = Last.NOTHING;

  private WordText() {}

  static String of(byte[] xml, String source) throws XMLStreamException, Unreadable {
    WordText walk = new WordText();
    XMLStreamReader reader = XmlInput.reader(new ByteArrayInputStream(xml));
    while (reader.hasNext()) {
      walk.on(reader, source);
    }
    return walk.text.toString();
  }

  /** The core properties by local name: title, creator, created. */
  static Map<String, String> properties(byte[] xml, String source)
      throws XMLStreamException, Unreadable {
    Map<String, String> properties = new HashMap<>();
    XMLStreamReader reader = XmlInput.reader(new ByteArrayInputStream(xml));
    String name = "";
    while (reader.hasNext()) {
      int event = reader.next();
      refuseDoctype(event, source);
      if (event == XMLStreamConstants.START_ELEMENT) {
        name = reader.getLocalName();
      } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
        properties.putIfAbsent(name, reader.getText().strip());
      }
    }
    return properties;
  }

  private static void refuseDoctype(int event, String source) throws Unreadable {
    if (event == XMLStreamConstants.DTD) {
      throw new Unreadable(Failure.Type.DOCTYPE, source + " holds XML with a document type");
    }
  }

  private void on(XMLStreamReader xml, String source) throws XMLStreamException, Unreadable {
    int event = xml.next();
    refuseDoctype(event, source);
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (inText) {
          paragraph.append(xml.getText());
        }
      }
      default -> {}
    }
  }

  private void start(String name) {
    switch (name) {
      case "t" -> inText = true;
      case "tab" -> paragraph.append(' ');
      case "br", "cr" -> paragraph.append('\n');
      case "numPr" -> item = true;
      case "tbl" -> tables++;
      case "tc" -> {
        if (!row.isEmpty()) {
          row.append(" | ");
        }
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> endParagraph();
      case "tr" -> {
        append(row.toString().strip(), Last.ROW);
        row.setLength(0);
      }
      case "tbl" -> tables--;
      default -> {}
    }
  }

  private void endParagraph() {
    String words = paragraph.toString().replaceAll("[ \\t\\u00a0]+", " ").strip();
    paragraph.setLength(0);
    if (tables > 0) {
      row.append(row.isEmpty() || words.isEmpty() || row.charAt(row.length() - 1) == ' ' ? "" : " ")
          .append(words.replace('\n', ' '));
    } else {
      append(words, item ? Last.ITEM : Last.PARAGRAPH);
    }
    item = false;
  }

  private void append(String words, Last kind) {
    if (words.isEmpty()) {
      return;
    }
    if (last != Last.NOTHING) {
      text.append(kind == last && kind != Last.PARAGRAPH ? "\n" : "\n\n");
    }
    text.append(words);
    last = kind;
  }
}
