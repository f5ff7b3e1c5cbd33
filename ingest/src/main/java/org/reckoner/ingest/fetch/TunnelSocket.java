// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A socket that is connected to whom it is told to by an HTTP proxy. Java's own tunnels would keep
 * the password from a proxy that asks for it.
 */
final class TunnelSocket extends Socket {
  private static final int LONGEST_ANSWER = 16_384;
  private static final String END = "\r\n\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})(?: [^\r]*)?\r");

  private final WebProxy proxy;

  TunnelSocket(WebProxy proxy) {
    this.proxy = proxy;
  }

  /** Connects to the proxy, and by it to an address that was looked up already. */
  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    InetSocketAddress wanted = (InetSocketAddress) endpoint;
    if (wanted.isUnresolved()) {
      throw new UnknownHostException(wanted.getHostString());
    }
    InetSocketAddress there = proxy.address();
    if (there.isUnresolved()) {
      throw new ConnectException("there is no host '" + proxy.host() + "', which is the proxy");
    }
    super.connect(there, timeout);
    int usual = getSoTimeout();
    setSoTimeout(timeout);
    getOutputStream().write(request(wanted).getBytes(ISO_8859_1));
    require(answer());
    setSoTimeout(usual);
  }

  private String request(InetSocketAddress wanted) {
    InetAddress address = wanted.getAddress();
    String host = address.getHostAddress();
    String authority =
        (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + wanted.getPort();
    String credentials = proxy.credentials();
    String authorization =
        credentials == null
            ? ""
            : "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8))
                + "\r\n";
    return "CONNECT "
        + authority
        + " HTTP/1.1\r\nHost: "
        + authority
        + "\r\n"
        + authorization
        + "\r\n";
  }

  /** The head of what the proxy answers, and nothing of what follows it. */
  private String answer() throws IOException {
    InputStream in = getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (head.size() < LONGEST_ANSWER) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
      if (next == '\n' && head.toString(ISO_8859_1).endsWith(END)) {
        return head.toString(ISO_8859_1);
      }
    }
    throw new ConnectException("the proxy does not answer as one");
  }

  private static void require(String answer) throws ConnectException {
    Matcher status = STATUS.matcher(answer);
    if (!status.lookingAt()) {
      throw new ConnectException("the proxy does not answer as one");
    }
    if (!status.group(1).startsWith("2")) {
      throw new ConnectException("the proxy answers with status " + status.group(1));
    }
  }
}
