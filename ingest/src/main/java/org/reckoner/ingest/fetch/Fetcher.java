// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.InetAddress;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;

/**
 * Gets the bytes of files and urls, within bounds. Safe for use by several threads; keeps
 * connections open until closed.
 */
public final class Fetcher implements AutoCloseable {
  private final FetchLimits limits;
  private final FileFetch files;
  private final WebFetch web;

  public Fetcher(FetchLimits limits) {
    this(
        limits,
        SystemDefaultDnsResolver.INSTANCE,
        limits.allowNonPublic() ? anywhere -> true : PublicAddress::is);
  }

  Fetcher(FetchLimits limits, DnsResolver names, Predicate<InetAddress> allowed) {
    this.limits = limits;
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
      if (target instanceof Target.InHand upload) {
        return inHand(upload);
      }
      if (target instanceof Target.Fetched fetched) {
        return fetched.fetched();
      }
      return new Fetching.NotFetched(target.source(), ((Target.Unusable) target).failure());
    } catch (FetchException e) {
      return new Fetching.NotFetched(target.source(), e.failure());
    }
  }

  private Fetching inHand(Target.InHand upload) throws FetchException {
    if (upload.bytes().length == 0) {
      throw new FetchException(Failure.Type.EMPTY, "'" + upload.source() + "' is empty");
    }
    if (upload.bytes().length > limits.maxBytes()) {
      throw BoundedBytes.tooLarge(upload.source(), limits.maxBytes());
    }
    return new Fetching.Fetched(
        new RawDocument(upload.bytes(), upload.source(), null, upload.contentType()),
        Map.of(),
        Supplied.NOTHING);
  }

  @Override
  public void close() {
    web.close();
  }
}
