// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.evidence.QuotableText;

/**
 * What a reader made of one document.
 *
 * @param mediaType of the bytes as found, without parameters: {@code text/html}
 * @param title without the site's name, or null
 * @param authors names, in the document's order
 * @param published when, as far as the document says, or null
 * @param updated when it was changed last, as far as it says, never before the day of publication;
 *     or null
 * @param publisher the site's or body's own name, or null
 * @param canonicalUrl its address as it declares it itself, or the one it was answered from, or
 *     null
 * @param language BCP 47, {@code und} where it cannot be told
 * @param text the clean text: paragraphs parted by a blank line, headings as paragraphs of their
 *     own, list items one a line; navigation, advertising and other noise left out
 * @param links absolute urls that the text itself links to
 * @param pictures that stand in it, with their captions
 * @param rawSha256 digest of the bytes
 * @param warnings in sentences: what was odd, what was left out and looked like a claim
 */
public record ReadDocument(
    String mediaType,
    @Nullable String title,
    List<String> authors,
    @Nullable PublicationDate published,
    @Nullable PublicationDate updated,
    @Nullable String publisher,
    @Nullable String canonicalUrl,
    String language,
    QuotableText text,
    List<String> links,
    List<Picture> pictures,
    String rawSha256,
    List<String> warnings) {
  public ReadDocument {
    pictures = List.copyOf(pictures);
    authors = List.copyOf(authors);
    links = List.copyOf(links);
    warnings = List.copyOf(warnings);
  }

  /** A document that says nothing of changes and has no pictures. */
  public ReadDocument(
      String mediaType,
      @Nullable String title,
      List<String> authors,
      @Nullable PublicationDate published,
      @Nullable String publisher,
      @Nullable String canonicalUrl,
      String language,
      QuotableText text,
      List<String> links,
      String rawSha256,
      List<String> warnings) {
    this(
        mediaType,
        title,
        authors,
        published,
        null,
        publisher,
        canonicalUrl,
        language,
        text,
        links,
        List.of(),
        rawSha256,
        warnings);
  }
}
