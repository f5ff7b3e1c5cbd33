// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as a list has it.
 *
 * @param address as written there
 * @param currency the currency or network that the list names with it: {@code XBT}
 * @param name whose it is said to be
 * @param id the entry's id in the list
 * @param programs sanctions programmes, or the list's own categories
 * @param confidence the list's own word for how sure it is, for a TagPack the id of GraphSense's
 *     taxonomy
 * @param source where the list has it from
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListedAddress(
    String address,
    @Nullable String currency,
    @Nullable String name,
    @Nullable String id,
    List<String> programs,
    @Nullable String confidence,
    @Nullable String source) {
  /**
   * @throws IllegalArgumentException if the address is blank
   */
  public ListedAddress {
    if (address.isBlank()) {
      throw new IllegalArgumentException("A list cannot have an address without letters");
    }
    programs = List.copyOf(programs);
  }
}
