// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.IncrementalReckoning;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.domain.recorded.Recorded;
import org.reckoner.domain.recorded.RecordingException;

/**
 * The present ledgers while they follow what is recorded, each by what it can affect. One thread
 * uses it at a time.
 */
final class Growth {
  private static final int ATTEMPTS = 5;

  /** So many changed works at once, in a ledger of so many claims, take longer than a moment. */
  private static final int MANY_WORKS = 64;

  private static final int MANY_CLAIMS = 10_000;

  private final LedgerStore store;
  private final PartyRegister register;
  private final LedgerRules rules;
  private final Clock clock;
  private final Map<Tlp, IncrementalReckoning> growing = new EnumMap<>(Tlp.class);
  private final Map<Tlp, OpenLedger> open = new EnumMap<>(Tlp.class);
  private long position;

  Growth(LedgerStore store, PartyRegister register, LedgerRules rules, Clock clock) {
    this.store = store;
    this.register = register;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Takes in all that was recorded since, and gives numbers to the incidents that have none.
   *
   * @param audience for whom there has to be a ledger afterwards
   * @param willTakeLong told as soon as it is known that this is no matter of a moment
   * @throws RecordingException if the database refuses
   */
  Standing follow(Tlp audience, Runnable willTakeLong) {
    try {
      takeIn(willTakeLong);
      if (!growing.containsKey(audience)) {
        willTakeLong.run();
        LedgerInput.View view = new LedgerInput.View(audience, null, null);
        growing.put(audience, begin(all().input(), view));
      }
      growing.forEach(this::reopen);
      return new Standing(position, open);
    } catch (RuntimeException | Error e) {
      // Half of a change may be in: nothing that was held is to be relied on.
      growing.clear();
      open.clear();
      position = 0;
      throw e;
    }
  }

  private IncrementalReckoning all() {
    return Objects.requireNonNull(growing.get(Tlp.RED));
  }

  private void takeIn(Runnable willTakeLong) {
    for (int attempt = 1; ; ) {
      takeRecorded(willTakeLong);
      Ledger ledger = all().ledger();
      List<Incident> unnumbered = ledger.unnumbered();
      if (unnumbered.isEmpty()) {
        return;
      }
      try {
        number(unnumbered);
      } catch (RecordingException e) {
        // Another process has given these numbers; they are among what comes next.
        if (!e.collision() || attempt++ == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void takeRecorded(Runnable willTakeLong) {
    if (growing.isEmpty()) {
      willTakeLong.run();
      Recorded everything = store.since(0, LedgerInput.View.ALL, register);
      growing.put(Tlp.RED, begin(everything.facts(), LedgerInput.View.ALL));
      position = everything.position();
      return;
    }
    if (store.position() == position) {
      return;
    }
    Recorded more = store.since(position, LedgerInput.View.ALL, register);
    if (isMuch(more)) {
      willTakeLong.run();
    }
    growing.values().forEach(one -> one.take(more.works(), more.facts()));
    position = more.position();
  }

  private boolean isMuch(Recorded more) {
    boolean anew =
        more.facts().decisions().stream()
            .anyMatch(one -> IncrementalReckoning.reachesFar(one.ruling()));
    return (anew || more.works().size() > MANY_WORKS)
        && all().ledger().claims().size() > MANY_CLAIMS;
  }

  private IncrementalReckoning begin(LedgerInput facts, LedgerInput.View view) {
    return IncrementalReckoning.of(facts.seenBy(view), rules);
  }

  /** A ledger that nothing touched is the very same object, and what was looked up in it stays. */
  @SuppressWarnings("ReferenceEquality")
  private void reopen(Tlp audience, IncrementalReckoning one) {
    @Nullable OpenLedger before = open.get(audience);
    if (before == null || before.ledger() != one.ledger()) {
      open.put(audience, new OpenLedger(one.ledger()));
    }
  }

  /** Gives incidents the next numbers, in the order of the ledger. */
  private void number(List<Incident> unnumbered) {
    int next = store.lastNumber() + 1;
    List<NumberAllocation> allocations = new ArrayList<>();
    for (Incident incident : unnumbered) {
      allocations.add(new NumberAllocation(next++, new ClaimKey(incident.key())));
    }
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew().run(() -> store.allocate(allocations, now));
  }
}
