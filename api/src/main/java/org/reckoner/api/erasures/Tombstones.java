// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.erasures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.reckoner.api.access.Caller;
import org.reckoner.api.http.Versions;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.reports.ReportResults;
import org.reckoner.api.search.SearchIndex;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.ingest.archive.Archive;

/**
 * What was erased, and erasing. First the words go from the database, in one transaction with the
 * tombstone; then the bytes from the archive and the words from the index. A process that ends in
 * between leaves bytes that the next start destroys.
 */
@ApplicationScoped
public class Tombstones {
  private static final Logger LOG = Logger.getLogger(Tombstones.class);
  private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(10);

  private final LedgerStore store;
  private final Ledgers ledgers;
  private final Archive archive;
  private final SearchIndex index;
  private final ReportResults reports;
  private final Clock clock;
  private final Event<Erasure> erased;

  @Inject
  public Tombstones(
      LedgerStore store,
      Ledgers ledgers,
      Archive archive,
      SearchIndex index,
      ReportResults reports,
      Clock clock,
      Event<Erasure> erased) {
    this.store = store;
    this.ledgers = ledgers;
    this.archive = archive;
    this.index = index;
    this.reports = reports;
    this.clock = clock;
    this.erased = erased;
  }

  void start(@Observes StartupEvent event) {
    store.erasures().forEach(this::destroyBytes);
  }

  /**
   * Erases a document for good.
   *
   * @param id the document's public id
   * @param why in words that stay
   * @param seen the version of the ledger in which it was seen
   * @return its tombstone
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if there is no such document, it was erased
   *     before, or the ledger has changed since
   */
  public Erasure erase(String id, String why, Caller by, Versions.Seen seen) {
    OpenLedger ledger = ledgers.of(new LedgerInput.View(by.clearance(), null, null));
    seen.require(ledgers.version());
    SourceDocument document = ledger.existing(id);
    Erasure erasure =
        new Erasure(
            document.work(),
            List.of(),
            List.of(),
            document.tlp(),
            by.name(),
            by.role(),
            clock.instant(),
            why);
    QuarkusTransaction.requiringNew().run(() -> store.erase(erasure));
    Erasure done =
        store.erasures().stream()
            .filter(one -> one.work().equals(document.work()))
            .findFirst()
            .orElseThrow();
    destroyBytes(done);
    index.forget(document.work());
    ledgers.forgetPast();
    reports.forget(Instant.EPOCH);
    ledgers.caughtUp(FOLLOWS_WITHIN);
    erased.fire(done);
    LOG.infof("The document %s was erased by %s", id, by.name());
    return done;
  }

  /** Those that a caller may know of, the latest first. */
  List<Erasure> all(Caller caller) {
    return ledgers
        .of(new LedgerInput.View(caller.clearance(), null, null))
        .ledger()
        .withdrawn()
        .stream()
        .sorted(java.util.Comparator.comparing(Erasure::at).reversed().thenComparing(Erasure::work))
        .toList();
  }

  private void destroyBytes(Erasure erasure) {
    for (String digest : erasure.rawSha256()) {
      try {
        archive.erase(digest);
      } catch (IOException e) {
        throw new UncheckedIOException("Bytes that were erased cannot be destroyed: " + digest, e);
      }
    }
  }
}
