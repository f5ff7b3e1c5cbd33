// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.reckoner.ingest.Failure;

/** Reads to the end, but no further than allowed. */
final class BoundedBytes {
  private BoundedBytes() {}

  static byte[] read(InputStream in, long maxBytes, String source)
      throws IOException, FetchException {
    byte[] bytes = in.readNBytes((int) maxBytes);
    if (bytes.length == maxBytes && in.read() >= 0) {
      throw tooLarge(source, maxBytes);
    }
    if (bytes.length == 0) {
      throw new FetchException(Failure.Type.EMPTY, "'" + source + "' is empty");
    }
    return bytes;
  }

  static FetchException tooLarge(String source, long maxBytes) {
    return new FetchException(
        Failure.Type.TOO_LARGE,
        "'" + source + "' has more than the " + maxBytes + " bytes that one input may have");
  }
}
