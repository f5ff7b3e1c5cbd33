// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML so that nothing it declares is followed: no document type, no entity from outside. */
public final class XmlInput {
  private static final XMLInputFactory XML = factory();

  private XmlInput() {}

  /** A reader that reports a document type as an event, for its caller to refuse. */
  public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    return XML.createXMLStreamReader(bytes);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
