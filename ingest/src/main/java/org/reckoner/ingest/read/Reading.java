// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import org.reckoner.ingest.Failure;

/** What came of reading one document; a feed or an archive gives several. */
public sealed interface Reading {

  /**
   * It was read.
   *
   * @param source where it came from: the input's source, with {@code #} and the entry's id or
   *     number where the input held several
   * @param document what it says
   */
  record Read(String source, ReadDocument document) implements Reading {}

  /** It could not be read. */
  record Unreadable(String source, Failure failure) implements Reading {}
}
