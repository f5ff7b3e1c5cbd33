// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import org.reckoner.ingest.Failure;

/** Carries the typed failure from the depth of a format up to {@link Reader}, and no further. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public Unreadable(Failure.Type type, String message) {
    super(message, null, false, false);
    this.failure = new Failure(type, message);
  }

  public Failure failure() {
    return failure;
  }
}
