// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.reckoner.api.paging.MadeUpDocuments;

/**
 * How much memory the image takes in a container of 512 MB, idle and while it takes documents in;
 * the numbers stand in docs/benchmarks.md. Argument: how many documents.
 */
public final class MemoryBenchmark {
  private static final int AT_ONCE = 500;
  private static final int OTHER_WORDS = 60;
  private static final String CONTAINER = "reckoner-memory";

  private final ReckonerProcess server;
  private final long process;

  private MemoryBenchmark(ReckonerProcess server, long process) {
    this.server = server;
    this.process = process;
  }

  public static void main(String[] arguments) throws Exception {
    int documents = Integer.parseInt(arguments[0]);
    ContainerImage image = ContainerImage.built();
    try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
        ReckonerProcess server =
            image.serving(CONTAINER, database, Files.createTempDirectory("memory"))) {
      server.identifiesItselfBy(image.token(CONTAINER));
      String process = image.podman("inspect", "--format", "{{.State.Pid}}", CONTAINER);
      new MemoryBenchmark(server, Long.parseLong(process.strip())).measure(documents);
      server.ended("TERM");
    } finally {
      image.remove(CONTAINER);
    }
    System.exit(0);
  }

  private void measure(int documents) throws IOException, InterruptedException {
    Thread.sleep(10_000);
    tell("idle");
    for (int from = 0; from < documents; from += AT_ONCE) {
      int to = Math.min(documents, from + AT_ONCE);
      takeIn(from, to);
      tell(to + " documents");
    }
    server.asked().get("/api/v1/incidents?limit=500").then().statusCode(200);
    server.asked().get("/api/v1/claims?limit=500").then().statusCode(200);
    server.asked().get("/api/v1/search?q=exchange").then().statusCode(200);
    tell("lists and a search");
  }

  private void takeIn(int from, int to) throws InterruptedException {
    RequestSpecification form = server.asked();
    for (int i = from; i < to; i++) {
      form.multiPart("file", i + ".txt", text(i).getBytes(StandardCharsets.UTF_8), "text/plain");
    }
    String run = form.post("/api/v1/runs").then().statusCode(202).extract().path("href");
    JsonPath state = server.asked().get(run).jsonPath();
    while (List.of("PENDING", "RUNNING").contains(state.getString("state"))) {
      Thread.sleep(500);
      state = server.asked().get(run).jsonPath();
    }
    if (!state.getString("state").equals("FINISHED") || state.getInt("failed") > 0) {
      throw new IllegalStateException("The run did not end well: " + state.prettify());
    }
  }

  /** Three documents tell of each theft, and say much beside it. */
  private static String text(int number) {
    String victim = MadeUpDocuments.victim(number / 3);
    Random random = new Random(number);
    StringBuilder text = new StringBuilder();
    text.append(victim).append(" robbed, report ").append(number).append("\n\n");
    text.append(
        "On %d May 20%d, hackers stole $%d million from the exchange %s.\n\n"
            .formatted(1 + number / 3 % 28, 14 + number / 3 % 10, 1 + number / 3 % 90, victim));
    for (int i = 0; i < OTHER_WORDS; i++) {
      text.append(MadeUpDocuments.word(random)).append(i % 12 == 11 ? ". " : " ");
    }
    return text.append('\n').toString();
  }

  private void tell(String when) throws IOException {
    StringBuilder sizes = new StringBuilder();
    for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
      // What lies in files can be given back when memory is short; what is anonymous cannot.
      if (line.startsWith("VmHWM") || line.startsWith("VmRSS") || line.startsWith("Rss")) {
        int kilobytes = Integer.parseInt(line.replaceAll("[^0-9]", ""));
        sizes.append(line, 0, line.indexOf(':')).append(' ').append(kilobytes / 1024);
        sizes.append(" MB ");
      }
    }
    double seconds =
        ProcessHandle.of(process)
            .flatMap(one -> one.info().totalCpuDuration())
            .map(time -> time.toMillis() / 1e3)
            .orElse(0.0);
    System.out.printf(Locale.ROOT, "%s: %s, %.0f s of processor%n", when, sizes, seconds);
  }
}
