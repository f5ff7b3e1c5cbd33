// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes fetched once, archived as they came.
 *
 * @param rawSha256 SHA-256 of the bytes, 64 hex digits, lower case; their name in the archive
 * @param source where they came from, as it was asked for: a url or a path
 * @param url the address they were finally answered from, or null for a file
 * @param mediaType as declared or sniffed, without parameters: {@code text/html}
 * @param headers response headers, names in lower case
 * @param capturedAt when they were fetched, to the microsecond
 * @param tlp how far they may be shared; claims inherit the strictest marking
 * @param licence under which they may be used, or null where unknown
 * @param embargoUntil not to be shown to others before then, or null
 */
public record Capture(
    String rawSha256,
    String source,
    @Nullable String url,
    String mediaType,
    Map<String, String> headers,
    Instant capturedAt,
    Tlp tlp,
    @Nullable String licence,
    @Nullable Instant embargoUntil) {
  /**
   * @throws IllegalArgumentException if the digest is not one
   */
  public Capture {
    Sha256.require(rawSha256);
    headers = Map.copyOf(headers);
  }
}
