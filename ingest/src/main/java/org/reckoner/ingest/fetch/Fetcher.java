// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Gets the bytes of files and urls, within bounds. Safe for use by several threads; keeps
 * connections open until closed.
 */
public final class Fetcher implements AutoCloseable {
  private final FileFetch files;
  private final WebFetch web;

  public Fetcher(FetchLimits limits) {
    this(
        limits,
        SystemDefaultDnsResolver.INSTANCE,
        limits.allowNonPublic() ? anywhere -> true : PublicAddress::is);
  }

  Fetcher(FetchLimits limits, DnsResolver names, Predicate<InetAddress> allowed) {
    this.files = new FileFetch(limits);
    this.web = new WebFetch(limits, new VettedNames(names, allowed));
  }

  /** Fetches one target; whatever goes wrong with it is the answer, never an exception. */
  public Fetching fetch(Target target) {
    try {
      if (target instanceof Target.FromFile file) {
        return files.fetch(file);
      }
      if (target instanceof Target.FromWeb page) {
        return web.fetch(page);
      }
      return new Fetching.NotFetched(target.source(), ((Target.Unusable) target).failure());
    } catch (FetchException e) {
      return new Fetching.NotFetched(target.source(), e.failure());
    }
  }

  @Override
  public void close() {
    web.close();
  }
}
