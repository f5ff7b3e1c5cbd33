// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.decision.Role;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;

/**
 * A request in words, for a later process.
 *
 * @param items addresses and files, in order
 * @param url supplied for all
 * @param publisher supplied for all
 * @param published supplied for all
 * @param tlp supplied for all
 * @param by who asked
 * @param role in which role
 */
record StoredRequest(
    List<Item> items,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String tlp,
    String by,
    Role role) {

  /**
   * One target.
   *
   * @param file where it lies; null for an address, which is its source
   */
  record Item(String source, @Nullable String file) {}

  /** The request in words; empty if it has what no words say. */
  static Optional<String> written(IngestRequest request) {
    List<Item> items = new ArrayList<>();
    for (Target target : request.targets()) {
      if (target instanceof Target.FromFile file) {
        items.add(new Item(file.source(), file.path().toAbsolutePath().toString()));
      } else if (target instanceof Target.FromWeb page && page.headers().isEmpty()) {
        items.add(new Item(page.source(), null));
      } else {
        return Optional.empty();
      }
    }
    Supplied supplied = request.supplied();
    return Optional.of(
        CanonicalJson.write(
            new StoredRequest(
                items,
                supplied.url(),
                supplied.publisher(),
                supplied.published() == null ? null : supplied.published().toString(),
                supplied.tlp() == null ? null : supplied.tlp().name(),
                request.by(),
                request.role())));
  }

  /** The request again; empty if one of its files is not to be found here. */
  static Optional<IngestRequest> read(String words) {
    StoredRequest stored = CanonicalJson.read(StoredRequest.class, words);
    List<Target> targets = new ArrayList<>();
    for (Item item : stored.items) {
      if (item.file() == null) {
        targets.addAll(Targets.of(List.of(item.source())));
      } else if (Files.exists(Path.of(item.file()))) {
        targets.add(new Target.FromFile(item.source(), Path.of(item.file())));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(
        new IngestRequest(
            targets,
            Supplied.of(stored.url, stored.publisher, stored.published, stored.tlp),
            stored.by,
            stored.role));
  }
}
