// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.util.Map;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;

/** What came of fetching one target. */
public sealed interface Fetching {

  /**
   * It is here.
   *
   * @param raw the bytes
   * @param headers response headers, names in lower case; of a file none but {@code
   *     divided-from-sha256} where it is a part of another
   * @param supplied what the sidecar says
   */
  record Fetched(RawDocument raw, Map<String, String> headers, Supplied supplied)
      implements Fetching {
    public Fetched {
      headers = Map.copyOf(headers);
    }
  }

  /** It could not be had. */
  record NotFetched(String source, Failure failure) implements Fetching {}

  /** It is as it was when the caller got it last, as the caller's own conditions say. */
  record Unchanged(String source) implements Fetching {}
}
