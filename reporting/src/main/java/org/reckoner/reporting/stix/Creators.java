// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

/** Who made the objects of a bundle. */
final class Creators {
  /** The maker of all objects but those repeated from others. */
  static final String RECKONER = StixId.of("identity", "reckoner");

  /** MITRE, whose techniques and groups keep their own identifiers. */
  static final String MITRE = "identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5";

  private Creators() {}

  static StixObject reckoner() {
    return StixObject.of(RECKONER, Provenance.NONE)
        .put("name", "Reckoner")
        .put("identity_class", "system")
        .put(
            "description",
            "Works out, from what documents say, a ledger of thefts of crypto-assets.");
  }

  static StixObject mitre() {
    return StixObject.by(MITRE, MITRE, Provenance.NONE)
        .put("name", "The MITRE Corporation")
        .put("identity_class", "organization");
  }
}
