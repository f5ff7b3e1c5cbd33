// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.SourceDocument;

/**
 * A document as others name it.
 *
 * @param id its public id
 * @param title its title, or where it came from
 * @param publisher who published it, or where it came from
 * @param published when, as precisely as known
 * @param href where more is said
 */
public record DocumentRef(
    String id, String title, String publisher, @Nullable String published, String href) {

  public static DocumentRef of(SourceDocument document) {
    String id = DocumentId.of(document.work());
    String title = document.title();
    PublicationDate published = document.published();
    return new DocumentRef(
        id,
        title == null ? document.source() : title,
        document.publisherName(),
        published == null ? null : published.date().toString(),
        DocumentsResource.PATH + "/" + id);
  }
}
