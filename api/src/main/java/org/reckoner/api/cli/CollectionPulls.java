// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.ArrayList;
import java.util.List;
import org.reckoner.ingest.bundle.TaxiiPull;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.read.Unreadable;

/** Collections of TAXII servers on the command line, each pulled whole before the run. */
final class CollectionPulls {
  private static final String AUTHORIZATION = "RECKONER_TAXII_AUTHORIZATION";

  private CollectionPulls() {}

  /** A bundle for each, or why there is none, which the run then lists. */
  static List<Target> targets(List<String> collections, boolean allowNonPublic) {
    if (collections.isEmpty()) {
      return List.of();
    }
    FetchLimits limits = CommandFetching.limits(allowNonPublic);
    List<Target> targets = new ArrayList<>();
    try (Fetcher fetcher = new Fetcher(limits)) {
      for (String collection : collections) {
        targets.add(target(fetcher, collection, limits.maxBytes()));
      }
    }
    return targets;
  }

  private static Target target(Fetcher fetcher, String collection, long mostBytes) {
    String authorization = System.getenv(AUTHORIZATION);
    try {
      return TaxiiPull.bundle(fetcher::fetch, collection, authorization, mostBytes);
    } catch (Unreadable e) {
      return new Target.Unusable(collection, e.failure());
    }
  }
}
