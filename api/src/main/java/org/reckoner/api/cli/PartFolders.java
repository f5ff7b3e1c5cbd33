// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for the parts of what is too large to be taken in at once; removed at the end. */
final class PartFolders implements AutoCloseable {
  private final Path data;
  private final List<Path> folders = new ArrayList<>();

  /**
   * @param data the folder within which they lie
   */
  PartFolders(Path data) {
    this.data = data;
  }

  /** A new and empty one. */
  Path next() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(data), "parts-");
    folders.add(folder);
    return folder;
  }

  @Override
  public void close() {
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The parts in " + folder + " cannot be removed", e);
      }
    }
  }
}
