// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reckoner.domain.document.Sha256;

class ArchiveTest {
  private static final byte[] PAGE = "<p>Ten coins are gone.</p>".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void bytesComeBackAsTheyCame() throws IOException {
    Archive archive = new Archive(folder);

    String sha256 = archive.keep(PAGE);

    assertThat(sha256).isEqualTo(Sha256.of(PAGE));
    assertThat(archive.read(sha256)).hasValueSatisfying(kept -> assertThat(kept).isEqualTo(PAGE));
    assertThat(fileOf(sha256)).hasBinaryContent(PAGE);
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws IOException {
    Archive archive = new Archive(folder);
    Path file = fileOf(archive.keep(PAGE));
    Object before = Files.readAttributes(file, "unix:ino").get("ino");

    archive.keep(PAGE);

    assertThat(Files.readAttributes(file, "unix:ino").get("ino")).isEqualTo(before);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void damagedBytesAreNotHandedOut() throws IOException {
    Archive archive = new Archive(folder);
    String sha256 = archive.keep(PAGE);
    Files.writeString(fileOf(sha256), "<p>Two coins are gone.</p>");

    assertThatThrownBy(() -> archive.read(sha256))
        .isInstanceOf(Archive.DamagedArchiveException.class)
        .hasMessageContaining(sha256);
  }

  @Test
  void aFileCutShortIsSeenWhenItsBytesComeAgain() throws IOException {
    Archive archive = new Archive(folder);
    Files.writeString(fileOf(archive.keep(PAGE)), "<p>");

    assertThatThrownBy(() -> archive.keep(PAGE))
        .isInstanceOf(Archive.DamagedArchiveException.class);
  }

  @Test
  void whatWasNeverKeptIsNotThere() throws IOException {
    assertThat(new Archive(folder).read(Sha256.of(PAGE))).isEmpty();
  }

  @Test
  void manyAtOnceKeepOneFile() throws Exception {
    Archive archive = new Archive(folder);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> all = java.util.Collections.nCopies(64, () -> archive.keep(PAGE));
      for (Future<String> kept : threads.invokeAll(all)) {
        assertThat(kept.get()).isEqualTo(Sha256.of(PAGE));
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(files()).containsExactly(fileOf(Sha256.of(PAGE)));
  }

  private Path fileOf(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
