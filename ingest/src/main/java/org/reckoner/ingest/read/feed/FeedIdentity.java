// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.feed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.DateText;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;
import org.reckoner.ingest.read.html.HtmlFragment;
import org.reckoner.ingest.read.html.WebAddress;
import org.reckoner.ingest.read.language.LanguageGuess;

/**
 * What all entries of a feed share.
 *
 * @param raw the feed
 * @param rawSha256 its digest
 * @param mediaType its kind
 * @param title its own name, or null
 */
record FeedIdentity(RawDocument raw, String rawSha256, String mediaType, @Nullable String title) {

  /** The reading that an entry gives; its number stands in for a missing id. */
  Reading reading(FeedEntry entry, int number) {
    String id = entry.id == null || entry.id.isBlank() ? String.valueOf(number) : entry.id.strip();
    String source = raw.source() + "#" + id;
    String body = entry.body();
    HtmlFragment fragment = HtmlFragment.of(body == null ? "" : body, entry.link);
    if (fragment.text().isBlank()) {
      return new Reading.Unreadable(
          source, new Failure(Failure.Type.NO_TEXT, source + " is an entry without words"));
    }
    return new Reading.Read(
        source,
        new ReadDocument(
            mediaType,
            entry.title,
            entry.authors,
            date(entry)
                .map(day -> new PublicationDate(day, PublicationDate.FoundIn.FEED))
                .orElse(null),
            title,
            entry.link == null ? null : WebAddress.resolve(raw.url(), entry.link).orElse(null),
            LanguageGuess.of(fragment.text()),
            QuotableText.of(fragment.text()),
            fragment.links(),
            rawSha256,
            List.of()));
  }

  private static Optional<PartialDate> date(FeedEntry entry) {
    String written = entry.published != null ? entry.published : entry.updated;
    return written == null ? Optional.empty() : DateText.find(written);
  }
}
