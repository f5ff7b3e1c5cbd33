// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.domain.recorded.RecordingException;

/**
 * The ledgers that have been worked out, the present one and views of it. One is worked out anew
 * when the facts have changed, and not before somebody looks.
 */
@ApplicationScoped
public class Ledgers {
  private static final int KEPT_VIEWS = 8;
  private static final int ATTEMPTS = 5;

  private final LedgerStore store;
  private final PartyRegister register;
  private final Clock clock;
  private final Map<LedgerInput.View, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LedgerInput.View, Kept> eldest) {
          return size() > KEPT_VIEWS;
        }
      };

  private volatile @Nullable OpenLedger last;

  /** A ledger and the version of the facts that it was worked out from. */
  private record Kept(String version, OpenLedger ledger) {}

  @Inject
  public Ledgers(LedgerStore store, PartyRegister register, Clock clock) {
    this.store = store;
    this.register = register;
    this.clock = clock;
  }

  /** The ledger of everything that is known now. */
  public OpenLedger present() {
    return of(LedgerInput.View.ALL);
  }

  /** The present ledger as it was worked out last, which may be older than the facts. */
  public Optional<OpenLedger> last() {
    return Optional.ofNullable(last);
  }

  /** Names the facts that the present ledger is worked out from, numbers included. */
  public synchronized String version() {
    present();
    return Objects.requireNonNull(kept.get(LedgerInput.View.ALL)).version();
  }

  /** The ledger of a view. */
  public synchronized OpenLedger of(LedgerInput.View view) {
    String version = store.version();
    Kept known = kept.get(view);
    if (known != null && known.version().equals(version)) {
      return known.ledger();
    }
    OpenLedger ledger = new OpenLedger(reckon(view));
    // Numbers that were given meanwhile are facts too.
    kept.put(view, new Kept(store.version(), ledger));
    if (view.equals(LedgerInput.View.ALL)) {
      last = ledger;
    }
    return ledger;
  }

  private Ledger reckon(LedgerInput.View view) {
    for (int attempt = 1; ; attempt++) {
      LedgerInput input = store.input(view, register);
      Ledger ledger = Reckoning.of(input, LedgerRules.STANDARD);
      if (!view.equals(LedgerInput.View.ALL) || ledger.unnumbered().isEmpty()) {
        return ledger;
      }
      try {
        number(ledger, input.allocations());
      } catch (RecordingException e) {
        if (!e.collision() || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Gives the incidents without a number the next ones, in the order of the ledger. */
  private void number(Ledger ledger, List<NumberAllocation> given) {
    int next = given.stream().mapToInt(NumberAllocation::number).max().orElse(0) + 1;
    List<NumberAllocation> allocations = new ArrayList<>();
    for (Incident incident : ledger.unnumbered()) {
      allocations.add(new NumberAllocation(next++, new ClaimKey(incident.key())));
    }
    Instant now = clock.instant();
    QuarkusTransaction.requiringNew().run(() -> store.allocate(allocations, now));
  }
}
