// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server of PostgreSQL that writes what it acknowledges to disk, that may be killed, all of its
 * processes at once, and that comes back with the data that it had.
 */
final class KilledServer implements AutoCloseable {
  private static final int ATTEMPTS = 20;

  private final Path data;
  private final int port;
  private @Nullable EmbeddedPostgres running;

  KilledServer(Path data) throws IOException, InterruptedException {
    this.data = data;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
  }

  /** Starts it on its data, whatever state it was killed in. */
  void start() throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        running =
            EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
        return;
      } catch (IOException | IllegalStateException e) {
        // A process of the one before may not be gone yet.
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.sleep(200);
      }
    }
  }

  /** Kills the server and every process of it. */
  void kill() {
    EmbeddedPostgres server = running;
    if (server == null) {
      throw new IllegalStateException("It is not running");
    }
    ProcessHandle postmaster = server.getProcess().toHandle();
    List<ProcessHandle> its = postmaster.descendants().toList();
    // The first of them first, or it would see the others die and put things in order.
    postmaster.destroyForcibly();
    its.forEach(ProcessHandle::destroyForcibly);
    postmaster.onExit().join();
    its.forEach(one -> one.onExit().join());
    running = null;
    try {
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException("Its lock cannot be given back", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (running != null) {
      running.close();
    }
  }
}
