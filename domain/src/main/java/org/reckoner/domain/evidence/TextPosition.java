// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.evidence;

/**
 * W3C {@code TextPositionSelector}: a stretch of a text in Unicode code points.
 *
 * @param start first code point, from 0
 * @param end the one after the last
 */
public record TextPosition(int start, int end) {
  /**
   * @throws IllegalArgumentException if it is empty or before the text
   */
  public TextPosition {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("No such stretch of text: " + start + " to " + end);
    }
  }
}
