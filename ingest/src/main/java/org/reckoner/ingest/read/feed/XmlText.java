// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words inside an element, those of its children included, up to a bound. */
final class XmlText {
  private XmlText() {}

  /** Stands on the start tag before and on the end tag after. */
  static String of(XMLStreamReader xml, int most) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          startTag(text, xml.getLocalName());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth > 0) {
            text.append("</").append(xml.getLocalName()).append('>');
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (text.length() < most) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /** Markup inside Atom's XHTML content is markup again for the one who reads it. */
  private static void startTag(StringBuilder text, String name) {
    text.append('<').append(name).append('>');
  }
}
