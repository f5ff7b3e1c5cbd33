// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.WorkKey;

/** From the ledger's document to what is answered. */
@Mapper
public interface DocumentMapper {

  /** What is shown of a document that makes so many claims. */
  @Mapping(target = "id", source = "document.work")
  @Mapping(target = "work", source = "document.work.value")
  @Mapping(target = "href", source = "document.work", qualifiedByName = "href")
  DocumentView view(SourceDocument document, int claims);

  default String id(WorkKey work) {
    return DocumentId.of(work);
  }

  @org.mapstruct.Named("href")
  default String href(WorkKey work) {
    return DocumentsResource.PATH + "/" + DocumentId.of(work);
  }
}
