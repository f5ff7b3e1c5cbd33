// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.DateText;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.html.HtmlFragment;
import org.reckoner.ingest.read.html.WebAddress;
import org.reckoner.ingest.read.language.LanguageGuess;

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

  Reading reading(FeedEntry done, int number) {
    String source = raw.source() + "#" + (done.id == null || done.id.isEmpty() ? number : done.id);
    String body = done.body();
    HtmlFragment fragment = HtmlFragment.of(body == null ? "" : body, done.link);
    if (fragment.text().isBlank()) {
      return new Reading.Unreadable(
          source, new Failure(Failure.Type.NO_TEXT, source + " is an entry without words"));
    }
    String url = done.link == null ? null : WebAddress.resolve(raw.url(), done.link).orElse(null);
    return new Reading.Read(
        source,
        new ReadDocument(
            mediaType == null ? "application/rss+xml" : mediaType,
            done.title,
            done.authors,
            date(done)
                .map(day -> new PublicationDate(day, PublicationDate.FoundIn.FEED))
                .orElse(null),
            feedTitle,
            url,
            LanguageGuess.of(fragment.text()),
            QuotableText.of(fragment.text()),
            fragment.links(),
            rawSha256,
            List.of()));
  }

  private static Optional<org.reckoner.domain.period.PartialDate> date(FeedEntry entry) {
    String written = entry.published != null ? entry.published : entry.updated;
    return written == null ? Optional.empty() : DateText.find(written);
  }
}
