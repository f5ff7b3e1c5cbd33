// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.io.InputStream;
import java.time.LocalDate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.XmlInput;

/**
 * The SDN list of the Office of Foreign Assets Control of the United States, in the XML in which it
 * is published: {@code SDN.XML} or {@code SDN_ADVANCED.XML}. Source: OFAC's data specifications.
 */
final class SdnXml {
  /** What both forms call an address, with the currency behind it. */
  static final String ADDRESS = "Digital Currency Address - ";

  static final String NAME = "OFAC SDN";

  private SdnXml() {}

  static AddressList read(InputStream bytes, String source, @Nullable LocalDate supplied)
      throws Unreadable {
    try {
      XMLStreamReader xml = XmlInput.reader(bytes);
      while (xml.hasNext()) {
        int event = xml.next();
        refuseDoctype(event, source);
        if (event == XMLStreamConstants.START_ELEMENT) {
          return switch (xml.getLocalName()) {
            case "sdnList" -> new SdnList(xml, source).read(supplied);
            case "Sanctions" -> new SdnAdvanced(xml, source).read(supplied);
            default ->
                throw new Unreadable(
                    Failure.Type.UNSUPPORTED,
                    "The list '"
                        + source
                        + "' is XML, but neither SDN.XML nor SDN_ADVANCED.XML of OFAC: it begins"
                        + " with <"
                        + xml.getLocalName()
                        + ">");
          };
        }
      }
      throw new Unreadable(Failure.Type.EMPTY, "The list '" + source + "' has no element");
    } catch (XMLStreamException e) {
      throw new Unreadable(
          Failure.Type.DAMAGED,
          "The list '"
              + source
              + "' is not well-formed XML at line "
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNumber()));
    }
  }

  static void refuseDoctype(int event, String source) throws Unreadable {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Unreadable(
          Failure.Type.DOCTYPE,
          "The list '" + source + "' declares a document type or an entity, which is not followed");
    }
  }

  static AddressList dated(
      @Nullable LocalDate day, String source, java.util.List<ListedAddress> entries)
      throws Unreadable {
    if (day == null) {
      throw ListReader.undated(source);
    }
    return new AddressList(NAME, day, entries);
  }

  /** The text of the element that the reader stands at, up to its end. */
  static String text(XMLStreamReader xml, String source) throws XMLStreamException, Unreadable {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      refuseDoctype(event, source);
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (xml.isCharacters() && text.length() < WordLines.KEPT) {
        text.append(xml.getText());
      }
    }
    return text.toString().strip();
  }
}
