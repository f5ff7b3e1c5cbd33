// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;

/**
 * Sends bytes to addresses that others have named, by the rules that hold for fetching: every
 * address of the name is vetted and the connection goes to one of those. A redirect is followed
 * nowhere, and of the answer nothing but its status is looked at.
 */
public final class WebPost implements AutoCloseable {
  private final Duration timeout;
  private final VettedClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "post-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  public WebPost(FetchLimits limits) {
    this(
        limits,
        SystemDefaultDnsResolver.INSTANCE,
        limits.allowNonPublic() ? anywhere -> true : PublicAddress::is);
  }

  WebPost(FetchLimits limits, DnsResolver names, Predicate<InetAddress> allowed) {
    this.timeout = limits.timeout();
    this.client = new VettedClient(limits, new VettedNames(names, allowed));
  }

  /** What came of it. */
  public sealed interface Outcome {
    /** The server took the request and answered. */
    record Answered(int status) implements Outcome {}

    /** It cannot be known to have arrived. */
    record NotSent(Failure failure) implements Outcome {}
  }

  /**
   * Whether there can be something to send to under that address.
   *
   * @return what is wrong with it, or null
   */
  public static @Nullable Failure fault(String url) {
    try {
      WebAddress.parse(url);
      return null;
    } catch (FetchException e) {
      return e.failure();
    }
  }

  /** Sends JSON; whatever goes wrong is the answer, never an exception. */
  public Outcome json(String url, Map<String, String> headers, byte[] body) {
    try {
      return sent(url, WebAddress.parse(url), headers, body);
    } catch (FetchException e) {
      return new Outcome.NotSent(e.failure());
    }
  }

  private Outcome sent(String url, URI address, Map<String, String> headers, byte[] body)
      throws FetchException {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    AtomicBoolean late = new AtomicBoolean();
    // The client's own time-outs are of silence; a server that drips is ended here.
    Future<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            timeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(
          request,
          response -> {
            int status = response.getCode();
            // What it has to say is not read: a connection with an answer in it is not used again.
            response.close();
            return new Outcome.Answered(status);
          });
    } catch (IOException e) {
      throw late.get() ? WebFetch.tooLong(url, timeout) : WebFetch.failed(url, address, e);
    } finally {
      deadline.cancel(false);
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close();
  }
}
