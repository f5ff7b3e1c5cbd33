// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.total.PartialSum;
import org.reckoner.domain.total.Reconciliation;

/** Where what lies inside a total comes to more than the total: its parts, or thefts known here. */
public final class Excess {
  private final Comparison comparison;
  private final Conflicts conflicts;
  private final TotalSides sides;

  public Excess(Comparison comparison, Conflicts conflicts) {
    this.comparison = comparison;
    this.conflicts = conflicts;
    this.sides = new TotalSides(comparison, conflicts);
  }

  /** Finds where the parts of one asserter come to more than the total they are parts of. */
  public void ofParts(Draft whole, List<PartialSum> parts) {
    Optional<Resolution> loss = whole.resolution(Property.LOSS);
    if (loss.isPresent()) {
      Bounded claimed = claimed(loss.get());
      parts.stream()
          .filter(sum -> exceeds(sum.sum(), claimed))
          .forEach(sum -> parts(whole, loss.get(), sum));
    }
  }

  /**
   * Finds whether the thefts that lie certainly inside a total come to more than it claims.
   *
   * @param largest the claims of the largest of them, as many as come to more than a figure; asked
   *     for where they do
   * @param before what was found before, where the largest and what they rest on are still the same
   */
  public void ofThefts(
      Draft whole,
      Reconciliation held,
      Function<BigDecimal, List<ClaimKey>> largest,
      @Nullable Conflict before) {
    Optional<Resolution> loss = whole.resolution(Property.LOSS);
    if (loss.isPresent() && exceeds(held.certainSum(), claimed(loss.get()))) {
      thefts(whole, loss.get(), held, largest, before);
    }
  }

  private static Bounded claimed(Resolution loss) {
    return loss.value().bounded().orElseThrow();
  }

  private static boolean exceeds(BigDecimal sum, Bounded claimed) {
    BigDecimal ceiling = claimed.ceiling();
    return ceiling != null && sum.compareTo(ceiling) > 0;
  }

  private void parts(Draft whole, Resolution loss, PartialSum parts) {
    List<ClaimKey> behind = new ArrayList<>();
    for (Origin.Operand part : parts.origin().operands()) {
      if (part.origin() instanceof Origin.Sourced sourced) {
        sourced.claimKeys().forEach(claim -> behind.add(new ClaimKey(claim)));
      }
    }
    String sum = parts.currency() + " " + Comparison.figure(parts.sum());
    conflicts.add(
        Kind.BREAKDOWN,
        Severity.HIGH,
        List.of(whole.subject().key()),
        Property.LOSS,
        List.of(
            sides.of(whole, Property.LOSS, loss),
            conflicts.sideOf(sum + " in parts by " + parts.asserter(), behind)),
        "The parts by %s come to %s, more than the %s claimed for %s."
            .formatted(
                parts.asserter(),
                sum,
                comparison.shown(Property.LOSS, loss.value()),
                whole.name()));
  }

  private void thefts(
      Draft whole,
      Resolution loss,
      Reconciliation held,
      Function<BigDecimal, List<ClaimKey>> largest,
      @Nullable Conflict before) {
    String sum = held.currency() + " " + Comparison.figure(held.certainSum());
    String label = sum + " in thefts known here";
    String reading =
        ("%s is claimed for %s, and the thefts known here that lie certainly inside come to %s;"
                + " what the total counts is probably narrower than its scope.")
            .formatted(comparison.shown(Property.LOSS, loss.value()), whole.name(), sum);
    if (before != null) {
      conflicts.add(before.reworded(label, reading));
      return;
    }
    Side known = conflicts.sideOf(label, largest.apply(claimed(loss).figure()));
    conflicts.add(
        Kind.SCOPE,
        Severity.MEDIUM,
        List.of(whole.subject().key()),
        Property.LOSS,
        List.of(sides.of(whole, Property.LOSS, loss), known),
        reading);
  }
}
