// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;

/** Folders of documents, read and extracted. */
public final class Documents {
  private Documents() {}

  /** The claims of a folder's documents by file name; of a feed, those of all its entries. */
  public static Map<String, List<Claim>> claims(Path folder) throws IOException {
    Map<String, List<Claim>> found = new LinkedHashMap<>();
    Reader reader = new Reader();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Documents::document).sorted().toList()) {
        String name = file.getFileName().toString();
        RawDocument raw = new RawDocument(Files.readAllBytes(file), name, null, null);
        found.put(name, claims(name, reader.read(raw)));
      }
    }
    return found;
  }

  private static boolean document(Path file) {
    return file.getFileName().toString().matches(".*\\.(txt|html|pdf|xml)")
        && !file.getFileName().toString().equals("index.txt");
  }

  private static List<Claim> claims(String name, List<Reading> readings) {
    return readings.stream()
        .filter(Reading.Read.class::isInstance)
        .map(reading -> ((Reading.Read) reading).document())
        .flatMap(
            document ->
                SharedData.EXTRACTOR.extract(WorkKey.named(name), document).claims().stream())
        .toList();
  }
}
