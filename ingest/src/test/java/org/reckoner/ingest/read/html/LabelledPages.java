// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.read.RawDocument;

/**
 * The pages that other projects have labelled by hand, where they lie beside the checkout: see
 * docs/benchmarks.md.
 */
final class LabelledPages {

  /** A page and what is known of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Page(
      String id,
      String url,
      byte[] bytes,
      @Nullable String body,
      List<String> with,
      List<String> without,
      @Nullable String date,
      @Nullable String title) {
    RawDocument raw() {
      return new RawDocument(bytes, id + ".html", url, "text/html");
    }

    /** Pages of one site look alike and belong on one side of every split. */
    String site() {
      String host =
          Optional.ofNullable(
                  URI.create(url.replaceAll("[^\\x21-\\x7e]|[|\\[\\]{}^`\"<>\\\\]", "_")).getHost())
              .orElse(url);
      String[] labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
      int n = labels.length;
      return n < 2
          ? host
          : n > 2 && labels[n - 2].length() <= 3 ? labels[n - 3] + labels[n - 2] : labels[n - 2];
    }

    /**
     * One page in four, by the digest of its name: set aside on the second working day, from then
     * on neither looked at nor learned from before it is measured.
     */
    boolean aside() {
      return Integer.parseInt(Sha256.of(id.getBytes(StandardCharsets.UTF_8)).substring(0, 7), 16)
              % 4
          == 0;
    }

    int fold(int folds) {
      return Math.floorMod(site().hashCode() * 0x9e3779b9, folds);
    }
  }

  private LabelledPages() {}

  /** The folder with the data, or empty where this checkout has none beside it. */
  static Optional<Path> folder() {
    String given = System.getProperty("reckoner.shared");
    if (given != null) {
      return Optional.of(Path.of(given, "articles")).filter(Files::isDirectory);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolveSibling("shared").resolve("data").resolve("articles");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
    }
    return Optional.empty();
  }

  static List<Page> read(Path folder, String set) {
    try {
      JsonNode truth =
          new ObjectMapper().readTree(folder.resolve(set).resolve("ground-truth.json").toFile());
      List<Page> pages = new ArrayList<>();
      for (var field : truth.properties()) {
        JsonNode node = field.getValue();
        pages.add(
            new Page(
                field.getKey(),
                node.path("url").asText(),
                unpacked(folder.resolve(set).resolve("html").resolve(field.getKey() + ".html.gz")),
                set.equals("body") ? node.path("articleBody").asText() : null,
                strings(node.path("with")),
                strings(node.path("without")),
                node.path("date").textValue(),
                node.path("title").textValue()));
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unpacked(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.asText()));
    return strings;
  }
}
