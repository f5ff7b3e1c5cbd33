// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Conflict.Severity;
import org.reckoner.domain.ledger.Conflict.Side;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.total.PartialSum;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;

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

  /**
   * Looks at one total.
   *
   * @param draft what it was put together from
   * @param parts the drafts of all totals, by key
   * @param certain the losses that were added up for certain, asked for where they exceed
   */
  public void find(
      Total total, Draft draft, Map<String, Draft> parts, Supplier<List<Resolution>> certain) {
    Optional<Resolution> loss = total.resolution(Property.LOSS);
    if (loss.isEmpty()) {
      return;
    }
    Bounded claimed = loss.get().value().bounded().orElseThrow();
    Reconciliation held = total.reconciliation();
    for (PartialSum sum : held.partialSums()) {
      if (exceeds(sum.sum(), claimed)) {
        parts(draft, loss.get(), sum, parts);
      }
    }
    if (exceeds(held.certainSum(), claimed)) {
      thefts(draft, loss.get(), held, certain.get());
    }
  }

  private static boolean exceeds(BigDecimal sum, Bounded claimed) {
    BigDecimal ceiling = claimed.ceiling();
    return ceiling != null && sum.compareTo(ceiling) > 0;
  }

  private void parts(Draft whole, Resolution loss, PartialSum parts, Map<String, Draft> byKey) {
    List<Statement> behind = new ArrayList<>();
    for (String key : parts.totals()) {
      Draft part = byKey.get(key);
      if (part != null) {
        part.subject().statements().stream()
            .filter(Statement::candidate)
            .filter(said -> said.claim().property() == Property.LOSS)
            .forEach(behind::add);
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
            conflicts.side(sum + " in parts by " + parts.asserter(), behind)),
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
        ("%s is claimed for %s, and the thefts known here that lie certainly inside come to %s; what"
                + " the total counts is probably narrower than its scope.")
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
    return loss.value().bounded().orElseThrow().figure();
  }
}
