// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.ReadDocument;

/** The data for measuring, which stands beside the checkout and not in it. */
public final class SharedData {
  static final Extractor EXTRACTOR = new Extractor(BundledRegister.load());

  private SharedData() {}

  /**
   * The folder {@code shared/data} beside a parent of the working folder, or the one named by
   * {@code reckoner.shared}.
   */
  public static Optional<Path> folder() {
    String named = System.getProperty("reckoner.shared");
    if (named != null) {
      return Optional.of(Path.of(named)).filter(Files::isDirectory);
    }
    Path at = Path.of("").toAbsolutePath();
    while (at != null) {
      Path data = at.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return Optional.of(data);
      }
      at = at.getParent();
    }
    return Optional.empty();
  }

  /** A plain text as a reader would give it. */
  public static ReadDocument document(
      String text, String title, String language, PublicationDate published) {
    return new ReadDocument(
        "text/plain",
        title,
        List.of(),
        published,
        null,
        null,
        language,
        QuotableText.of(text),
        List.of(),
        "0".repeat(64),
        List.of());
  }

  public static Extraction extract(String name, String text) {
    return EXTRACTOR.extract(WorkKey.named(name), document(text, null, "en", null));
  }
}
