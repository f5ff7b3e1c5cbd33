// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

import java.util.Map;
import org.reckoner.domain.document.Tlp;

/**
 * How far a bundle may be shared: as the strictest of its objects, since it is kept as one file.
 * The identifiers are those of STIX 2.1 for TLP 1, and of the common objects of OASIS for TLP 2.0.
 */
final class SharedMarking {
  private static final Map<String, Tlp> KNOWN =
      Map.of(
          "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
          "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
          "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
          "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED,
          "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
          "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
          "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
          "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER_STRICT,
          "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED);

  private SharedMarking() {}

  static Tlp of(ObjectGraph graph) {
    Tlp strictest = Tlp.CLEAR;
    for (Thing thing : graph.all()) {
      for (String marking : thing.markings()) {
        strictest = strictest.strictest(KNOWN.getOrDefault(marking, Tlp.CLEAR));
      }
    }
    return strictest;
  }
}
