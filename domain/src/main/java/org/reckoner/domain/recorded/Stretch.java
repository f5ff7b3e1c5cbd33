// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what was recorded is read: all until a moment, or what the journal has between two
 * positions. Every condition takes the same values: the moment, and the positions where there are
 * any.
 *
 * @param recordedBy nothing that was recorded later
 * @param after the position behind which it begins; null for everything
 * @param to the position with which it ends; of no meaning for everything
 */
record Stretch(Instant recordedBy, @Nullable Long after, long to) {
  /** After every recording: what a view without a moment sees. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  static Stretch until(@Nullable Instant recordedBy) {
    return new Stretch(recordedBy == null ? EVER : recordedBy, null, Long.MAX_VALUE);
  }

  static Stretch between(long after, long to) {
    return new Stretch(EVER, after, to);
  }

  /** The same whenever it was recorded. */
  Stretch ofAnyTime() {
    return new Stretch(EVER, after, to);
  }

  /** The condition that a work is one of which something was recorded in this stretch. */
  String works(String column) {
    // From the beginning on it is every work: there is no need to look it up.
    return after != null && after == 0
        ? "cast(? as bigint) <= cast(? as bigint)"
        : rows(column, "work_id");
  }

  /**
   * The condition that a row is named by the journal in this stretch.
   *
   * @param column of the row; never from outside, as it becomes part of a statement
   * @param named the journal's column
   */
  String rows(String column, String named) {
    return after == null
        ? "1 = 1"
        : column
            + " in (select j."
            + named
            + " from journal j where j.position > ? and j.position <= ? and j."
            + named
            + " is not null)";
  }

  /** What the conditions take, after the moment. */
  Object[] values() {
    List<Object> values = new ArrayList<>();
    values.add(recordedBy);
    if (after != null) {
      values.add(after);
      values.add(to);
    }
    return values.toArray();
  }
}
