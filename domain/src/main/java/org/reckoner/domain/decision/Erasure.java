// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;

/**
 * The tombstone of a document: somebody destroyed its bytes, its text and what was quoted of it.
 * The digests say what it was to whoever has it still. Never undone; the document is not taken in
 * again.
 *
 * @param work what was erased
 * @param rawSha256 digests of the bytes that it came in, sorted
 * @param textSha256 digests of its texts, sorted
 * @param tlp how far it might be shared; it may be known this far that there was something
 * @param by who erased it
 * @param role in which role
 * @param at when, to the microsecond
 * @param why in words that give nothing of it away
 */
public record Erasure(
    WorkKey work,
    List<String> rawSha256,
    List<String> textSha256,
    Tlp tlp,
    String by,
    Role role,
    Instant at,
    String why) {
  /**
   * @throws IllegalArgumentException if it does not say who or why, or a digest is none
   */
  public Erasure {
    rawSha256 = rawSha256.stream().map(Sha256::require).distinct().sorted().toList();
    textSha256 = textSha256.stream().map(Sha256::require).distinct().sorted().toList();
    if (by.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException("An erasure says who erased and why");
    }
  }

  /** The same with another's digests besides. */
  public Erasure with(Erasure other) {
    return new Erasure(
        work,
        Stream.concat(rawSha256.stream(), other.rawSha256.stream()).toList(),
        Stream.concat(textSha256.stream(), other.textSha256.stream()).toList(),
        tlp,
        by,
        role,
        at,
        why);
  }
}
