// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.statement.Statement;

/** The conflicts found so far, each once. */
public final class Conflicts {
  private static final String SEPARATOR = "\u001f";

  private final Function<ClaimKey, String> groupOf;
  private final TreeMap<String, Conflict> found = new TreeMap<>();

  /**
   * @param groupOf the independent group of each claim
   */
  public Conflicts(Function<ClaimKey, String> groupOf) {
    this.groupOf = groupOf;
  }

  /** One side, of these claims. */
  Side side(String label, Collection<Statement> statements) {
    return sideOf(label, statements.stream().map(Statement::key).toList());
  }

  /** One side, of the claims of these keys. */
  Side sideOf(String label, Collection<ClaimKey> claims) {
    return new Side(
        label,
        claims.stream().sorted().toList(),
        claims.stream().map(groupOf).distinct().sorted().toList());
  }

  void add(
      Kind kind,
      Severity severity,
      List<String> subjects,
      @Nullable Property property,
      List<Side> sides,
      String reading) {
    String key =
        Sha256.of(
            String.join(
                SEPARATOR,
                kind.name(),
                property == null ? "" : property.wireName(),
                String.join(",", subjects),
                String.join(
                    ",",
                    sides.stream()
                        .flatMap(side -> side.claims().stream())
                        .map(ClaimKey::value)
                        .sorted()
                        .toList())));
    add(new Conflict(key, kind, severity, subjects, property, sides, reading));
  }

  void add(Conflict conflict) {
    found.put(conflict.key(), conflict);
  }

  /** All of them, the gravest first. */
  public List<Conflict> all() {
    List<Conflict> all = new ArrayList<>(found.values());
    all.sort(Conflict.GRAVEST_FIRST);
    return all;
  }
}
