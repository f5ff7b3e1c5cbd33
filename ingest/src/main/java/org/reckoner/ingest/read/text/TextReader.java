// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.text;

import java.util.List;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.read.language.LanguageGuess;

/** Reads plain text and Markdown. */
public final class TextReader {

  /** The text without the furniture that was copied along with it. */
  public ReadDocument read(String written, RawDocument raw, String mediaType, String rawSha256)
      throws Unreadable {
    PastedText pasted = PastedText.of(written, mediaType.equals("text/markdown"));
    if (pasted.text().isBlank()) {
      throw new Unreadable(Failure.Type.NO_TEXT, raw.source() + " holds no words");
    }
    PublicationDate published = pasted.dateline();
    return new ReadDocument(
        mediaType,
        pasted.title(),
        List.of(),
        published,
        null,
        raw.url(),
        LanguageGuess.of(pasted.text()),
        QuotableText.of(pasted.text()),
        pasted.links(),
        rawSha256,
        pasted.warnings());
  }
}
