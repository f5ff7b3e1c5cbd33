// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;

/**
 * Asks web servers. Redirects are followed here and not by the client, so that every hop is a new
 * request whose name is looked up, vetted and bounded like the first.
 */
final class WebFetch {
  private final FetchLimits limits;
  private final VettedClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  WebFetch(FetchLimits limits, VettedNames names) {
    this.limits = limits;
    this.client = new VettedClient(limits, names);
  }

  void close() {
    deadlines.shutdownNow();
    client.close();
  }

  Fetching fetch(Target.FromWeb target) throws FetchException {
    long end = System.nanoTime() + limits.timeout().toNanos();
    URI address = target.address();
    for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
      Answer answer = ask(target, address, Duration.ofNanos(end - System.nanoTime()));
      if (answer.unchanged()) {
        return new Fetching.Unchanged(target.source());
      }
      if (answer.location() == null) {
        return new Fetching.Fetched(
            new RawDocument(
                answer.bytes(),
                target.source(),
                address.toString(),
                answer.headers().get("content-type")),
            answer.headers(),
            Supplied.NOTHING);
      }
      address = WebAddress.redirected(address, answer.location());
    }
    throw new FetchException(
        Failure.Type.HTTP_STATUS,
        "'" + target.source() + "' redirects more than " + limits.maxRedirects() + " times");
  }

  /** What a server answered: a document, that it is as before, or where to go instead. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Answer(
      byte[] bytes, Map<String, String> headers, @Nullable String location, boolean unchanged) {}

  private Answer ask(Target.FromWeb target, URI address, Duration left) throws FetchException {
    String source = target.source();
    if (left.isNegative() || left.isZero()) {
      throw tooLong(source, limits.timeout());
    }
    HttpGet request = new HttpGet(withoutFragment(address));
    request.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8");
    if (isSameOrigin(target.address(), address)) {
      target.headers().forEach(request::setHeader);
    }
    request.setHeader("Accept-Encoding", "identity");
    AtomicBoolean late = new AtomicBoolean();
    // The client's own time-outs are of silence; a server that drips is ended here.
    Future<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            left.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, response -> answer(source, response));
    } catch (Refusal refusal) {
      throw refusal.reason;
    } catch (IOException e) {
      throw late.get() ? tooLong(source, limits.timeout()) : failed(source, address, e);
    } finally {
      deadline.cancel(false);
    }
  }

  private static boolean isSameOrigin(URI one, URI other) {
    return Objects.equals(one.getScheme(), other.getScheme())
        && Objects.equals(one.getAuthority(), other.getAuthority());
  }

  /** A refusal on its way through the client's callback, which lets only I/O exceptions pass. */
  private static final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient FetchException reason;

    Refusal(FetchException reason) {
      super(reason.getMessage());
      this.reason = reason;
    }
  }

  private Answer answer(String source, ClassicHttpResponse response) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      headers.merge(
          header.getName().toLowerCase(Locale.ROOT), header.getValue(), (a, b) -> a + ", " + b);
    }
    try {
      int status = response.getCode();
      String location = headers.get("location");
      if (status >= 300 && status < 400 && location != null) {
        return new Answer(new byte[0], headers, location, false);
      }
      if (status == 304) {
        return new Answer(new byte[0], headers, null, true);
      }
      requireSuccess(source, status);
      return new Answer(body(source, response.getEntity(), headers), headers, null, false);
    } catch (FetchException e) {
      throw new Refusal(e);
    }
  }

  private static void requireSuccess(String source, int status) throws FetchException {
    if (status >= 200 && status < 300) {
      return;
    }
    Failure.Type type =
        switch (status) {
          case 404, 410 -> Failure.Type.NOT_FOUND;
          case 401, 403, 451 -> Failure.Type.FORBIDDEN;
          default -> Failure.Type.HTTP_STATUS;
        };
    throw new FetchException(type, "'" + source + "' answers with status " + status);
  }

  private byte[] body(String source, @Nullable HttpEntity entity, Map<String, String> headers)
      throws IOException, FetchException {
    if (entity == null) {
      throw new FetchException(Failure.Type.EMPTY, "'" + source + "' is empty");
    }
    if (entity.getContentLength() > limits.maxBytes()) {
      throw BoundedBytes.tooLarge(source, limits.maxBytes());
    }
    String encoding = headers.getOrDefault("content-encoding", "identity").strip();
    try (InputStream in = entity.getContent()) {
      return switch (encoding.toLowerCase(Locale.ROOT)) {
        case "identity", "" -> BoundedBytes.read(in, limits.maxBytes(), source);
        // Not asked for, and sent by some all the same; bounded by what comes out.
        case "gzip", "x-gzip" ->
            BoundedBytes.read(new GZIPInputStream(in), limits.maxBytes(), source);
        case "deflate" -> BoundedBytes.read(new InflaterInputStream(in), limits.maxBytes(), source);
        default ->
            throw new FetchException(
                Failure.Type.UNSUPPORTED,
                "'" + source + "' is encoded as '" + encoding + "', which was not asked for");
      };
    }
  }

  static FetchException failed(String source, URI address, IOException e) {
    if (e instanceof VettedNames.NonPublicException) {
      return new FetchException(Failure.Type.NON_PUBLIC_ADDRESS, String.valueOf(e.getMessage()));
    }
    if (e instanceof UnknownHostException) {
      return new FetchException(
          Failure.Type.UNREACHABLE, "There is no host '" + address.getHost() + "'");
    }
    if (e instanceof SocketTimeoutException) {
      return new FetchException(
          Failure.Type.TIMEOUT, "'" + source + "' did not answer within the time allowed");
    }
    if (e instanceof SSLException) {
      return new FetchException(
          Failure.Type.UNREACHABLE,
          "'" + address.getHost() + "' does not prove who it is: " + e.getMessage());
    }
    if (e instanceof java.net.SocketException) {
      return new FetchException(
          Failure.Type.UNREACHABLE, "'" + source + "' cannot be reached: " + e.getMessage());
    }
    return new FetchException(
        Failure.Type.DAMAGED, "The answer of '" + source + "' broke off: " + e.getMessage());
  }

  static FetchException tooLong(String source, Duration allowed) {
    return new FetchException(
        Failure.Type.TIMEOUT,
        "'" + source + "' took longer than the " + allowed.toSeconds() + " s allowed");
  }

  private static URI withoutFragment(URI address) {
    String url = address.toString();
    int hash = url.indexOf('#');
    return hash < 0 ? address : URI.create(url.substring(0, hash));
  }
}
