// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.time.LocalDate;
import java.util.List;

/**
 * A list of addresses as it stood on one day.
 *
 * @param name what it is called
 * @param asOf the day that it says it is of
 * @param entries in its own order
 */
public record AddressList(String name, LocalDate asOf, List<ListedAddress> entries) {
  /** More are no list but a mistake. */
  static final int MOST_ENTRIES = 5_000_000;

  public AddressList {
    entries = List.copyOf(entries);
  }
}
