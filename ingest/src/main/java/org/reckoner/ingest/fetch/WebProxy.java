// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proxy by which everything outside is asked. It is told the addresses that were vetted here and
 * no names, so that nobody looks one up a second time; it has to allow connections to the ports of
 * what is fetched, 80 and 443 as a rule.
 *
 * @param kind how it is spoken to
 * @param credentials {@code user:password} for an HTTP proxy that asks
 */
public record WebProxy(Kind kind, String host, int port, @Nullable String credentials) {

  /** How a proxy is spoken to. */
  public enum Kind {
    /** By CONNECT (RFC 9110, 9.3.6). */
    HTTP,
    /** By SOCKS version 5 (RFC 1928). */
    SOCKS5
  }

  private static final int GREATEST_PORT = 65_535;

  /**
   * The proxy of an address like {@code http://proxy.example:3128} or {@code
   * socks5://proxy.example:1080}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static WebProxy parse(String address) {
    URI uri = uri(address);
    Kind kind = kind(uri.getScheme());
    String path = uri.getRawPath();
    boolean bare =
        (path.isEmpty() || path.equals("/"))
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null;
    if (uri.getHost() == null || uri.getPort() < 1 || uri.getPort() > GREATEST_PORT || !bare) {
      throw none();
    }
    if (kind == Kind.SOCKS5 && uri.getUserInfo() != null) {
      throw new IllegalArgumentException("A proxy by SOCKS takes no user and password here");
    }
    String host = uri.getHost();
    boolean bracketed = host.startsWith("[");
    return new WebProxy(
        kind,
        bracketed ? host.substring(1, host.length() - 1) : host,
        uri.getPort(),
        uri.getUserInfo());
  }

  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw none();
    }
  }

  private static Kind kind(@Nullable String scheme) {
    return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
      case "http" -> Kind.HTTP;
      case "socks5" -> Kind.SOCKS5;
      default -> throw none();
    };
  }

  /** Without the address, which may have a password in it. */
  private static IllegalArgumentException none() {
    return new IllegalArgumentException(
        "A proxy is named by an address like http://proxy.example:3128 or"
            + " socks5://proxy.example:1080");
  }

  /** A socket that is not connected, and will be through this proxy. */
  Socket socket() {
    return switch (kind) {
      case HTTP -> new TunnelSocket(this);
      case SOCKS5 -> new Socket(new Proxy(Proxy.Type.SOCKS, address()));
    };
  }

  /** Looked up at each connection, as the proxy may move. */
  InetSocketAddress address() {
    return new InetSocketAddress(host, port);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "://" + host + ":" + port;
  }
}
