// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/** The client by which anything outside is asked: it follows nothing and remembers nothing. */
final class VettedClient {
  private static final Http1Config SHORT_HEADERS =
      Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build();

  private VettedClient() {}

  /**
   * @param names vets the addresses that connections are made to
   */
  static CloseableHttpClient of(FetchLimits limits, VettedNames names) {
    Timeout connect = Timeout.of(limits.connectTimeout());
    Timeout silence = Timeout.of(limits.timeout());
    return HttpClients.custom()
        .setUserAgent("Reckoner")
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
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
}
