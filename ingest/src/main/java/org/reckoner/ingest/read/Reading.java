// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import org.reckoner.domain.document.Tlp;
import org.reckoner.ingest.Failure;

/** What came of reading one document; a feed or an archive gives several. */
public sealed interface Reading {

  /**
   * It was read.
   *
   * @param source where it came from: the input's source, with {@code #} and the entry's id or
   *     number where the input held several
   * @param document what it says
   * @param marking how far it may be shared by what it came in; TLP:CLEAR where that does not say
   */
  record Read(String source, ReadDocument document, Tlp marking) implements Reading {
    public Read(String source, ReadDocument document) {
      this(source, document, Tlp.CLEAR);
    }
  }

  /** It could not be read. */
  record Unreadable(String source, Failure failure) implements Reading {}
}
