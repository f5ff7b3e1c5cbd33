// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.reporting.model.Wording;

/**
 * A claim as a page shows it: the value, the words, who says so and where.
 *
 * @param key its identity, in full
 * @param brief the first digits of it, enough for people
 * @param property what is claimed
 * @param value the value
 * @param quote the exact words
 * @param language BCP 47 tag of the words
 * @param says who says it and how: "according to Chainalysis; suspected; implied by the context"
 * @param document title of the document
 * @param documentHref the passage in the document, or null where the document is not shown
 * @param published publisher and date
 * @param struck why it does not count, or null where it does
 */
public record ClaimCard(
    String key,
    String brief,
    String property,
    String value,
    String quote,
    String language,
    String says,
    String document,
    @Nullable String documentHref,
    String published,
    @Nullable String struck) {

  static ClaimCard of(LedgerClaim one, OpenLedger ledger) {
    Optional<SourceDocument> document = ledger.document(one.claim().work());
    String brief = one.claim().key().brief();
    return new ClaimCard(
        one.claim().key().value(),
        brief,
        one.claim().property().label(),
        Wording.value(one.claim().value()),
        one.claim().quote(),
        document.map(SourceDocument::language).orElse("und"),
        says(one),
        document.map(ClaimCard::title).orElse("a document that is not shown"),
        document.map(it -> href(it) + "#c-" + brief).orElse(null),
        document.map(ClaimCard::published).orElse(""),
        one.eligible() ? null : because(one));
  }

  static String title(SourceDocument document) {
    String title = document.title();
    return title == null ? document.source() : title;
  }

  static String href(SourceDocument document) {
    return "/documents/" + DocumentId.of(document.work());
  }

  static String published(SourceDocument document) {
    PublicationDate date = document.published();
    // Without a publisher a document goes by its title, which stands beside this already.
    return (document.publisher() == null && document.url() == null
            ? "publisher unknown"
            : document.publisherName())
        + ", "
        + (date == null ? "date unknown" : Wording.date(date.date()));
  }

  private static String says(LedgerClaim one) {
    Assertion assertion = one.claim().assertion();
    List<String> parts = new ArrayList<>();
    String asserter = assertion.assertedBy();
    parts.add(asserter == null ? "nobody is credited" : "according to " + asserter);
    if (assertion.polarity() == Polarity.DENIED) {
      parts.add("denied");
    }
    if (assertion.modality() != Modality.ASSERTED) {
      parts.add(Wording.words(assertion.modality().name()));
    }
    if (assertion.hedge() != null) {
      parts.add("hedged: \u201c" + assertion.hedge() + "\u201d");
    }
    if (assertion.implied()) {
      parts.add("implied by the context");
    }
    if (one.byAnalyst()) {
      parts.add("read there by an analyst");
    }
    return String.join("; ", parts);
  }

  private static String because(LedgerClaim one) {
    String why = one.because();
    return why == null ? Wording.words(one.standing().name()) : why;
  }
}
