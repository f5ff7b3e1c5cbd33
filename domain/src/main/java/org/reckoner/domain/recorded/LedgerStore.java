// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Erasure;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.party.PartyRegister;

/**
 * The facts of a ledger in the database of the application. What writes takes part in the caller's
 * transaction and refuses to begin one; what reads does so in a transaction or without.
 *
 * <p>Every method throws {@link RecordingException} where the database refuses.
 */
@ApplicationScoped
public class LedgerStore {
  private final DataSource database;
  private final LedgerWriter writer = new LedgerWriter();

  @Inject
  public LedgerStore(DataSource database) {
    this.database = database;
  }

  /** All that the ledger of this view is worked out from. */
  public LedgerInput input(LedgerInput.View view, PartyRegister register) {
    return with(connection -> LedgerReader.input(connection, view, register));
  }

  /** All that was decided, in the order in which it was recorded. */
  public List<Decision> decisions() {
    return decisions(null);
  }

  /**
   * What was decided, in the order in which it was recorded.
   *
   * @param recordedBy nothing that was recorded later; null for everything
   */
  public List<Decision> decisions(@Nullable Instant recordedBy) {
    return with(connection -> DecisionReader.decisions(connection, Stretch.until(recordedBy)));
  }

  /** The decisions that were made elsewhere, each with how it came in. */
  public Map<Decision, ImportedFrom> imported() {
    return with(DecisionReader::imported);
  }

  /**
   * What was recorded after a position; from 0 on everything.
   *
   * @param view a present one
   */
  public Recorded since(long position, LedgerInput.View view, PartyRegister register) {
    return with(connection -> LedgerReader.since(connection, position, view, register));
  }

  /**
   * The position of what was recorded last: a higher one after anything was recorded, the same
   * where nothing was.
   */
  public long position() {
    return with(Journal::end);
  }

  /**
   * Whether anything was recorded after a position that a view of a moment could see: facts of that
   * moment or before, which were on their way then, an erasure, or a number of what was known.
   * Another fact of a work that was known then counts, too.
   *
   * @param position after which is looked
   * @param recordedBy the moment
   */
  public boolean changedSince(long position, Instant recordedBy) {
    return with(connection -> Journal.changedSince(connection, position, recordedBy));
  }

  /** The highest number that an incident was given; 0 where none was. */
  public int lastNumber() {
    return with(LedgerReader::lastNumber);
  }

  /** Whether these bytes have been taken in by this version of the extractor. */
  public boolean knows(String rawSha256, String extractorVersion) {
    return with(connection -> LedgerReader.knows(connection, rawSha256, extractorVersion));
  }

  /** Whether the document was erased, or another one of which every word was the same. */
  public boolean erased(WorkKey work, String textSha256) {
    return with(connection -> Erasures.holds(connection, work, textSha256));
  }

  /** Whether a document was erased that came in these bytes, be it among others. */
  public boolean erased(String rawSha256) {
    return with(connection -> Erasures.holds(connection, rawSha256));
  }

  /** All that was erased, by work. */
  public List<Erasure> erasures() {
    return with(connection -> Erasures.read(connection, Stretch.until(null)));
  }

  /** The clean text of a work as it was recorded last. */
  public Optional<String> text(WorkKey work) {
    return with(connection -> LedgerReader.text(connection, work));
  }

  /** When the database was made: what is kept beside it tells it from another by that. */
  public Instant origin() {
    return with(SearchReader::origin);
  }

  /**
   * Works of which something is recorded that an index of words has not seen, by their ids.
   *
   * @param documents ids of the documents that it has seen; those that it has not are added
   * @param extractions the same of extractions
   */
  public Set<Long> unseen(BitSet documents, BitSet extractions) {
    return with(connection -> SearchReader.unseen(connection, documents, extractions));
  }

  /** What can be found of works by their words. */
  public List<SearchableWork> searchable(List<Long> works) {
    return with(connection -> SearchReader.works(connection, works));
  }

  /**
   * Takes in all that one capture brings; what is known changes nothing.
   *
   * @param recordedAt when the ledger learns it, to the microsecond
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Intake.Effect take(Intake intake, Instant recordedAt) {
    return with(connection -> writer.take(connection, intake, recordedAt));
  }

  /** As {@link #take(Intake, Instant)}, of several captures; what each of them changed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Intake.Effect> take(List<Intake> intakes, Instant recordedAt) {
    return with(connection -> writer.take(connection, intakes, recordedAt));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void decide(Decision decision, Instant recordedAt) {
    with(
        connection -> {
          writer.decide(connection, decision, recordedAt);
          return true;
        });
  }

  /**
   * Records decisions that were made elsewhere; what is on record already changes nothing.
   *
   * @return how many were new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int carry(List<Decision> decisions, ImportedFrom from) {
    return with(connection -> writer.carry(connection, decisions, from));
  }

  /**
   * Destroys what the database has of a document; its bytes are then still in the archive.
   *
   * @param erasure its digests are not looked at: they are those on record
   * @return false if it was erased before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean erase(Erasure erasure) {
    return with(connection -> writer.erase(connection, erasure));
  }

  /** Records a publisher's notice; false if it was known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean notice(DocumentNotice notice, Instant recordedAt) {
    return with(connection -> writer.notice(connection, notice, recordedAt));
  }

  /** Records new incident numbers; two that collide with another writer's are refused. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void allocate(List<NumberAllocation> allocations, Instant recordedAt) {
    with(
        connection -> {
          writer.allocate(connection, allocations, recordedAt);
          return true;
        });
  }

  /** Something done with a connection. */
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T with(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }
}
