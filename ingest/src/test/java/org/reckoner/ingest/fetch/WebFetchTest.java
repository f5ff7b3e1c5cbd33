// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reckoner.ingest.Failure;

/**
 * Against real servers on this machine. The one on 127.0.0.1 plays the public web, the one on
 * 127.0.0.2 what must never be asked.
 */
class WebFetchTest {
  private static final FetchLimits LIMITS =
      new FetchLimits(100_000, Duration.ofSeconds(2), Duration.ofSeconds(3), 3, false);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger lookups = new AtomicInteger();
  private HttpServer web;
  private HttpServer secret;
  private Fetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    web = server("127.0.0.1", 0);
    secret = server("127.0.0.2", web.getAddress().getPort());
    secret.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          answer(exchange, 200, "the keys to everything".getBytes(StandardCharsets.UTF_8));
        });
    fetcher = fetcher(new Names());
  }

  @AfterEach
  void stop() {
    fetcher.close();
    web.stop(0);
    secret.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aPageComesWithItsAddressAndHeaders() {
    web.createContext(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          answer(exchange, 200, bytes("<p>Ten coins</p>"));
        });

    Fetching.Fetched fetched = (Fetching.Fetched) fetch("/a#part");

    assertThat(fetched.raw().bytes()).asString().isEqualTo("<p>Ten coins</p>");
    assertThat(fetched.raw().contentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(fetched.headers()).containsEntry("content-type", "text/html; charset=utf-8");
    assertThat(fetched.raw().url()).isEqualTo(url("news.example", "/a#part"));
  }

  @Test
  void redirectsAreFollowedToWhereTheyLead() {
    redirect("/old", "/new?x=1");
    web.createContext("/new", exchange -> answer(exchange, 200, bytes("here")));

    Fetching.Fetched fetched = (Fetching.Fetched) fetch("/old");

    assertThat(fetched.raw().url()).isEqualTo(url("news.example", "/new?x=1"));
    assertThat(fetched.raw().source()).isEqualTo(url("news.example", "/old"));
  }

  @Test
  void redirectsInACircleEnd() {
    redirect("/round", "/round");

    assertThat(failure("/round")).isEqualTo(Failure.Type.HTTP_STATUS);
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_FOUND", "410, NOT_FOUND", "403, FORBIDDEN", "500, HTTP_STATUS"})
  void anErrorOfTheServerHasItsType(int status, Failure.Type type) {
    web.createContext("/", exchange -> answer(exchange, status, bytes("sorry")));

    assertThat(failure("/")).isEqualTo(type);
  }

  @Test
  void moreBytesThanAllowedAreNotRead() {
    web.createContext("/declared", exchange -> answer(exchange, 200, new byte[100_001]));
    web.createContext(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1000; i++) {
              out.write(new byte[10_000]);
            }
          }
        });
    web.createContext("/just", exchange -> answer(exchange, 200, new byte[100_000]));

    assertThat(failure("/declared")).isEqualTo(Failure.Type.TOO_LARGE);
    assertThat(failure("/chunked")).isEqualTo(Failure.Type.TOO_LARGE);
    assertThat(fetch("/just")).isInstanceOf(Fetching.Fetched.class);
  }

  @Test
  void aCompressedAnswerIsBoundedByWhatComesOut() throws IOException {
    byte[] small = gzip(bytes("Ten coins"));
    byte[] bomb = gzip(new byte[10_000_000]);
    web.createContext("/small", exchange -> encoded(exchange, "gzip", small));
    web.createContext("/bomb", exchange -> encoded(exchange, "gzip", bomb));
    web.createContext("/odd", exchange -> encoded(exchange, "br", small));

    assertThat(((Fetching.Fetched) fetch("/small")).raw().bytes())
        .asString()
        .isEqualTo("Ten coins");
    assertThat(failure("/bomb")).isEqualTo(Failure.Type.TOO_LARGE);
    assertThat(failure("/odd")).isEqualTo(Failure.Type.UNSUPPORTED);
  }

  @Test
  void anEmptyAnswerIsEmpty() {
    web.createContext("/", exchange -> answer(exchange, 200, new byte[0]));

    assertThat(failure("/")).isEqualTo(Failure.Type.EMPTY);
  }

  @Test
  void aServerThatDripsIsLeft() {
    web.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
              out.write('x');
              out.flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException | IOException e) {
            // The client has gone, as it should.
          }
        });

    long begin = System.nanoTime();

    assertThat(failure("/")).isEqualTo(Failure.Type.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void anAnswerThatBreaksOffIsDamaged() throws IOException {
    try (ServerSocket raw = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> breakOff(raw));

      Fetching fetching = fetch("news.example", raw.getLocalPort(), "/");

      assertThat(((Fetching.NotFetched) fetching).failure().type()).isEqualTo(Failure.Type.DAMAGED);
    }
  }

  private static void breakOff(ServerSocket server) {
    try (Socket socket = server.accept()) {
      assertThat(socket.getInputStream().read(new byte[4096])).isPositive();
      socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nTen co"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nobodyListeningAndNoSuchHostAreUnreachable() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    assertThat(type(fetch("news.example", free, "/"))).isEqualTo(Failure.Type.UNREACHABLE);
    assertThat(type(fetch("nowhere.example", 80, "/"))).isEqualTo(Failure.Type.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inside.example", "both.example", "127.0.0.2", "2130706434"})
  void whatIsInsideHearsNothing(String host) {
    Fetching fetching = fetch(host, secret.getAddress().getPort(), "/");

    assertThat(type(fetching)).isEqualTo(Failure.Type.NON_PUBLIC_ADDRESS);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aRedirectLeadsInsideNeither() {
    redirect("/trap", url("inside.example", "/"));
    redirect("/literal", url("127.0.0.2", "/"));

    assertThat(failure("/trap")).isEqualTo(Failure.Type.NON_PUBLIC_ADDRESS);
    assertThat(failure("/literal")).isEqualTo(Failure.Type.NON_PUBLIC_ADDRESS);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aRedirectToAnotherSchemeIsNotFollowed() {
    redirect("/trap", "file:///etc/passwd");

    assertThat(failure("/trap")).isEqualTo(Failure.Type.BAD_URL);
  }

  @Test
  void aNameThatChangesItsMindGainsNothing() {
    web.createContext("/", exchange -> answer(exchange, 200, bytes("public")));

    Fetching first = fetch("rebinding.example", web.getAddress().getPort(), "/");

    assertThat(lookups).as("the name was looked up once, and that address asked").hasValue(1);
    assertThat(((Fetching.Fetched) first).raw().bytes()).asString().isEqualTo("public");
    assertThat(asked).hasValue(0);
  }

  @Test
  void unlessToldOtherwiseThisMachineIsNotAsked() {
    try (Fetcher strict = new Fetcher(LIMITS)) {
      Fetching fetching =
          strict.fetch(
              Targets.of(List.of("http://127.0.0.2:" + secret.getAddress().getPort())).get(0));

      assertThat(type(fetching)).isEqualTo(Failure.Type.NON_PUBLIC_ADDRESS);
      assertThat(asked).hasValue(0);
    }
  }

  /** Names of this test; the third answers differently each time. */
  private final class Names implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return switch (host) {
        case "news.example" -> InetAddress.getAllByName("127.0.0.1");
        case "inside.example" -> InetAddress.getAllByName("127.0.0.2");
        case "both.example" ->
            new InetAddress[] {
              InetAddress.getLoopbackAddress(), InetAddress.getByName("127.0.0.2")
            };
        case "rebinding.example" ->
            InetAddress.getAllByName(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
        case "nowhere.example" -> throw new UnknownHostException(host);
        default -> InetAddress.getAllByName(host);
      };
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static Fetcher fetcher(DnsResolver names) {
    return new Fetcher(LIMITS, names, address -> address.getHostAddress().equals("127.0.0.1"));
  }

  private HttpServer server(String address, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
    server.setExecutor(threads);
    server.start();
    return server;
  }

  private void redirect(String path, String location) {
    web.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private Fetching fetch(String path) {
    return fetch("news.example", web.getAddress().getPort(), path);
  }

  private Fetching fetch(String host, int port, String path) {
    return fetcher.fetch(Targets.of(List.of("http://" + host + ":" + port + path)).get(0));
  }

  private Failure.Type failure(String path) {
    return type(fetch(path));
  }

  private static Failure.Type type(Fetching fetching) {
    return ((Fetching.NotFetched) fetching).failure().type();
  }

  private String url(String host, String path) {
    return "http://" + host + ":" + web.getAddress().getPort() + path;
  }

  private static void encoded(HttpExchange exchange, String encoding, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Encoding", encoding);
    answer(exchange, 200, body);
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
