// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import org.jspecify.annotations.Nullable;

/**
 * One reported event or total in one document. It keeps "58" and "$3 billion" together; the claims
 * keep each number's own words.
 *
 * @param kind what it is about
 * @param anchor what identifies it within its document, whatever the offsets and the version of the
 *     extractor: made of the kind and of words of the document
 * @param subject the name of what it is about: the victim, the group, "North Korea 2017/2024-04"
 * @param type the sort of incident, {@link IncidentType#UNKNOWN} where it is not about incidents
 * @param scope what it is a total of; null for all but totals
 */
public record Frame(
    FrameKind kind, String anchor, String subject, IncidentType type, @Nullable Scope scope) {
  /**
   * @throws IllegalArgumentException if the anchor is blank, or a total has no scope, or something
   *     else has one
   */
  public Frame {
    if (anchor.isBlank()) {
      throw new IllegalArgumentException("A frame needs an anchor");
    }
    if ((kind == FrameKind.TOTAL) != (scope != null)) {
      throw new IllegalArgumentException("A total has a scope, and nothing else has: " + subject);
    }
  }
}
