// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.util.LinkedHashSet;
import java.util.Set;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.statement.Rulings;

/**
 * A present ledger, kept while documents and decisions come in: each touches only the components
 * that it can affect, and the result equals {@link Reckoning#of} over everything, to the byte.
 *
 * <p>An alias, the reliability of a source and what is supplied beside a document can affect
 * anything; with such a decision all is worked out anew, and so it is when a document that was seen
 * is gone. Only a present view is kept this way; what was published or known by a day is a
 * snapshot. One thread uses one; the ledgers that it hands out never change.
 */
public final class IncrementalReckoning {
  private final LedgerRules rules;
  private final Facts facts;
  private GrowingLedger growing;

  private IncrementalReckoning(LedgerInput input, LedgerRules rules) {
    this.rules = rules;
    this.facts = new Facts(input);
    this.growing = anew();
  }

  /**
   * Works the ledger out once as a whole, to be kept from there on.
   *
   * @throws IllegalArgumentException if the view is one of the past
   */
  public static IncrementalReckoning of(LedgerInput input, LedgerRules rules) {
    if (!input.view().present()) {
      throw new IllegalArgumentException(
          "Only a present view grows; one of the past is worked out as a whole");
    }
    return new IncrementalReckoning(input, rules);
  }

  /** The ledger of what has come in so far. */
  public Ledger ledger() {
    return growing.ledger();
  }

  /** All that has come in so far, as the input of a full rebuild. */
  public LedgerInput input() {
    return facts.all();
  }

  /**
   * Takes in what is new.
   *
   * @param change of every work in it, all facts that are known of it now; of decisions and
   *     allocations only the new ones. Its register and view are those of before
   * @return the ledger of everything
   */
  public Ledger take(LedgerInput change) {
    return take(Set.of(), change);
  }

  /**
   * Takes in what is new, also where nothing is left.
   *
   * @param works the works of which the change holds all that is known; one of which it holds
   *     nothing is gone
   * @param change as in {@link #take(LedgerInput)}
   * @return the ledger of everything
   */
  public Ledger take(Set<WorkKey> works, LedgerInput change) {
    Set<WorkKey> touched = new LinkedHashSet<>(facts.put(works, change));
    boolean everything = false;
    for (Decision decision : change.decisions()) {
      everything |= reachesFar(decision.ruling());
      if (decision.ruling() instanceof Ruling.Asserted said) {
        touched.add(said.claim().work());
      }
      Rulings.anchors(decision.ruling()).forEach(claim -> touch(claim, touched));
    }
    change.allocations().forEach(allocation -> touch(allocation.anchor(), touched));
    if (everything || !growing.work(touched)) {
      growing = anew();
    }
    return growing.ledger();
  }

  /** Whether a decision can affect anything, so that with it all is worked out anew. */
  public static boolean reachesFar(Ruling ruling) {
    if (ruling instanceof Ruling.Undecided undone) {
      return reachesFar(undone.ruling());
    }
    return ruling instanceof Ruling.Alias
        || ruling instanceof Ruling.OnSource
        || ruling instanceof Ruling.OnDocument;
  }

  private void touch(ClaimKey claim, Set<WorkKey> touched) {
    WorkKey work = growing.workOf(claim);
    if (work != null) {
      touched.add(work);
    }
  }

  /** Lets everything go and takes it in again. */
  private GrowingLedger anew() {
    GrowingLedger fresh = new GrowingLedger(facts, rules);
    fresh.work(facts.works());
    return fresh;
  }
}
