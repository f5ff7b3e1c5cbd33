// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the health check of a container hears from a process that is ready, or not, or not there.
 */
class HealthCommandTest {
  private HttpServer server;
  private volatile int status;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aProcessThatIsReadyIsHealthy() {
    status = 200;

    CommandLineSession health = health();

    assertThat(health.exitCode()).isZero();
    assertThat(health.out().strip()).isEqualTo("Ready");
  }

  @Test
  void aProcessThatIsNotReadyIsNot() {
    status = 503;

    CommandLineSession health = health();

    assertThat(health.exitCode()).isEqualTo(1);
    assertThat(health.out().strip()).isEqualTo("Not ready: status 503");
  }

  @Test
  void whereNobodyAnswersItSaysSo() {
    int port = server.getAddress().getPort();
    server.stop(0);

    CommandLineSession health = CommandLineSession.of("health", "--port", Integer.toString(port));

    assertThat(health.exitCode()).isEqualTo(1);
    assertThat(health.err()).startsWith("Nobody answers on port " + port);
  }

  private CommandLineSession health() {
    return CommandLineSession.of(
        "health", "--port", Integer.toString(server.getAddress().getPort()));
  }
}
