// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.erasures;

import java.time.Instant;
import java.util.List;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;

/**
 * The tombstone of a document.
 *
 * @param id the document's public id, under which nothing is found any more
 * @param work key of the work it was
 * @param rawSha256 digests of the bytes that it came in
 * @param textSha256 digests of its texts
 * @param tlp how far it might be shared
 * @param by who erased it
 * @param role in which role
 * @param at when
 * @param why in their words
 */
public record ErasureView(
    String id,
    String work,
    List<String> rawSha256,
    List<String> textSha256,
    Tlp tlp,
    String by,
    Role role,
    Instant at,
    String why) {

  static ErasureView of(Erasure erasure) {
    return new ErasureView(
        DocumentId.of(erasure.work()),
        erasure.work().value(),
        erasure.rawSha256(),
        erasure.textSha256(),
        erasure.tlp(),
        erasure.by(),
        erasure.role(),
        erasure.at(),
        erasure.why());
  }
}
