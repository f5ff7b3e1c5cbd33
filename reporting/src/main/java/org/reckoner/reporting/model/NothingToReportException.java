// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

/** A report was asked for on something that the ledger does not hold; the message is a sentence. */
public final class NothingToReportException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NothingToReportException(String message) {
    super(message);
  }
}
