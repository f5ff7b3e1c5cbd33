// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.URI;
import java.nio.file.Path;
import org.reckoner.ingest.Failure;

/** One thing to fetch. */
public sealed interface Target {
  /** As it was asked for, for messages and for the record. */
  String source();

  /** A file, which may have a sidecar beside it. */
  record FromFile(String source, Path path) implements Target {}

  /** An address on the web. */
  record FromWeb(String source, URI address) implements Target {}

  /** Something that cannot be fetched at all. */
  record Unusable(String source, Failure failure) implements Target {}
}
