// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.html.HtmlFragment;

/** Follows the events of a feed's XML and hands out each entry when it is complete. */
final class FeedWalk {
  private static final int LONGEST_FIELD = 4 << 20;

  private final RawDocument raw;
  private final String rawSha256;
  private @Nullable String feedTitle;
  private @Nullable String mediaType;
  private @Nullable FeedEntry entry;
  private int depthInEntry;

  FeedWalk(RawDocument raw, String rawSha256) {
    this.raw = raw;
    this.rawSha256 = rawSha256;
  }

  /** The entry that ended with this event, or null. */
  @Nullable FeedEntry on(int event, XMLStreamReader xml) throws XMLStreamException {
    if (event == XMLStreamConstants.START_ELEMENT) {
      start(xml);
    } else if (event == XMLStreamConstants.END_ELEMENT && entry != null) {
      return end();
    }
    return null;
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    if (mediaType == null) {
      mediaType = name.equals("feed") ? "application/atom+xml" : "application/rss+xml";
    }
    FeedEntry current = entry;
    if (current == null) {
      if (name.equals("item") || name.equals("entry")) {
        entry = new FeedEntry();
        depthInEntry = 0;
      } else if (name.equals("title") && feedTitle == null) {
        feedTitle = HtmlFragment.plain(XmlText.of(xml, LONGEST_FIELD));
      }
      return;
    }
    if (depthInEntry == 0) {
      field(current, name, xml);
    } else {
      depthInEntry++;
    }
  }

  private void field(FeedEntry current, String name, XMLStreamReader xml)
      throws XMLStreamException {
    switch (name) {
      case "guid", "id" -> current.id = XmlText.of(xml, LONGEST_FIELD).strip();
      case "title" -> {
        String title = HtmlFragment.plain(XmlText.of(xml, LONGEST_FIELD));
        current.title = current.title == null && !title.isEmpty() ? title : current.title;
      }
      case "link" -> link(current, xml);
      case "pubDate", "published", "issued", "date" ->
          current.published = XmlText.of(xml, LONGEST_FIELD);
      case "updated", "modified" -> current.updated = XmlText.of(xml, LONGEST_FIELD);
      case "encoded", "content" -> content(current, xml);
      case "description", "summary" -> current.summary = XmlText.of(xml, LONGEST_FIELD);
      case "creator", "author" -> {
        String author = XmlText.of(xml, LONGEST_FIELD).replaceAll("\\s+", " ").strip();
        if (!author.isEmpty() && author.length() < 200) {
          current.authors.add(author);
        }
      }
      default -> depthInEntry++;
    }
  }

  private static void link(FeedEntry current, XMLStreamReader xml) throws XMLStreamException {
    String href = xml.getAttributeValue(null, "href");
    String rel = xml.getAttributeValue(null, "rel");
    String words = XmlText.of(xml, LONGEST_FIELD).strip();
    String target = href != null ? href.strip() : words;
    if (!target.isEmpty() && (rel == null || rel.equals("alternate")) && current.link == null) {
      current.link = target;
    }
  }

  private static void content(FeedEntry current, XMLStreamReader xml) throws XMLStreamException {
    String words = XmlText.of(xml, LONGEST_FIELD);
    if (!words.isBlank()) { // media:content has attributes only
      current.content = words;
    }
  }

  private @Nullable FeedEntry end() {
    if (depthInEntry > 0) {
      depthInEntry--;
      return null;
    }
    FeedEntry done = entry;
    entry = null;
    return done;
  }

  /** The reading that an entry gives; its number stands in for a missing id. */
  Reading reading(FeedEntry done, int number) {
    String type = mediaType == null ? "application/rss+xml" : mediaType;
    return new FeedIdentity(raw, rawSha256, type, feedTitle).reading(done, number);
  }
}
