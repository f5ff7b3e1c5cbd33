// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers that stand in a bundle already. All that an export remembers of an object it has
 * written is here, so a UUID takes two numbers of one table, some 30 bytes, and not five times that
 * as text.
 */
final class WrittenIds {
  private static final int SMALLEST = 1 << 10;
  private static final int UUID_LENGTH = 36;

  /** Spreads the types, so that two objects that share a UUID are two. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /** Pairs; two zeroes are a free place, which no UUID is. */
  private long[] table = new long[2 * SMALLEST];

  private int size;

  /** Of somebody else's making, from an earlier bundle. */
  private final Set<String> others = new HashSet<>();

  /** Whether it was not there. */
  boolean add(String id) {
    UUID uuid = uuid(id);
    if (uuid == null) {
      return others.add(id);
    }
    if (4 * size >= table.length) {
      grow();
    }
    return put(table, first(id, uuid), uuid.getLeastSignificantBits());
  }

  boolean contains(String id) {
    UUID uuid = uuid(id);
    if (uuid == null) {
      return others.contains(id);
    }
    long first = first(id, uuid);
    int place = place(table, first, uuid.getLeastSignificantBits());
    return table[place] == first && table[place + 1] == uuid.getLeastSignificantBits();
  }

  private void grow() {
    long[] larger = new long[2 * table.length];
    size = 0;
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != 0 || table[i + 1] != 0) {
        put(larger, table[i], table[i + 1]);
      }
    }
    table = larger;
  }

  private boolean put(long[] into, long first, long second) {
    int place = place(into, first, second);
    if (into[place] == first && into[place + 1] == second) {
      return false;
    }
    into[place] = first;
    into[place + 1] = second;
    size++;
    return true;
  }

  /** Where it stands, or the free place where it would: a UUID is a digest or as good as one. */
  private static int place(long[] table, long first, long second) {
    int mask = table.length / 2 - 1;
    int at = (int) (first ^ (second >>> 7)) & mask;
    while ((table[2 * at] != first || table[2 * at + 1] != second)
        && (table[2 * at] != 0 || table[2 * at + 1] != 0)) {
      at = (at + 1) & mask;
    }
    return 2 * at;
  }

  private static long first(String id, UUID uuid) {
    return uuid.getMostSignificantBits() ^ SPREAD * StixId.type(id).hashCode();
  }

  /** The UUID of an identifier as it should be. */
  private static @Nullable UUID uuid(String id) {
    int end = id.length() - UUID_LENGTH;
    if (end < 2 || id.indexOf("--") != end - 2) {
      return null;
    }
    String digits = id.substring(end);
    try {
      UUID uuid = UUID.fromString(digits);
      return uuid.toString().equals(digits) && uuid.getLeastSignificantBits() != 0 ? uuid : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
