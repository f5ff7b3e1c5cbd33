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
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.bundle.BundleParts;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Target;

/**
 * Bundles of STIX among files to be taken in that are larger than one input may be: each is divided
 * into parts in a folder of its own, which is removed once they were taken in.
 */
final class LargeBundles implements AutoCloseable {
  private final Path data;
  private final List<Path> folders = new ArrayList<>();

  /**
   * @param data the folder within which the parts lie meanwhile
   */
  LargeBundles(Path data) {
    this.data = data;
  }

  /** The same targets, large bundles divided; what is wrong with one of those is one more. */
  List<Target> divided(List<Target> targets) {
    List<Target> divided = new ArrayList<>();
    for (Target target : targets) {
      if (target instanceof Target.FromFile file && isLarge(file.path())) {
        divide(file, divided);
      } else {
        divided.add(target);
      }
    }
    return divided;
  }

  private static boolean isLarge(Path file) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) > FetchLimits.DEFAULT.maxBytes()
          && BundleParts.isBundle(file);
    } catch (IOException e) {
      return false; // whoever fetches it says why
    }
  }

  private void divide(Target.FromFile bundle, List<Target> into) {
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(data), "parts-");
      folders.add(folder);
      BundleParts.Divided divided = BundleParts.divide(bundle.path(), bundle.source(), folder);
      for (Path part : divided.parts()) {
        into.add(new Target.FromFile(bundle.source() + " (" + part.getFileName() + ")", part));
      }
      for (Failure problem : divided.problems()) {
        into.add(new Target.Unusable(bundle.source(), problem));
      }
    } catch (IOException e) {
      into.add(
          new Target.Unusable(
              bundle.source(),
              new Failure(
                  Failure.Type.UNREACHABLE,
                  "'" + bundle.source() + "' cannot be divided: " + e.getMessage())));
    }
  }

  /** Removes the parts. */
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
