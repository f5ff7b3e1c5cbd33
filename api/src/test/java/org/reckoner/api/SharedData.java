// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The public data sets beside the checkout, which are no part of the project. */
public final class SharedData {
  private SharedData() {}

  /** A file or folder of them; skips the test, saying so, where it is not there. */
  public static Path file(String name) {
    String told = System.getProperty("reckoner.shared");
    Path found = told == null ? beside(Path.of("").toAbsolutePath(), name) : Path.of(told, name);
    Assumptions.assumeTrue(
        Files.exists(found),
        () -> "The shared data are not there (" + name + "): this is not measured");
    return found;
  }

  private static Path beside(Path start, String name) {
    Path last = start;
    for (Path at = start; at != null; at = at.getParent()) {
      last = at.resolve("shared/data").resolve(name);
      if (Files.exists(last)) {
        return last;
      }
    }
    return last;
  }
}
