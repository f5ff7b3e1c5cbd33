// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which lists are kept, {@code lists} in the data folder.
 *
 * @param path the folder, which need not be there
 */
public record ListFolder(Path path) {

  /** The folder in a data folder. */
  public static ListFolder in(Path data) {
    return new ListFolder(data.resolve("lists"));
  }

  /**
   * The files in it by name, hidden ones left out.
   *
   * @throws UncheckedIOException if the folder is there and cannot be read
   */
  public List<Path> files() {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The lists in " + path + " cannot be read", e);
    }
  }

  /** Changes whenever a file in it does. */
  public String version() {
    StringBuilder version = new StringBuilder();
    try {
      for (Path file : files()) {
        version.append(file.getFileName()).append(' ').append(Files.size(file));
        version.append(' ').append(Files.getLastModifiedTime(file).toMillis()).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The lists in " + path + " cannot be read", e);
    }
    return version.toString();
  }
}
