// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import org.reckoner.domain.period.PartialDate;

/**
 * When a document was published, and where that was found.
 *
 * @param date as precise as it was found
 * @param foundIn the place that gave it
 */
public record PublicationDate(PartialDate date, FoundIn foundIn) {

  /** Where a publication date was found, from the most to the least dependable. */
  public enum FoundIn {
    /** A person supplied it beside the file. */
    SUPPLIED,
    JSON_LD,
    META,
    TIME_ELEMENT,
    FEED,
    URL,
    TEXT,
    HEADER,
    PDF_INFO
  }
}
