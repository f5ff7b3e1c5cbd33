// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.bundle.BundleParts;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Target;

/**
 * Bundles of STIX among files to be taken in that are larger than one input may be: each is divided
 * into parts.
 */
final class LargeBundles {
  private static final String SIDECAR = ".meta.json";

  private LargeBundles() {}

  /** The same targets, large bundles divided; what is wrong with one of those is one more. */
  static List<Target> divided(List<Target> targets, PartFolders folders) {
    List<Target> divided = new ArrayList<>();
    for (Target target : targets) {
      if (target instanceof Target.FromFile file && isLarge(file.path())) {
        divide(file, folders, divided);
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

  private static void divide(Target.FromFile bundle, PartFolders folders, List<Target> into) {
    try {
      BundleParts.Divided divided =
          BundleParts.divide(bundle.path(), bundle.source(), folders.next());
      String whole = sha256(bundle.path());
      Path sidecar = Path.of(bundle.path() + SIDECAR);
      for (Path part : divided.parts()) {
        if (Files.exists(sidecar)) {
          Files.copy(sidecar, Path.of(part + SIDECAR));
        }
        into.add(
            new Target.FromFile(bundle.source() + " (" + part.getFileName() + ")", part, whole));
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

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
