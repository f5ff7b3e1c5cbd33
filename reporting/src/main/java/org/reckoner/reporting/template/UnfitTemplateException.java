// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.template;

/** Templates cannot be used, or one asks for what none may; the message is a sentence. */
public final class UnfitTemplateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public UnfitTemplateException(String sentence) {
    super(sentence);
  }
}
