// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.evidence.Origin;
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
   * @param certain their losses, asked for where they do
   */
  public void ofThefts(Draft whole, Reconciliation held, Supplier<List<Resolution>> certain) {
    Optional<Resolution> loss = whole.resolution(Property.LOSS);
    if (loss.isPresent() && exceeds(held.certainSum(), claimed(loss.get()))) {
      thefts(whole, loss.get(), held, certain.get());
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

  private void thefts(Draft whole, Resolution loss, Reconciliation held, List<Resolution> certain) {
    String sum = held.currency() + " " + Comparison.figure(held.certainSum());
    BigDecimal claimed = figure(loss);
    Side known = conflicts.sideOf(sum + " in thefts known here", enough(certain, claimed));
    conflicts.add(
        Kind.SCOPE,
        Severity.MEDIUM,
        List.of(whole.subject().key()),
        Property.LOSS,
        List.of(sides.of(whole, Property.LOSS, loss), known),
        ("%s is claimed for %s, and the thefts known here that lie certainly inside come to %s;"
                + " what the total counts is probably narrower than its scope.")
            .formatted(comparison.shown(Property.LOSS, loss.value()), whole.name(), sum));
  }

  /** The claims of the largest thefts, as many as come to more than is claimed. */
  private static List<ClaimKey> enough(List<Resolution> thefts, BigDecimal claimed) {
    List<Resolution> largest = new ArrayList<>(thefts);
    largest.sort(Comparator.comparing(Excess::figure).reversed().thenComparing(Resolution::chosen));
    List<ClaimKey> enough = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Resolution loss : largest) {
      if (sum.compareTo(claimed) > 0) {
        break;
      }
      enough.add(loss.chosen());
      sum = sum.add(figure(loss));
    }
    return enough;
  }

  private static BigDecimal figure(Resolution loss) {
    return claimed(loss).figure();
  }
}
