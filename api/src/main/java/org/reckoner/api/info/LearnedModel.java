// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.info;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.reckoner.domain.document.Sha256;
import org.reckoner.ingest.extract.confidence.Calibration;
import org.reckoner.ingest.read.Reader;

/**
 * Something that was learned from labelled texts and is part of this build. Its version is what it
 * weighs by: other weights, another version.
 *
 * @param name what it is for
 * @param version the first 16 digits of the SHA-256 of its weights
 */
public record LearnedModel(String name, String version) {
  private static final int DIGITS = 16;

  /** Read when they are first asked for, and no start waits for them. */
  private static final class InThisBuild {
    static final List<LearnedModel> ALL =
        List.of(
            of("article body, first pass", Reader.class, "html/body-first.trees"),
            of("article body, second pass", Reader.class, "html/body-second.trees"),
            of("article title", Reader.class, "html/title.trees"),
            of("confidence of claims", Calibration.class, "calibration.tsv"));
  }

  /** All, in the order in which a document meets them. */
  static List<LearnedModel> all() {
    return InThisBuild.ALL;
  }

  private static LearnedModel of(String name, Class<?> beside, String file) {
    try (InputStream weights = beside.getResourceAsStream(file)) {
      if (weights == null) {
        throw new IllegalStateException("The weights '" + file + "' are not in this build");
      }
      return new LearnedModel(name, Sha256.of(weights.readAllBytes()).substring(0, DIGITS));
    } catch (IOException e) {
      throw new UncheckedIOException("The weights '" + file + "' cannot be read", e);
    }
  }
}
