// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.time.LocalDate;

/**
 * That an address is on a list.
 *
 * @param list what the list is called
 * @param asOf the day that it is of: what it says may have changed since
 * @param entry what it says
 */
public record Listing(String list, LocalDate asOf, ListedAddress entry) {}
