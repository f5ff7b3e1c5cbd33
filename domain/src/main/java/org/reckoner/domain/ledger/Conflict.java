// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;

/**
 * Claims that do not go together, or that are easily read as if they did not.
 *
 * @param key digest of kind, property and claims
 * @param kind what sort of conflict
 * @param severity how much depends on it
 * @param subjects keys of the incidents or totals it is about
 * @param property of which property, or null where it is about the scope
 * @param sides the claims on each side, at least two sides
 * @param reading how to read it, in one sentence
 */
public record Conflict(
    String key,
    Kind kind,
    Severity severity,
    List<String> subjects,
    @Nullable Property property,
    List<Side> sides,
    String reading) {
  /** By severity, then by kind and key. */
  public static final Comparator<Conflict> GRAVEST_FIRST =
      Comparator.comparing(Conflict::severity)
          .thenComparing(Conflict::kind)
          .thenComparing(Conflict::key);

  public Conflict {
    subjects = List.copyOf(subjects);
    sides = List.copyOf(sides);
  }

  /** The same claims, where its last side is labelled and all of it read otherwise. */
  public Conflict reworded(String label, String otherReading) {
    List<Side> relabelled = new ArrayList<>(sides);
    int last = relabelled.size() - 1;
    Side side = relabelled.get(last);
    relabelled.set(last, new Side(label, side.claims(), side.groups()));
    return new Conflict(key, kind, severity, subjects, property, relabelled, otherReading);
  }

  /** What sort of conflict it is. */
  public enum Kind {
    /** The same thing, different numbers. */
    VALUE,
    /** The same number of different things: "58 attacks", "58 companies". */
    UNIT,
    /** Different period or actor: no contradiction, but easily read as one. */
    SCOPE,
    /** The same asserter changed its number. */
    RESTATEMENT,
    /** Far from every other value: a misprint, perhaps. */
    OUTLIER,
    /** Parts and whole disagree. */
    BREAKDOWN,
    /** Different actors accused, or an accusation denied. */
    ATTRIBUTION,
    /** Different dates for one thing. */
    DATE
  }

  /** How much depends on it. */
  public enum Severity {
    HIGH,
    MEDIUM,
    LOW
  }

  /**
   * One side of a conflict.
   *
   * @param label the value or the reading that this side stands for, as shown
   * @param claims the claims on this side
   * @param groups keys of the independent groups behind them
   */
  public record Side(String label, List<ClaimKey> claims, List<String> groups) {
    public Side {
      claims = List.copyOf(claims);
      groups = List.copyOf(groups);
    }
  }
}
