// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The image that build.sh makes of what was packaged, and podman to run it. A test that needs it is
 * skipped, and says why, where this machine has no JDK 25 or no podman, or lets podman run nothing.
 */
final class ContainerImage {
  private static final String NAME = "localhost/reckoner-tested";
  private static final List<String> JAVA =
      List.of("/opt/java/bin/java", "-jar", "/opt/reckoner/quarkus-run.jar");

  /**
   * As compose.yaml has it: root read-only, no rights, 512 MB; what asks after its health is asked
   * by the test. Podman's own limits would ask for a right that a machine may have taken from root.
   */
  private static final List<String> AS_DEPLOYED =
      List.of(
          "--read-only",
          "--tmpfs=/tmp",
          "--cap-drop=ALL",
          "--security-opt=no-new-privileges",
          "--memory=512m",
          "--network=host",
          "--no-healthcheck",
          "--ulimit=nofile=4096:4096",
          "--ulimit=nproc=4096:4096");

  /** As it comes, and without a second hierarchy of control groups, which some runtimes refuse. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("podman"),
          List.of(
              "unshare",
              "--mount",
              "sh",
              "-c",
              "umount /sys/fs/cgroup/unified && exec podman \"$@\"",
              "podman"));

  private final List<String> podman;

  private ContainerImage(List<String> podman) {
    this.podman = podman;
  }

  /** Builds it, with an AOT cache where this machine lets the training have its file system. */
  static ContainerImage built() throws IOException, InterruptedException {
    ReckonerProcess.Build.POSTGRESQL.jar();
    Optional<Path> java = java25();
    Assumptions.assumeTrue(java.isPresent(), "No JDK 25 for the image's runtime.");
    Assumptions.assumeTrue(succeeds("podman", "info"), "No podman on this machine.");
    String training = succeeds("unshare", "--mount", "true") ? "all" : "none";

    Said built =
        said(
            List.of("src/main/docker/build.sh", NAME),
            Map.of("JAVA_HOME", java.get().toString(), "BUILDER", "podman", "TRAINING", training));
    assertThat(built.status()).as(built.words()).isZero();
    return runnable();
  }

  private static ContainerImage runnable() throws IOException, InterruptedException {
    List<String> refusals = new ArrayList<>();
    for (List<String> way : WAYS) {
      ContainerImage image = new ContainerImage(way);
      Said version = said(image.run(List.of("--rm"), "--version"), Map.of());
      if (version.status() == 0) {
        return image;
      }
      refusals.add(version.words().strip());
    }
    return Assumptions.abort("Podman runs nothing on this machine: " + refusals);
  }

  /** Serves the ledger of a database from a container with this name, its folder a volume of it. */
  ReckonerProcess serving(String container, EmbeddedPostgres database, Path log)
      throws IOException, InterruptedException {
    List<String> options =
        List.of(
            "--rm",
            "--name=" + container,
            "--volume=" + container + ":/data",
            "--env=QUARKUS_DATASOURCE_JDBC_URL=" + database.getJdbcUrl("postgres", "postgres"),
            "--env=QUARKUS_DATASOURCE_USERNAME=postgres",
            "--env=QUARKUS_DATASOURCE_PASSWORD=postgres");
    return ReckonerProcess.serving(
        log,
        port -> {
          List<String> all = new ArrayList<>(options);
          all.add("--env=QUARKUS_HTTP_PORT=" + port);
          return run(all, "serve");
        });
  }

  /** A token of somebody who may do everything, as operations.md has it made. */
  String token(String container) throws IOException, InterruptedException {
    String words = executed(container, "token", "ada", "--role", "ADMIN").strip();
    return words.substring(words.lastIndexOf('\n') + 1);
  }

  /** Leaves nothing of a container behind, nor of the image. */
  void remove(String container) throws IOException, InterruptedException {
    podman("rm", "--force", container);
    podman("volume", "rm", "--force", container);
    podman("rmi", "--force", NAME);
  }

  private List<String> run(List<String> options, String... arguments) {
    return line(List.of("run"), AS_DEPLOYED, options, List.of(NAME), List.of(arguments));
  }

  /** What one more command says in a container that runs. */
  String executed(String container, String... command) throws IOException, InterruptedException {
    Said said = said(line(List.of("exec", container), JAVA, List.of(command)), Map.of());
    assertThat(said.status()).as(said.words()).isZero();
    return said.words();
  }

  /** What one of podman's own commands says. */
  String podman(String... command) throws IOException, InterruptedException {
    Said said = said(line(List.of(command)), Map.of());
    assertThat(said.status()).as(said.words()).isZero();
    return said.words();
  }

  @SafeVarargs
  private List<String> line(List<String>... parts) {
    List<String> line = new ArrayList<>(podman);
    for (List<String> part : parts) {
      line.addAll(part);
    }
    return line;
  }

  private static Optional<Path> java25() throws IOException {
    List<Path> candidates = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.sorted().forEach(candidates::add);
      }
    }
    for (Path candidate : candidates) {
      Path release = candidate.resolve("release");
      if (Files.isExecutable(candidate.resolve("bin/jlink"))
          && Files.exists(release)
          && Files.readString(release).contains("JAVA_VERSION=\"25")) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean succeeds(String... line) throws InterruptedException {
    try {
      return said(List.of(line), Map.of()).status() == 0;
    } catch (IOException e) {
      // There is no such program.
      return false;
    }
  }

  private record Said(int status, String words) {}

  private static Said said(List<String> line, Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Process process = builder.start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), words);
  }
}
