// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;

/** The line that {@code read} prints for a document. */
record ReadLine(
    String source,
    String mediaType,
    @Nullable String title,
    List<String> authors,
    @Nullable String published,
    String language,
    String text,
    String rawSha256,
    List<String> warnings) {

  static ReadLine of(Reading.Read reading) {
    ReadDocument document = reading.document();
    PublicationDate published = document.published();
    return new ReadLine(
        reading.source(),
        document.mediaType(),
        document.title(),
        document.authors(),
        published == null ? null : published.date().toString(),
        document.language(),
        document.text().text(),
        document.rawSha256(),
        document.warnings());
  }
}
