// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.documents;

import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.WorkKey;

/** The public id of a document: short, safe in a path, and the same in every ledger. */
public final class DocumentId {
  private static final int LENGTH = 20;

  private DocumentId() {}

  /** The first 80 bits of the digest of the work's key, in hex. */
  public static String of(WorkKey work) {
    return Sha256.of(work.value()).substring(0, LENGTH);
  }
}
