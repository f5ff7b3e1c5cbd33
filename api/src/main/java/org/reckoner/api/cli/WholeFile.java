// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is under its name when all of it is written and not before: whatever ends the
 * writing, Ctrl-C among it, leaves what was there, and nothing beside it.
 */
final class WholeFile {
  private WholeFile() {}

  /** What is written into it. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Writes it; folders that it needs are made. */
  static void write(Path file, Writing writing) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".part");
    // For a process that is ended before it comes to what stands below.
    unfinished.toFile().deleteOnExit();
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        writing.to(out);
      }
      Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
