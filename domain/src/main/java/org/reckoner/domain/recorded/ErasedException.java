// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import org.reckoner.domain.document.WorkKey;

/** What was to be recorded was erased before: it is not taken in again, and nobody tries again. */
public final class ErasedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param work the document that was erased, or one of which every word is the same
   */
  public ErasedException(WorkKey work) {
    super("The document '" + work.value() + "' was erased and is not taken in again");
  }
}
