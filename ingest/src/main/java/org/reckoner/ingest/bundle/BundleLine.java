// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.bundle;

/**
 * A line of the text that an incident or a group makes: what it says, of whom, and who says it,
 * parted by tabs.
 *
 * @param kind {@code incident}, {@code targets}, {@code alias} and so on
 * @param words a name or a sum
 * @param asserter who made the object; empty where nobody is named
 */
record BundleLine(String kind, String words, String asserter) {

  /** Appends a line; false where there are no words for it. */
  static boolean append(StringBuilder text, String kind, String words, String asserter) {
    String name = flat(words);
    if (name.isEmpty()) {
      return false;
    }
    text.append(kind).append('\t').append(name).append('\t').append(flat(asserter)).append('\n');
    return true;
  }

  static BundleLine parse(String line) {
    String[] cells = line.split("\t", -1);
    return new BundleLine(
        cells[0], cells.length > 1 ? cells[1] : "", cells.length > 2 ? cells[2] : "");
  }

  private static String flat(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
