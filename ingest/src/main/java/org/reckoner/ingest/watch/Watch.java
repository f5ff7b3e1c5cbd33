// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.watch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a watched address from the last look at it.
 *
 * @param url a feed's, or a page's
 * @param etag what the server called that state, or null
 * @param lastModified when the server said it had changed, or null
 * @param seen digests of the addresses that need no further look: the watermark
 */
public record Watch(
    String url, @Nullable String etag, @Nullable String lastModified, List<String> seen) {
  public Watch {
    seen = List.copyOf(seen);
  }

  /** The conditions under which the server need not send it again (RFC 9110). */
  Map<String, String> conditions() {
    Map<String, String> conditions = new TreeMap<>();
    if (etag != null) {
      conditions.put("If-None-Match", etag);
    }
    if (lastModified != null) {
      conditions.put("If-Modified-Since", lastModified);
    }
    return conditions;
  }
}
