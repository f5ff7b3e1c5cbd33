// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;

/** Reads files, with the sidecar beside them where there is one. */
final class FileFetch {
  /** What the name of a sidecar adds to that of its file. */
  static final String SIDECAR = ".meta.json";

  /** Beside the capture of a part: what it is a part of. */
  private static final String DIVIDED_FROM = "divided-from-sha256";

  private static final long GREATEST_SIDECAR = 64_000;

  private final FetchLimits limits;

  FileFetch(FetchLimits limits) {
    this.limits = limits;
  }

  Fetching.Fetched fetch(Target.FromFile target) throws FetchException {
    byte[] bytes = bytes(target.path(), target.source(), limits.maxBytes());
    String whole = target.dividedFrom();
    return new Fetching.Fetched(
        new RawDocument(bytes, target.source(), null, null),
        whole == null ? Map.of() : Map.of(DIVIDED_FROM, whole),
        sidecar(target));
  }

  private static byte[] bytes(Path path, String source, long maxBytes) throws FetchException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // A device or a pipe may have no end.
      throw new FetchException(
          Failure.Type.UNSUPPORTED, "'" + source + "' is neither a file nor a folder");
    }
    try {
      if (Files.size(path) > maxBytes) {
        throw BoundedBytes.tooLarge(source, maxBytes);
      }
      try (InputStream in = Files.newInputStream(path)) {
        return BoundedBytes.read(in, maxBytes, source);
      }
    } catch (NoSuchFileException e) {
      throw new FetchException(Failure.Type.NOT_FOUND, "There is no file '" + source + "'");
    } catch (AccessDeniedException e) {
      throw new FetchException(Failure.Type.FORBIDDEN, "'" + source + "' may not be read");
    } catch (IOException e) {
      throw new FetchException(
          Failure.Type.UNREACHABLE, "'" + source + "' cannot be read: " + e.getMessage());
    }
  }

  private static Supplied sidecar(Target.FromFile target) throws FetchException {
    Path path = target.path().resolveSibling(target.path().getFileName() + SIDECAR);
    if (!Files.exists(path)) {
      return Supplied.NOTHING;
    }
    String source = target.source() + SIDECAR;
    try {
      return Supplied.parse(
          new String(bytes(path, source, GREATEST_SIDECAR), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new FetchException(
          Failure.Type.DAMAGED, "The sidecar '" + source + "' is not right: " + firstLine(e));
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
