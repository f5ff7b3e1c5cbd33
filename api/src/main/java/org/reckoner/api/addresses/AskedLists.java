// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import java.time.LocalDate;
import java.util.List;
import org.reckoner.ingest.Failure;

/**
 * The lists that addresses are looked up in.
 *
 * @param lookedUpIn every list that is asked, with its day
 * @param unreadable lists that are kept but cannot be asked
 */
public record AskedLists(List<AskedList> lookedUpIn, List<Failure> unreadable) {

  /** A list that is asked. */
  public record AskedList(String name, LocalDate asOf, int addresses) {}

  static AskedLists of(KeptLists.Kept kept) {
    return new AskedLists(
        kept.screening().lists().stream()
            .map(list -> new AskedList(list.name(), list.asOf(), list.entries().size()))
            .toList(),
        kept.failures());
  }
}
