// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

/**
 * A setting that would let others do what they must not: the application does not start with it.
 */
public final class UnsafeSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  /**
   * @param sentence what is unsafe, and which setting to change
   */
  public UnsafeSettingException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /** What is unsafe, and which setting to change. */
  public String sentence() {
    return sentence;
  }
}
