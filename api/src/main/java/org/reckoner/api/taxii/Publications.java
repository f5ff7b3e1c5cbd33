// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.reporting.stix.StixExport;

/**
 * Keeps the collections up to date with the ledger. Like the ledger itself a collection is worked
 * out anew when the facts have changed, and not before somebody looks; whoever looks while another
 * request does so is shown what is there.
 */
@ApplicationScoped
class Publications {
  private static final int LONGEST_SECONDS = 3600;

  private final Ledgers ledgers;
  private final PartyRegister register;
  private final LedgerRules rules;
  private final DataSource database;
  private final Clock clock;
  private final Map<TaxiiCollection, String> published = new ConcurrentHashMap<>();
  private final Map<TaxiiCollection, Lock> locks = new ConcurrentHashMap<>();

  @Inject
  Publications(
      Ledgers ledgers,
      PartyRegister register,
      LedgerRules rules,
      DataSource database,
      Clock clock) {
    this.ledgers = ledgers;
    this.register = register;
    this.rules = rules;
    this.database = database;
    this.clock = clock;
  }

  /**
   * The collections that somebody with this clearance may see: the whole ledgers, and the sections
   * of the one that is worked out for this very clearance.
   */
  List<TaxiiCollection> openTo(Tlp clearance) {
    List<TaxiiCollection> open = new ArrayList<>(TaxiiCollection.openTo(clearance));
    List<Section> sections = Section.in(ledger(clearance), register);
    for (TaxiiCollection whole : TaxiiCollection.openTo(clearance)) {
      if (whole.audience() == clearance) {
        sections.forEach(section -> open.add(whole.of(section)));
      }
    }
    return open;
  }

  /** The one of that id or alias, if somebody with this clearance may see it. */
  Optional<TaxiiCollection> find(String name, Tlp clearance) {
    List<TaxiiCollection> wholes = TaxiiCollection.openTo(clearance);
    return wholes.stream()
        .filter(one -> one.named(name))
        .findFirst()
        .or(
            () ->
                wholes.stream()
                    .filter(one -> one.audience() == clearance || name.startsWith(one.alias()))
                    .flatMap(
                        one -> Section.in(ledger(one.audience()), register).stream().map(one::of))
                    .filter(one -> one.named(name))
                    .findFirst());
  }

  private Ledger ledger(Tlp audience) {
    return ledgers.of(new LedgerInput.View(audience, null, null)).ledger();
  }

  /** Brings a collection up to date where it is not, and nobody else is about to. */
  void refresh(TaxiiCollection collection) {
    String state = state();
    if (state.equals(published.get(collection))) {
      return;
    }
    Lock lock = locks.computeIfAbsent(collection, one -> new ReentrantLock());
    if (!published.containsKey(collection)) {
      lock.lock();
    } else if (!lock.tryLock()) {
      return;
    }
    try {
      publish(collection, state);
      published.put(collection, state);
    } catch (RecordingException e) {
      // Another process brings it up to date; what is there is shown, and the next request looks.
      if (!e.collision()) {
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * A section that has nothing left after an erasure would never be brought up to date again, and
   * keep what it quoted: sections are emptied, and filled anew when somebody looks.
   */
  void forget(@Observes Erasure erasure) {
    List<String> wholes = TaxiiCollection.ALL.stream().map(TaxiiCollection::id).toList();
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(
            () -> {
              try (Connection connection = database.getConnection()) {
                Publication.emptyAllBut(connection, wholes);
              } catch (SQLException e) {
                throw new RecordingException(e);
              }
            });
    published.keySet().removeIf(one -> !one.section().equals(Section.WHOLE));
  }

  /** Names all that the objects follow from. */
  private String state() {
    return Sha256.of(
        String.join(
            "\n", ledgers.version(), rules.version(), register.version(), StixExport.VERSION));
  }

  private void publish(TaxiiCollection collection, String state) {
    // Worked out before the transaction, since it opens one of its own to number the incidents.
    Ledger ledger = collection.section().of(ledger(collection.audience()));
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(
            () -> {
              try (Connection connection = database.getConnection()) {
                publish(connection, collection, ledger, state);
              } catch (SQLException e) {
                throw new RecordingException(e);
              }
            });
  }

  private void publish(
      Connection connection, TaxiiCollection collection, Ledger ledger, String state)
      throws SQLException {
    if (!Publication.begins(connection, collection.id(), state)) {
      return;
    }
    long now = TaxiiTime.micros(clock.instant());
    try (Publication publication = new Publication(connection, collection.id(), now)) {
      StixExport.objects(ledger, register, collection.profile(), publication::take);
      publication.end(state);
    }
  }
}
