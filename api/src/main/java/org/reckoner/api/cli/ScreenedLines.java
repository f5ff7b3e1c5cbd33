// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reckoner.api.addresses.AddressView;
import org.reckoner.api.addresses.AddressView.IncidentRef;
import org.reckoner.api.claims.ClaimRef;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.ingest.screen.ListedAddress;
import org.reckoner.ingest.screen.Listing;
import org.reckoner.ingest.screen.Screened;

/**
 * What is printed for some addresses, and how many of them there are of each kind.
 *
 * @param text the lines, each ending in a line feed
 */
record ScreenedLines(String text, int number, int listed, int misprints, int noAddresses) {

  static ScreenedLines of(List<String> words, Function<String, AddressView> view, boolean json) {
    StringBuilder text = new StringBuilder();
    int listed = 0;
    int misprints = 0;
    int noAddresses = 0;
    for (String word : words) {
      AddressView one = view.apply(word);
      text.append(json ? JsonLines.of(one) : sentence(one)).append('\n');
      listed += one.status() == Screened.Status.LISTED ? 1 : 0;
      misprints += one.status() == Screened.Status.MISPRINT ? 1 : 0;
      noAddresses += one.status() == Screened.Status.NOT_AN_ADDRESS ? 1 : 0;
    }
    return new ScreenedLines(text.toString(), words.size(), listed, misprints, noAddresses);
  }

  private static String sentence(AddressView one) {
    StringBuilder line = new StringBuilder(one.address()).append(": ");
    line.append(
        switch (one.status()) {
          case LISTED ->
              one.lists().stream().map(ScreenedLines::listing).collect(Collectors.joining("; "));
          case NOT_LISTED -> "on none of the lists";
          case MISPRINT -> "not looked up, its checksum is wrong for " + one.chain();
          case NOT_AN_ADDRESS -> "not an address of a kind known here, and on no list";
        });
    if (one.checksum() == Checksum.NONE) {
      line.append(" (written without a checksum)");
    }
    List<IncidentRef> incidents = one.incidents();
    for (IncidentRef incident : incidents == null ? List.<IncidentRef>of() : incidents) {
      line.append("\n  incident ").append(incident.number() == null ? "" : incident.number());
      line.append(' ').append(incident.name()).append(" (").append(incident.slug()).append(')');
    }
    List<ClaimRef> claims = one.claims();
    for (ClaimRef claim : claims == null ? List.<ClaimRef>of() : claims) {
      line.append("\n  claim ").append(claim.key(), 0, 12).append(": ").append(claim.quote());
    }
    return line.toString();
  }

  private static String listing(Listing listing) {
    ListedAddress entry = listing.entry();
    StringBuilder words = new StringBuilder("on the list ").append(listing.list());
    words.append(" as of ").append(listing.asOf());
    if (entry.name() != null) {
      words.append(", ").append(entry.name());
    }
    if (entry.currency() != null) {
      words.append(", ").append(entry.currency());
    }
    if (!entry.programs().isEmpty()) {
      words.append(", ").append(String.join(" ", entry.programs()));
    }
    return words.toString();
  }
}
