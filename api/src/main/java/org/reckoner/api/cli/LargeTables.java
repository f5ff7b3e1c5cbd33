// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;
import org.reckoner.ingest.table.TableMapping;
import org.reckoner.ingest.table.TableParts;

/**
 * Spreadsheets among files to be taken in that have very many rows: each is divided into parts. One
 * that somebody gives an address is not, since all its parts would be the document of that address.
 */
final class LargeTables {
  /** Smaller files have fewer rows than would be divided, or hardly more. */
  private static final long LARGE = 200_000;

  private LargeTables() {}

  /** The same targets, large tables divided. */
  static List<Target> divided(List<Target> targets, TableMapping mapping, PartFolders folders) {
    List<Target> divided = new ArrayList<>();
    for (Target target : targets) {
      List<Target> parts =
          target instanceof Target.FromFile file ? parts(file, mapping, folders) : List.of();
      divided.addAll(parts.isEmpty() ? List.of(target) : parts);
    }
    return divided;
  }

  /** None where it is small, or where whoever reads it says what is wrong with it. */
  private static List<Target> parts(
      Target.FromFile file, TableMapping mapping, PartFolders folders) {
    try {
      boolean large =
          Files.isRegularFile(file.path())
              && Files.size(file.path()) > LARGE
              && Files.size(file.path()) <= FetchLimits.DEFAULT.maxBytes()
              && !Files.exists(Path.of(file.path() + ".meta.json"));
      if (!large) {
        return List.of();
      }
      RawDocument raw = new RawDocument(Files.readAllBytes(file.path()), file.source(), null, null);
      String whole = Sha256.of(raw.bytes());
      List<Target> parts = new ArrayList<>();
      for (Path part : TableParts.divide(raw, mapping, folders.next())) {
        parts.add(new Target.FromFile(file.source(), part, whole));
      }
      return parts;
    } catch (IOException | Unreadable e) {
      return List.of();
    }
  }
}
