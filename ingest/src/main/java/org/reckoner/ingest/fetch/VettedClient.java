// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The client by which anything outside is asked: it follows nothing and remembers nothing. It is
 * made for the first request, since the trusted certificates and public suffixes that it reads cost
 * more than many a process that asks nobody.
 */
final class VettedClient implements AutoCloseable {
  private static final Http1Config SHORT_HEADERS =
      Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

  private final FetchLimits limits;
  private final VettedNames names;
  private @Nullable CloseableHttpClient client;
  private boolean closed;

  /**
   * @param names vets the addresses that connections are made to
   */
  VettedClient(FetchLimits limits, VettedNames names) {
    this.limits = limits;
    this.names = names;
  }

  /** Asks, and hands what is answered to the handler. */
  <T> T execute(HttpUriRequestBase request, HttpClientResponseHandler<T> handler)
      throws IOException {
    return made().execute(request, handler);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (client != null) {
      client.close(CloseMode.IMMEDIATE);
    }
  }

  private synchronized CloseableHttpClient made() throws IOException {
    if (closed) {
      throw new IOException("Nobody is asked any more");
    }
    CloseableHttpClient asking = client;
    if (asking == null) {
      asking = of(limits, names);
      client = asking;
    }
    return asking;
  }

  private static CloseableHttpClient of(FetchLimits limits, VettedNames names) {
    Timeout connect = Timeout.of(limits.connectTimeout());
    Timeout silence = Timeout.of(limits.timeout());
    return HttpClients.custom()
        .setUserAgent("Reckoner")
        .setConnectionManager(
            connections(limits.proxy())
                .setDnsResolver(names)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(SHORT_HEADERS).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(silence)
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(silence).build())
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  /** Straight to the addresses that were vetted, or to the same ones by the proxy. */
  private static PoolingHttpClientConnectionManagerBuilder connections(@Nullable WebProxy proxy) {
    return proxy == null
        ? PoolingHttpClientConnectionManagerBuilder.create()
        : new ThroughProxy(proxy);
  }

  /** Connections as usual, but for the sockets below them. */
  private static final class ThroughProxy extends PoolingHttpClientConnectionManagerBuilder {
    private final WebProxy proxy;

    ThroughProxy(WebProxy proxy) {
      this.proxy = proxy;
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
      return new DefaultHttpClientConnectionOperator(
          socks -> proxy.socket(),
          ports,
          names,
          RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
    }
  }
}
