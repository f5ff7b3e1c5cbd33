// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

/**
 * Something that was found, by the index's own number for it.
 *
 * @param number what the searcher calls it
 * @param key key of the claim, or of the work
 * @param claim whether it is a claim
 */
public record Hit(int number, String key, boolean claim) {}
