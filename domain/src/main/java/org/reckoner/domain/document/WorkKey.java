// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which work a capture is a capture of: {@code url:} and the canonical url where one is known, else
 * {@code text:} and the SHA-256 of the clean text, else {@code named:} and a person's word.
 * Fetching a page again, with another advertisement in it, gives the same key.
 */
public record WorkKey(@JsonValue String value) implements Comparable<WorkKey> {
  /**
   * @throws IllegalArgumentException if it has none of the three forms
   */
  @JsonCreator
  public WorkKey {
    if (!value.startsWith("url:") && !value.startsWith("text:") && !value.startsWith("named:")) {
      throw new IllegalArgumentException("'" + value + "' is not the key of a work");
    }
  }

  public static WorkKey ofUrl(String canonicalUrl) {
    return new WorkKey("url:" + canonicalUrl);
  }

  public static WorkKey ofText(String textSha256) {
    return new WorkKey("text:" + textSha256);
  }

  public static WorkKey named(String name) {
    return new WorkKey("named:" + name);
  }

  @Override
  public int compareTo(WorkKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
