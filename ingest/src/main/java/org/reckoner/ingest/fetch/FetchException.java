// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import org.reckoner.ingest.Failure;

/** Carries an expected failure up to where it becomes a value; never leaves this package. */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  FetchException(Failure.Type type, String message) {
    super(message, null, false, false);
    this.failure = new Failure(type, message);
  }

  Failure failure() {
    return failure;
  }
}
