// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue.Address.Checksum;

/**
 * What came of looking one address up. Never that it is sanctioned: that it is, or is not, on lists
 * as of their days.
 *
 * @param address as it was asked for
 * @param chain what its shape speaks for; null where it has the shape of no address known here
 * @param checksum what its checksum says; null where it has the shape of no address known here
 * @param status what came of it
 * @param lists where it stands
 * @param key what all spellings of the address share; of what is no address, its letters
 */
public record Screened(
    String address,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String chain,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Checksum checksum,
    Status status,
    List<Listing> lists,
    @JsonIgnore String key) {

  /** What came of it. */
  public enum Status {
    /** It is on at least one list. */
    LISTED,
    /** It is on none of the lists. */
    NOT_LISTED,
    /** Its checksum is wrong: some other address is meant, so it was not looked up. */
    MISPRINT,
    /** It is no address of a kind known here, and on no list letter by letter. */
    NOT_AN_ADDRESS
  }

  public Screened {
    lists = List.copyOf(lists);
  }

  /** Whether it was looked up. */
  public boolean screened() {
    return status == Status.LISTED || status == Status.NOT_LISTED;
  }
}
