// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.language;

/**
 * A phrase of the lexicon found in a text.
 *
 * @param cue what it tells
 * @param code which one, for cues that come in several: {@code T1566}, {@code USD}; else empty
 * @param from first token
 * @param to the one after the last
 */
public record CueMatch(Cue cue, String code, int from, int to) {
  public int length() {
    return to - from;
  }
}
