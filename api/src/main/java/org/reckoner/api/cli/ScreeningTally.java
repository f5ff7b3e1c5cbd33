// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reckoner.ingest.screen.AddressList;

/** How many addresses were looked up, and what came of them. */
final class ScreeningTally {
  private long number;
  private long listed;
  private long misprints;
  private long noAddresses;

  void add(ScreenedLines lines) {
    number += lines.number();
    listed += lines.listed();
    misprints += lines.misprints();
    noAddresses += lines.noAddresses();
  }

  boolean allScreened() {
    return misprints + noAddresses == 0;
  }

  String sentence(List<AddressList> lists) {
    String asked =
        lists.isEmpty()
            ? "no list"
            : lists.stream()
                .map(list -> list.name() + " as of " + list.asOf())
                .distinct()
                .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d addresses: %d listed, %d not looked up for a wrong checksum, %d no addresses."
            + " Looked into: %s.",
        number,
        listed,
        misprints,
        noAddresses,
        asked);
  }
}
