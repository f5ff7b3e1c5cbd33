// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadLimits;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.XmlInput;

/**
 * Reads RSS 0.9x to 2.0, RDF Site Summary 1.0 and Atom (RFC 4287). A document type is refused
 * before anything it declares is looked at; entities from outside do not exist here.
 */
public final class FeedReader {
  private final ReadLimits limits;

  public FeedReader(ReadLimits limits) {
    this.limits = limits;
  }

  /** One reading for each entry. */
  public List<Reading> read(RawDocument raw, String rawSha256) throws Unreadable {
    List<Reading> readings = new ArrayList<>();
    FeedWalk walk = new FeedWalk(raw, rawSha256);
    try {
      XMLStreamReader xml = XmlInput.reader(new ByteArrayInputStream(raw.bytes()));
      while (xml.hasNext() && readings.size() < limits.entries()) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          throw new Unreadable(
              Failure.Type.DOCTYPE,
              raw.source() + " is XML with a document type, which is refused");
        }
        FeedEntry entry = walk.on(event, xml);
        if (entry != null) {
          readings.add(walk.reading(entry, readings.size() + 1));
        }
      }
    } catch (XMLStreamException e) {
      if (readings.isEmpty()) {
        throw new Unreadable(
            Failure.Type.DAMAGED, raw.source() + " is a damaged feed: " + where(e));
      }
      readings.add(
          new Reading.Unreadable(
              raw.source(),
              new Failure(
                  Failure.Type.DAMAGED,
                  raw.source() + " is damaged after entry " + readings.size() + ": " + where(e))));
    }
    if (readings.isEmpty()) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " is a feed without entries");
    }
    return readings;
  }

  private static String where(XMLStreamException e) {
    return e.getLocation() == null
        ? "it is not well-formed XML"
        : "not well-formed in line " + e.getLocation().getLineNumber();
  }
}
