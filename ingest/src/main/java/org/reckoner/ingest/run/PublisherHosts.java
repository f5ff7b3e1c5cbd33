// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;

/** What is sure about the publisher behind a host, from {@code publishers.csv}. */
final class PublisherHosts {
  private static final Map<String, Entry> ENTRIES = load();

  private PublisherHosts() {}

  private record Entry(PublisherKind kind, @Nullable String name) {}

  /**
   * The publisher of a document.
   *
   * @param declared the name the document or a person gives, which is the one that stands
   * @param host the host it was published on
   * @return empty where neither is known
   */
  static Optional<Publisher> publisher(@Nullable String declared, @Nullable String host) {
    if (declared == null && host == null) {
      return Optional.empty();
    }
    Optional<Entry> entry = host == null ? Optional.empty() : entry(host);
    String name = declared == null ? entry.map(Entry::name).orElse(host) : declared;
    return Optional.of(
        new Publisher(
            Objects.requireNonNull(name), host, entry.map(Entry::kind).orElse(PublisherKind.NEWS)));
  }

  /** The entry of the host, else of what it lies below. */
  private static Optional<Entry> entry(String host) {
    String rest = host;
    while (true) {
      Entry entry = ENTRIES.get(rest);
      int dot = rest.indexOf('.');
      if (entry != null || dot < 0) {
        return Optional.ofNullable(entry);
      }
      rest = rest.substring(dot + 1);
    }
  }

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new HashMap<>();
    InputStream resource =
        Objects.requireNonNull(PublisherHosts.class.getResourceAsStream("publishers.csv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split(",", -1);
          entries.put(
              cells[0],
              new Entry(PublisherKind.valueOf(cells[1]), cells[2].isEmpty() ? null : cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The list of publishers cannot be read", e);
    }
    return Map.copyOf(entries);
  }
}
