// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;
import org.reckoner.ingest.extract.chain.CanonicalAddress;

/**
 * Looks addresses up in lists. The checksum is looked at first and a wrong one ends it; spellings
 * of one address are one. May be asked by many threads at once.
 */
public final class Screening {
  private final List<AddressList> lists;
  private final Map<String, List<Listing>> byKey = new HashMap<>();
  private final Map<String, List<Listing>> byWords = new HashMap<>();

  /**
   * @param lists those to look into
   */
  public Screening(List<AddressList> lists) {
    this.lists = List.copyOf(lists);
    for (AddressList list : lists) {
      for (ListedAddress entry : list.entries()) {
        add(new Listing(list.name(), list.asOf(), entry));
      }
    }
  }

  private void add(Listing listing) {
    String words = listing.entry().address();
    CanonicalAddress address = CanonicalAddress.of(words).orElse(null);
    if (address == null) {
      // A list may have what is no address, or one of a chain that is not known here.
      byWords.computeIfAbsent(words, key -> new ArrayList<>(1)).add(listing);
    } else {
      // Also with a wrong checksum: of an Ethereum address the digits still say which is meant.
      byKey.computeIfAbsent(address.key(), key -> new ArrayList<>(1)).add(listing);
    }
  }

  public List<AddressList> lists() {
    return lists;
  }

  /**
   * Looks one address up.
   *
   * @param word the address in any of its spellings, without blanks around it
   */
  public Screened screen(String word) {
    CanonicalAddress address = CanonicalAddress.of(word).orElse(null);
    if (address == null) {
      List<Listing> listed = byWords.getOrDefault(word, List.of());
      Screened.Status status =
          listed.isEmpty() ? Screened.Status.NOT_AN_ADDRESS : Screened.Status.LISTED;
      return new Screened(word, null, null, status, listed, word);
    }
    if (address.checksum() == Checksum.FAILED) {
      return new Screened(
          word,
          address.chain(),
          address.checksum(),
          Screened.Status.MISPRINT,
          List.of(),
          address.key());
    }
    List<Listing> listed = byKey.getOrDefault(address.key(), List.of());
    Screened.Status status = listed.isEmpty() ? Screened.Status.NOT_LISTED : Screened.Status.LISTED;
    return new Screened(word, address.chain(), address.checksum(), status, listed, address.key());
  }
}
