// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.reckoner.domain.document.Tlp;

/**
 * The markings of TLP 2.0 with the identifiers that OASIS gives them (cti-stix-common-objects,
 * extension tlp-2.0); the standard itself knows only those of TLP 1.
 */
final class Markings {
  private static final String EXTENSION =
      "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
  private static final String CREATED = "2022-10-01T00:00:00.000Z";

  private Markings() {}

  static String id(Tlp tlp) {
    return "marking-definition--"
        + switch (tlp) {
          case CLEAR -> "94868c89-83c2-464b-929b-a1a8aa3c8487";
          case GREEN -> "bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
          case AMBER -> "55d920b0-5e8b-4f79-9ee9-91f868d9b421";
          case AMBER_STRICT -> "939a9414-2ddd-4d32-a0cd-375ea402b003";
          case RED -> "e828b379-4e03-4974-9ac4-e53a884c97c1";
        };
  }

  static StixObject object(Tlp tlp) {
    String value =
        switch (tlp) {
          case CLEAR -> "clear";
          case GREEN -> "green";
          case AMBER -> "amber";
          case AMBER_STRICT -> "amber+strict";
          case RED -> "red";
        };
    return StixObject.bare(id(tlp))
        .put("created", CREATED)
        .put("name", tlp.label())
        .extension(
            EXTENSION,
            JsonNodeFactory.instance
                .objectNode()
                .put("extension_type", "property-extension")
                .put("tlp_2_0", value));
  }
}
