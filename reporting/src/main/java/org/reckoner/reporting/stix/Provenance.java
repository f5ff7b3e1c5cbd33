// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.time.Instant;
import org.reckoner.domain.document.Tlp;
import org.reckoner.reporting.exchange.AsOf;

/**
 * What an object owes to the documents behind it, since neither a clock nor a recording time enters
 * an export.
 *
 * @param created the day of the earliest of them
 * @param modified the day of the latest
 * @param tlp the strictest of their markings
 */
record Provenance(Instant created, Instant modified, Tlp tlp) {
  /** Of what rests on no document: our own identity, reference data. */
  static final Provenance NONE = new Provenance(AsOf.GENESIS, AsOf.GENESIS, Tlp.CLEAR);

  /** Of what rests on both. */
  Provenance and(Provenance other) {
    return new Provenance(
        created.isBefore(other.created) ? created : other.created,
        modified.isAfter(other.modified) ? modified : other.modified,
        tlp.strictest(other.tlp));
  }
}
