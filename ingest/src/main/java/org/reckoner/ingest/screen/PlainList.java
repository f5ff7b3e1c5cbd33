// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.screen;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.Unreadable;

/**
 * One address on a line; what follows it after a blank, comma, semicolon or tab is whose it is said
 * to be. Lines that begin with {@code #} are remarks.
 */
final class PlainList {
  private static final String SEPARATORS = " \t,;";

  private PlainList() {}

  static AddressList read(InputStream bytes, String source, LocalDate asOf)
      throws IOException, Unreadable {
    List<ListedAddress> entries = new ArrayList<>();
    WordLines lines = new WordLines(bytes);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.startsWith("#")) {
        continue;
      }
      if (entries.size() == AddressList.MOST_ENTRIES) {
        throw new Unreadable(
            Failure.Type.TOO_LARGE,
            "The list '" + source + "' has more than " + AddressList.MOST_ENTRIES + " entries");
      }
      entries.add(entry(line));
    }
    if (entries.isEmpty()) {
      throw new Unreadable(Failure.Type.EMPTY, "The list '" + source + "' has no addresses");
    }
    return new AddressList(name(source), asOf, entries);
  }

  private static ListedAddress entry(String line) {
    int end = 0;
    while (end < line.length() && SEPARATORS.indexOf(line.charAt(end)) < 0) {
      end++;
    }
    if (end == 0) {
      return new ListedAddress(line, null, null, null, List.of(), null, null);
    }
    return new ListedAddress(
        unquoted(line.substring(0, end)),
        null,
        label(line.substring(end)),
        null,
        List.of(),
        null,
        null);
  }

  private static String unquoted(String word) {
    boolean quoted = word.length() > 2 && word.startsWith("\"") && word.endsWith("\"");
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  private static @Nullable String label(String rest) {
    int start = 0;
    while (start < rest.length() && SEPARATORS.indexOf(rest.charAt(start)) >= 0) {
      start++;
    }
    String label = rest.substring(start).strip();
    return label.isEmpty() ? null : label;
  }

  /** The name of the file without its ending. */
  static String name(String source) {
    int dot = source.lastIndexOf('.');
    return dot > 0 ? source.substring(0, dot) : source;
  }
}
