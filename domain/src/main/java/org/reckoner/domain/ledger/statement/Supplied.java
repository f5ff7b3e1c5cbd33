// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.period.PartialDate;

/**
 * What a person supplied beside a document: {@code publisher} (a name, or {@code KIND:name}),
 * {@code published} (an ISO date), {@code url} and {@code tlp}. A value that cannot be read is
 * noted and changes nothing; a marking is only ever made stricter.
 */
final class Supplied {
  private Supplied() {}

  static SourceDocument to(SourceDocument document, Rulings rulings, Consumer<String> notes) {
    Optional<String> publisher = rulings.supplied(document.work(), "publisher");
    Optional<String> published = rulings.supplied(document.work(), "published");
    Optional<String> tlp = rulings.supplied(document.work(), "tlp");
    Optional<String> url = rulings.supplied(document.work(), "url");
    if (publisher.or(() -> published).or(() -> tlp).or(() -> url).isEmpty()) {
      return document;
    }
    return new SourceDocument(
        document.work(),
        document.rawSha256(),
        document.textSha256(),
        document.source(),
        url.orElse(document.url()),
        document.title(),
        publisher.map(name -> publisher(name, document.publisher())).orElse(document.publisher()),
        published.map(date -> date(date, document, notes)).orElse(document.published()),
        document.publishedNotAfter(),
        document.language(),
        tlp.map(marking -> tlp(marking, document, notes)).orElse(document.tlp()),
        document.links(),
        document.signature());
  }

  private static Publisher publisher(String value, @Nullable Publisher before) {
    int colon = value.indexOf(':');
    if (colon > 0) {
      for (PublisherKind kind : PublisherKind.values()) {
        if (kind.name().equals(value.substring(0, colon))) {
          return new Publisher(
              value.substring(colon + 1).strip(), before == null ? null : before.host(), kind);
        }
      }
    }
    return before != null && before.name().equals(value)
        ? before
        : new Publisher(
            value,
            before == null ? null : before.host(),
            before == null ? PublisherKind.NEWS : before.kind());
  }

  private static @Nullable PublicationDate date(
      String value, SourceDocument document, Consumer<String> notes) {
    try {
      return new PublicationDate(PartialDate.parse(value), PublicationDate.FoundIn.SUPPLIED);
    } catch (IllegalArgumentException e) {
      notes.accept("The date supplied for " + document.work() + " cannot be read: " + value);
      return document.published();
    }
  }

  private static Tlp tlp(String value, SourceDocument document, Consumer<String> notes) {
    String name = value.toUpperCase(Locale.ROOT).replace("TLP:", "").replace('+', '_');
    for (Tlp marking : Tlp.values()) {
      if (marking.name().equals(name)) {
        return marking.strictest(document.tlp());
      }
    }
    notes.accept("The marking supplied for " + document.work() + " cannot be read: " + value);
    return document.tlp();
  }
}
