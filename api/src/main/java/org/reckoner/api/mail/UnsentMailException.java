// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.mail;

/** Mail could not be sent; the message says in a sentence which and why. */
public final class UnsentMailException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnsentMailException(String sentence) {
    super(sentence);
  }
}
