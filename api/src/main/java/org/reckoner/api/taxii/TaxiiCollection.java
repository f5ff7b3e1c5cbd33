// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.reporting.stix.StixProfile;

/**
 * A collection: the ledger that one audience may see, or a section of it, in one profile of STIX.
 * An audience has a collection of its own because its ledger is worked out from what it may see,
 * and is no part of a stricter one.
 */
record TaxiiCollection(StixProfile profile, Tlp audience, Section section) {
  /** Every collection of a whole ledger, the open ones first. */
  static final List<TaxiiCollection> ALL =
      Arrays.stream(Tlp.values())
          .flatMap(
              audience ->
                  Arrays.stream(StixProfile.values())
                      .map(profile -> new TaxiiCollection(profile, audience, Section.WHOLE)))
          .toList();

  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Those that somebody with this clearance may see. */
  static List<TaxiiCollection> openTo(Tlp clearance) {
    return ALL.stream().filter(one -> clearance.covers(one.audience)).toList();
  }

  /** Whether it goes by that id or alias. */
  boolean named(String name) {
    return id().equals(name) || alias().equals(name);
  }

  /** The collection of a section of the same ledger. */
  TaxiiCollection of(Section other) {
    return new TaxiiCollection(profile, audience, other);
  }

  /**
   * The same in every installation. TAXII wants the form of a random UUID (version 4), so the bits
   * of a digest are given it.
   */
  String id() {
    String digest = Sha256.of("reckoner taxii collection " + alias());
    long high = Long.parseUnsignedLong(digest.substring(0, 16), 16);
    long low = Long.parseUnsignedLong(digest.substring(16, 32), 16);
    return new UUID((high & ~0xF000L) | VERSION_4, (low & 0x3FFF_FFFF_FFFF_FFFFL) | VARIANT)
        .toString();
  }

  /** {@code core-amber-strict}, {@code core-clear-2023}, {@code full-red-by-lazarus-group}. */
  String alias() {
    return (profile + "-" + audience).toLowerCase(Locale.ROOT).replace('_', '-') + section.alias();
  }

  String title() {
    return "Thefts of crypto-assets, "
        + profile.name().toLowerCase(Locale.ROOT)
        + ", "
        + audience.label()
        + section.title();
  }

  String description() {
    String objects =
        switch (profile) {
          case CORE -> "Standard objects and properties of STIX 2.1 only.";
          case FULL -> "STIX 2.1 with the incident extensions and those of Reckoner.";
        };
    return objects + " What may be shown to those cleared for " + audience.label() + ".";
  }
}
