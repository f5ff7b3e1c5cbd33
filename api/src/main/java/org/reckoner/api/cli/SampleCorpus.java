// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.reckoner.ingest.fetch.Target;

/** The documents that come with Reckoner. */
final class SampleCorpus {
  private static final String FOLDER = "/sample/";

  private SampleCorpus() {}

  /** Lays them into a folder, so that people can open what was read. */
  static List<Target> unpack(Path folder) throws IOException {
    Files.createDirectories(folder);
    return names().stream().map(name -> unpack(name, folder)).toList();
  }

  static List<String> names() throws IOException {
    try (InputStream index = resource("index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static Target unpack(String name, Path folder) {
    Path file = folder.resolve(name);
    try (InputStream bytes = resource(name)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample cannot be laid into " + folder, e);
    }
    return new Target.FromFile("sample/" + name, file);
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(SampleCorpus.class.getResourceAsStream(FOLDER + name), name);
  }
}
