// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.addresses;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.reckoner.ingest.Failure;

/**
 * An address with the lists it was looked up in.
 *
 * @param found what came of it
 * @param lookedUpIn every list that was asked, with its day
 * @param unreadable lists that are kept but could not be asked
 */
public record AddressDetail(
    @JsonUnwrapped AddressView found,
    List<AskedLists.AskedList> lookedUpIn,
    List<Failure> unreadable) {}
