// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.exchange;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.reporting.stix.IncidentIds;
import org.reckoner.reporting.stix.StixId;
import org.reckoner.reporting.table.ValueText;

/**
 * What is new in a ledger as an Atom feed (RFC 4287): its incidents, conflicts and restatements,
 * the latest first. Pure: no clock is asked, so that an entry is of the day of its latest document,
 * and the same ledger gives the same bytes.
 */
public final class AtomFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What an entry is about. */
  public enum Kind {
    INCIDENT,
    CONFLICT,
    RESTATEMENT;

    /** As people write it: {@code incident}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Entry(
      Kind kind,
      String id,
      String title,
      String words,
      String path,
      Instant published,
      Instant updated) {}

  private final Ledger ledger;
  private final String home;
  private final Map<ClaimKey, LedgerClaim> claims;
  private final Map<WorkKey, SourceDocument> documents;

  private AtomFeed(Ledger ledger, String home) {
    this.ledger = ledger;
    this.home = home.endsWith("/") ? home : home + "/";
    this.claims = ledger.claimsByKey();
    this.documents = ledger.documentsByWork();
  }

  /**
   * Writes the feed; the stream stays open.
   *
   * @param kinds what it is to have entries about
   * @param most the most entries
   * @param self its own address
   * @param home the address that the addresses of entries begin with
   */
  public static void write(
      Ledger ledger, Set<Kind> kinds, int most, String self, String home, OutputStream out) {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new AtomFeed(ledger, home).write(EnumSet.copyOf(kinds), most, self, xml);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The feed cannot be written", e);
    }
  }

  private void write(Set<Kind> kinds, int most, String self, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text(xml, "id", urn("feed", ledger.view().audience().name()));
    text(xml, "title", "Reckoner: thefts of crypto-assets");
    text(xml, "updated", AsOf.of(ledger).toString());
    link(xml, "self", self);
    xml.writeStartElement("author");
    text(xml, "name", "Reckoner");
    xml.writeEndElement();
    List<Entry> entries =
        Stream.concat(incidents(), conflicts())
            .filter(one -> kinds.contains(one.kind()))
            .sorted(Comparator.comparing(Entry::updated).reversed().thenComparing(Entry::id))
            .limit(most)
            .toList();
    for (Entry entry : entries) {
      write(entry, xml);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private Stream<Entry> incidents() {
    IncidentIds ids = new IncidentIds(ledger);
    return ledger.incidents().stream()
        .map(
            one ->
                entry(
                    Kind.INCIDENT,
                    "urn:uuid:" + uuid(ids.of(one)),
                    one.name(),
                    words(one),
                    "incidents/" + one.slug(),
                    one.claims()));
  }

  private Stream<Entry> conflicts() {
    return ledger.conflicts().stream()
        .map(
            one ->
                entry(
                    one.kind() == Conflict.Kind.RESTATEMENT ? Kind.RESTATEMENT : Kind.CONFLICT,
                    urn("conflict", one.key()),
                    one.kind() + ": " + String.join(", ", one.subjects()),
                    one.reading(),
                    "api/v1/conflicts/" + one.key(),
                    one.sides().stream().flatMap(side -> side.claims().stream()).toList()));
  }

  private Entry entry(
      Kind kind, String id, String title, String words, String path, List<ClaimKey> behind) {
    List<Instant> days = new ArrayList<>();
    for (ClaimKey key : behind) {
      LedgerClaim claim = claims.get(key);
      SourceDocument document = claim == null ? null : documents.get(claim.claim().work());
      if (document != null) {
        days.add(AsOf.midnight(AsOf.day(document)));
      }
    }
    Instant first = days.stream().min(Comparator.naturalOrder()).orElse(AsOf.GENESIS);
    Instant last = days.stream().max(Comparator.naturalOrder()).orElse(AsOf.GENESIS);
    return new Entry(kind, id, title, words, path, first, last);
  }

  private static String words(Incident incident) {
    return Stream.of(
            incident.occurredOn().map(date -> "On " + date).orElse("Undated"),
            incident
                .loss()
                .map(loss -> "stolen: " + ValueText.of(new ClaimValue.Money(loss)))
                .orElse("no loss stated"),
            "determination: " + incident.determination().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("; ", "", "."));
  }

  private void write(Entry entry, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", entry.id());
    text(xml, "title", entry.title());
    text(xml, "published", entry.published().toString());
    text(xml, "updated", entry.updated().toString());
    xml.writeEmptyElement("category");
    xml.writeAttribute("term", entry.kind().wireName());
    link(xml, "alternate", home + entry.path());
    text(xml, "summary", entry.words());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", allowed(address));
  }

  private static String urn(String... parts) {
    return "urn:uuid:" + uuid(StixId.of("atom", parts));
  }

  private static String uuid(String id) {
    return id.substring(id.indexOf("--") + 2);
  }

  /** What XML 1.0 cannot hold stands as U+FFFD. */
  private static String allowed(String text) {
    return Objects.requireNonNull(text)
        .codePoints()
        .map(point -> isAllowed(point) ? point : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
