// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Reckoner as it is packaged, in a process of its own that can be asked to end or be killed. */
final class ReckonerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path log;
  private final int port;
  private @Nullable String token;

  private ReckonerProcess(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /** The two builds. */
  enum Build {
    H2("quarkus-app"),
    POSTGRESQL("quarkus-app-postgresql");

    private final String folder;

    Build(String folder) {
      this.folder = folder;
    }

    /** Where it lies; the test is skipped where it was not packaged. */
    Path jar() {
      Path jar = Path.of("target", folder, "quarkus-run.jar").toAbsolutePath();
      Assumptions.assumeTrue(
          Files.exists(jar), () -> "Not packaged, so no process can be started: " + jar);
      return jar;
    }
  }

  /**
   * Starts a server and waits until it is ready; on another port where somebody has taken the one
   * that was free a moment before.
   */
  static ReckonerProcess serving(Build build, Path folder, Map<String, String> settings)
      throws IOException, InterruptedException {
    return serving(
        folder, settings, port -> line(build, "serve", "--port", Integer.toString(port)));
  }

  /** The same for any command line that serves on the port it is made for. */
  static ReckonerProcess serving(Path folder, IntFunction<List<String>> line)
      throws IOException, InterruptedException {
    return serving(folder, Map.of(), line);
  }

  private static ReckonerProcess serving(
      Path folder, Map<String, String> settings, IntFunction<List<String>> line)
      throws IOException, InterruptedException {
    ReckonerProcess server = served(folder, settings, line);
    return server.lostItsPort() ? served(folder, settings, line) : server;
  }

  private static ReckonerProcess served(
      Path folder, Map<String, String> settings, IntFunction<List<String>> line)
      throws IOException, InterruptedException {
    int port = freePort();
    ReckonerProcess server = started(folder, settings, port, line.apply(port));
    server.await("it is ready", () -> server.lostItsPort() || server.ready());
    return server;
  }

  private boolean lostItsPort() {
    return !alive() && said().contains("is taken by another program");
  }

  /** Starts a command. */
  static ReckonerProcess started(
      Build build, Path folder, Map<String, String> settings, String... command)
      throws IOException {
    return started(folder, settings, 0, line(build, command));
  }

  private static List<String> line(Build build, String... command) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dreckoner.interactive=true",
                "-jar",
                build.jar().toString()));
    line.addAll(List.of(command));
    return line;
  }

  private static ReckonerProcess started(
      Path folder, Map<String, String> settings, int port, List<String> line) throws IOException {
    Files.createDirectories(folder);
    Path log = Files.createTempFile(folder, "log", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("RECKONER_DATA", folder.resolve("data").toString());
    builder.environment().putAll(settings);
    return new ReckonerProcess(builder.start(), log, port);
  }

  /** Sends this token with every request from now on. */
  void identifiesItselfBy(String token) {
    this.token = token;
  }

  /** A request to it. */
  RequestSpecification asked() {
    RequestSpecification request = given().baseUri("http://127.0.0.1").port(port);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Asks again until the answer is as wanted. */
  JsonPath awaited(String what, String path, Predicate<JsonPath> wanted)
      throws InterruptedException {
    JsonPath[] last = new JsonPath[1];
    await(
        what,
        () -> {
          Response answer = asked().get(path);
          assertThat(answer.statusCode())
              .as("%s: %s; %s", path, answer.asString(), said())
              .isEqualTo(200);
          last[0] = answer.jsonPath();
          return wanted.test(last[0]);
        });
    return last[0];
  }

  /** Asks it to end with a signal, SIGTERM or SIGINT, and waits until it has. */
  int ended(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends; %s", said()).isTrue();
    return process.exitValue();
  }

  /** Waits until it has ended by itself. */
  int over() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .as("it ends; %s", said())
        .isTrue();
    return process.exitValue();
  }

  /** SIGKILL: it gets no time for anything. */
  void killed() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  boolean alive() {
    return process.isAlive();
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean ready() {
    assertThat(alive()).as("it runs; %s", said()).isTrue();
    try {
      return asked().get("/q/health/ready").statusCode() == 200;
    } catch (Exception e) {
      // Nobody listens yet; RestAssured lets the checked exception through.
      return false;
    }
  }

  private void await(String what, Condition condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It does not come to this: " + what + "; " + said());
      }
      Thread.sleep(50);
    }
  }

  private interface Condition {
    boolean holds();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
