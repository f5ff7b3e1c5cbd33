// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

/** A request for a report lacks what its kind needs; the message is a sentence. */
public final class UnfitRequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnfitRequestException(String message) {
    super(message);
  }
}
