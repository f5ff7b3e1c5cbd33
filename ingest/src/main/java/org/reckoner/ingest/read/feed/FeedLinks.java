// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.XmlInput;
import org.reckoner.ingest.read.html.WebAddress;

/** The pages that a feed tells of, also where it has nothing but their addresses. */
public final class FeedLinks {
  private static final int MOST = 500;

  private FeedLinks() {}

  /**
   * The addresses of the entries, each once and in the feed's order; at most 500. Empty where it is
   * no feed, or has a document type, which is refused; a damaged one gives those before the damage.
   */
  public static List<String> of(RawDocument raw) {
    Set<String> links = new LinkedHashSet<>();
    FeedWalk walk = new FeedWalk(raw, "");
    try {
      XMLStreamReader xml = XmlInput.reader(new ByteArrayInputStream(raw.bytes()));
      while (xml.hasNext() && links.size() < MOST) {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
          return List.of();
        }
        FeedEntry entry = walk.on(event, xml);
        if (entry != null && entry.link != null) {
          WebAddress.resolve(raw.url(), entry.link).ifPresent(links::add);
        }
      }
    } catch (XMLStreamException e) {
      // A page, or a feed that breaks off.
      return List.copyOf(links);
    }
    return List.copyOf(links);
  }
}
