// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;

/** One thing to fetch. */
public sealed interface Target {
  /** As it was asked for, for messages and for the record. */
  String source();

  /**
   * A file, which may have a sidecar beside it.
   *
   * @param dividedFrom SHA-256 of the file that it is a part of, where one was divided; it is put
   *     on record with the part
   */
  record FromFile(String source, Path path, @Nullable String dividedFrom) implements Target {
    /** A file that is whole. */
    public FromFile(String source, Path path) {
      this(source, path, null);
    }
  }

  /**
   * An address on the web.
   *
   * @param headers what the server is told besides; who asks is told to no other host
   */
  record FromWeb(String source, URI address, Map<String, String> headers) implements Target {
    public FromWeb {
      headers = Map.copyOf(headers);
    }

    /** An address that is asked like any page. */
    public FromWeb(String source, URI address) {
      this(source, address, Map.of());
    }
  }

  /**
   * Bytes that somebody handed over.
   *
   * @param source the name they were handed over under
   */
  @SuppressWarnings("ArrayRecordComponent") // two uploads are never one, whatever is in them
  record InHand(String source, byte[] bytes, @Nullable String contentType) implements Target {}

  /** What was fetched already, in whatever way the caller thought fit. */
  record Fetched(String source, Fetching.Fetched fetched) implements Target {}

  /** Something that cannot be fetched at all. */
  record Unusable(String source, Failure failure) implements Target {}
}
