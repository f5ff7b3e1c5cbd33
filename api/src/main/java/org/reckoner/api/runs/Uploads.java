// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.fetch.Target;

/** Keeps uploaded files from the end of their request to the end of their run. */
@ApplicationScoped
public class Uploads {
  private static final Logger LOG = Logger.getLogger(Uploads.class);

  private final Path folder;

  @Inject
  public Uploads(@ConfigProperty(name = "reckoner.data") Path data) {
    this.folder = data.resolve("uploads");
  }

  /** Copies the files aside; their names are kept for messages only and never become paths. */
  List<Target> keep(List<FileUpload> files) {
    try {
      Files.createDirectories(folder);
      List<Target> kept = new ArrayList<>();
      for (FileUpload file : files) {
        Path aside = Files.createTempFile(folder, "upload-", ".part");
        Files.copy(file.uploadedFile(), aside, StandardCopyOption.REPLACE_EXISTING);
        kept.add(new Target.FromFile(nameOf(file), aside));
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException("Uploads cannot be kept in " + folder, e);
    }
  }

  /** The names and digests of the files: equal when the same is sent again. */
  String fingerprint(List<FileUpload> files) {
    StringBuilder all = new StringBuilder();
    for (FileUpload file : files) {
      try {
        all.append(nameOf(file))
            .append('\n')
            .append(Sha256.of(Files.readAllBytes(file.uploadedFile())))
            .append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException("The upload '" + nameOf(file) + "' cannot be read", e);
      }
    }
    return all.toString();
  }

  void drop(List<Target> targets) {
    for (Target target : targets) {
      if (!(target instanceof Target.FromFile file)) {
        continue;
      }
      try {
        Files.deleteIfExists(file.path());
      } catch (IOException e) {
        LOG.warnf(e, "The upload '%s' could not be removed", target.source());
      }
    }
  }

  private static String nameOf(FileUpload file) {
    String name = file.fileName();
    return name == null || name.isBlank() ? "upload" : name;
  }
}
