// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.reckoner.ingest.Failure;

/**
 * What somebody names, as single targets: a url is one, a file is one, a folder is all files in it
 * and in the folders below, by name. Sidecars, hidden files and links inside a folder are passed
 * over. A name comes out of here once, also if it was named twice.
 */
public final class Targets {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

  private Targets() {}

  /** The targets in the order named; never throws, what is no target is {@link Target.Unusable}. */
  public static List<Target> of(List<String> names) {
    List<Target> targets = new ArrayList<>();
    for (String name : names) {
      targets.addAll(of(name));
    }
    return targets.stream().distinct().toList();
  }

  private static List<Target> of(String name) {
    if (SCHEME.matcher(name).matches()) {
      try {
        return List.of(new Target.FromWeb(name, WebAddress.parse(name)));
      } catch (FetchException e) {
        return List.of(new Target.Unusable(name, e.failure()));
      }
    }
    try {
      Path path = Path.of(name);
      return Files.isDirectory(path) ? folder(name, path) : List.of(file(path));
    } catch (InvalidPathException e) {
      return List.of(unusable(name, Failure.Type.NOT_FOUND, "There is no file '" + name + "'"));
    }
  }

  private static List<Target> folder(String name, Path folder) {
    List<Target> files = new ArrayList<>();
    walk(folder, files);
    if (files.isEmpty()) {
      return List.of(
          unusable(name, Failure.Type.EMPTY, "The folder '" + name + "' has no files to take in"));
    }
    return files;
  }

  private static void walk(Path folder, List<Target> files) {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.filter(Targets::isWanted).sorted().toList();
    } catch (IOException e) {
      files.add(
          unusable(
              folder.toString(),
              Failure.Type.FORBIDDEN,
              "The folder '" + folder + "' cannot be listed"));
      return;
    }
    for (Path entry : entries) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        walk(entry, files);
      } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        files.add(file(entry));
      }
    }
  }

  private static boolean isWanted(Path entry) {
    String name = entry.getFileName().toString();
    return !name.startsWith(".") && !name.endsWith(FileFetch.SIDECAR);
  }

  private static Target file(Path path) {
    return new Target.FromFile(path.toString(), path);
  }

  private static Target unusable(String name, Failure.Type type, String message) {
    return new Target.Unusable(name, new Failure(type, message));
  }
}
