// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.WorkKey;

/**
 * What can be found of a work by its words: the text that was recorded last, and all claims that
 * were ever made of it.
 *
 * @param textSha256 digest of the text
 * @param publisher who published it
 */
public record SearchableWork(
    WorkKey work,
    String textSha256,
    @Nullable String title,
    @Nullable String publisher,
    String text,
    List<SearchableClaim> claims) {

  public SearchableWork {
    claims = List.copyOf(claims);
  }

  /**
   * A claim by its words.
   *
   * @param key its identity
   * @param quote the exact words
   * @param party the party that it names, if its value is one
   * @param assertedBy whom the text credits
   */
  public record SearchableClaim(
      String key, String quote, @Nullable String party, @Nullable String assertedBy) {}
}
