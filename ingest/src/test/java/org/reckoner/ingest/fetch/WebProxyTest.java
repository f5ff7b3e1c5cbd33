// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.ingest.Failure;

/**
 * Through proxies on this machine that write down whom they were asked for. 127.0.0.1 plays the
 * public web, and everything else what must never be asked for.
 */
class WebProxyTest {
  private static final byte[] PAGE = "<p>Ten coins</p>".getBytes(StandardCharsets.UTF_8);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();
  private HttpServer web;
  private ServerSocket proxy;
  private volatile String says = "200 Connection established";

  /** How a proxy comes to know whom it is to connect to; null where it refuses. */
  private interface Greeting {
    InetSocketAddress of(InputStream in, OutputStream out) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.setExecutor(threads);
    web.createContext(
        "/page",
        exchange -> {
          exchange.sendResponseHeaders(200, PAGE.length);
          exchange.getResponseBody().write(PAGE);
          exchange.close();
        });
    web.createContext(
        "/inside",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://inside.example/keys");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    web.start();
    proxy = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    web.stop(0);
    threads.shutdownNow();
  }

  @Test
  void theProxyIsAskedForTheVettedAddressAndNotForTheName() {
    serve(this::connect);

    Fetching fetched = fetch("http://user:p%40ss@", "/page");

    assertThat(((Fetching.Fetched) fetched).raw().bytes()).isEqualTo(PAGE);
    assertThat(heard).hasSize(1);
    String there = "127.0.0.1:" + web.getAddress().getPort();
    assertThat(heard.peek())
        .startsWith("CONNECT " + there + " HTTP/1.1\r\nHost: " + there + "\r\n")
        .contains("Proxy-Authorization: Basic dXNlcjpwQHNz\r\n")
        .doesNotContain("news.example");
  }

  @Test
  void aProxyBySocksIsAskedForTheVettedAddressToo() {
    serve(this::socks);

    Fetching fetched = fetch("socks5://", "/page");

    assertThat(((Fetching.Fetched) fetched).raw().bytes()).isEqualTo(PAGE);
    assertThat(heard).containsExactly("127.0.0.1:" + web.getAddress().getPort());
  }

  @Test
  void whatARedirectLeadsInsideToIsNotAskedOfTheProxyEither() {
    serve(this::connect);

    assertThat(failure("/inside").type()).isEqualTo(Failure.Type.NON_PUBLIC_ADDRESS);
    assertThat(heard).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"403 Forbidden", "407 Proxy Authentication Required", "502 Bad Gateway"})
  void aProxyThatRefusesIsSaidToHave(String refusal) {
    says = refusal;
    serve(this::connect);

    Failure failure = failure("/page");

    assertThat(failure.type()).isEqualTo(Failure.Type.UNREACHABLE);
    assertThat(failure.message())
        .contains("the proxy answers with status " + refusal.substring(0, 3));
  }

  @Test
  void whatIsNoProxyIsSaidToBeNone() {
    serve(
        (in, out) -> {
          out.write("SSH-2.0-something\r\n\r\n".getBytes(ISO_8859_1));
          return null;
        });

    assertThat(failure("/page").message()).contains("the proxy does not answer as one");
  }

  @Test
  void aProxyThatSaysNothingIsLeft() {
    serve(
        (in, out) -> {
          in.transferTo(OutputStream.nullOutputStream());
          return null;
        });

    assertThat(failure("/page").type()).isEqualTo(Failure.Type.TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "proxy.example:3128",
        "https://proxy.example:3128",
        "http://proxy.example",
        "http://proxy.example:99999",
        "http://proxy.example:3128/path",
        "socks5://user:secret@proxy.example:1080",
        "http://user:secret@:3128",
        "http://a b:1"
      })
  void whatIsNoProxyIsRefusedWithoutItsPassword(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebProxy.parse(address))
        .withMessageNotContaining("secret");
  }

  @Test
  void aProxyIsShownWithoutItsPassword() {
    WebProxy named = WebProxy.parse("http://user:secret@[2001:db8::1]:3128/");

    assertThat(named.host()).isEqualTo("2001:db8::1");
    assertThat(named.credentials()).isEqualTo("user:secret");
    assertThat(named).hasToString("http://2001:db8::1:3128");
  }

  private Failure failure(String path) {
    return ((Fetching.NotFetched) fetch("http://", path)).failure();
  }

  private Fetching fetch(String before, String path) {
    FetchLimits limits =
        new FetchLimits(
            100_000,
            Duration.ofSeconds(2),
            Duration.ofSeconds(20),
            3,
            false,
            WebProxy.parse(before + "127.0.0.1:" + proxy.getLocalPort()));
    try (Fetcher fetcher =
        new Fetcher(limits, new Names(), to -> to.getHostAddress().equals("127.0.0.1"))) {
      String url = "http://news.example:" + web.getAddress().getPort() + path;
      return fetcher.fetch(Targets.of(List.of(url)).get(0));
    }
  }

  /** Everything is inside but the news. */
  private static final class Names implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return InetAddress.getAllByName(host.equals("news.example") ? "127.0.0.1" : "127.0.0.2");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private void serve(Greeting greeting) {
    threads.execute(
        () -> {
          while (!proxy.isClosed()) {
            try {
              Socket client = proxy.accept();
              threads.execute(() -> served(client, greeting));
            } catch (IOException e) {
              return; // closed at the end of the test
            }
          }
        });
  }

  private void served(Socket client, Greeting greeting) {
    try (client) {
      InetSocketAddress wanted = greeting.of(client.getInputStream(), client.getOutputStream());
      if (wanted != null) {
        try (Socket there = new Socket(wanted.getAddress(), wanted.getPort())) {
          threads.execute(() -> carry(client, there));
          there.getInputStream().transferTo(client.getOutputStream());
        }
      }
    } catch (IOException e) {
      // whoever asked has gone
    }
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // one of them has gone
    }
  }

  private InetSocketAddress connect(InputStream in, OutputStream out) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    heard.add(head.toString());
    out.write(("HTTP/1.1 " + says + "\r\nVia: a proxy\r\n\r\n").getBytes(ISO_8859_1));
    String[] place = head.toString().split(" ", -1)[1].split(":", -1);
    return says.startsWith("2")
        ? new InetSocketAddress(place[0], Integer.parseInt(place[1]))
        : null;
  }

  private InetSocketAddress socks(InputStream in, OutputStream out) throws IOException {
    DataInputStream data = new DataInputStream(in);
    data.readUnsignedByte();
    data.skipNBytes(data.readUnsignedByte());
    out.write(new byte[] {5, 0});
    byte[] head = new byte[4];
    data.readFully(head);
    assertThat(head).as("connect, to an IPv4 address").containsExactly(5, 1, 0, 1);
    byte[] address = new byte[4];
    data.readFully(address);
    InetSocketAddress wanted =
        new InetSocketAddress(InetAddress.getByAddress(address), data.readUnsignedShort());
    heard.add(wanted.getAddress().getHostAddress() + ":" + wanted.getPort());
    out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
    return wanted;
  }
}
