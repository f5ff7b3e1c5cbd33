// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.reckoner.domain.recorded.RecordingException;

/**
 * The runs on record, from the moment they are asked for. What writes does so in a transaction of
 * its own: it stands whatever else.
 */
@ApplicationScoped
public class RunRepository implements PanacheRepository<RecordedRun> {
  private static final List<RunState> OPEN = List.of(RunState.PENDING, RunState.RUNNING);

  private static final List<RunState> NOT_OVER =
      List.of(RunState.PENDING, RunState.RUNNING, RunState.PARKED);

  private final DataSource database;

  @Inject
  public RunRepository(DataSource database) {
    this.database = database;
  }

  /**
   * Whether there is any run that is not over. Every process asks that at its start, so it is asked
   * without Hibernate, which would first work out how.
   */
  public boolean anyNotOver() {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select 1 from ingest_run where state in (?, ?, ?) fetch first 1 rows only")) {
      for (int at = 0; at < NOT_OVER.size(); at++) {
        statement.setString(at + 1, NOT_OVER.get(at).name());
      }
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }

  public Optional<RecordedRun> byKey(String key) {
    return find("runKey", key).firstResultOptional();
  }

  /** The runs before the one of that ordinal, the newest first. */
  public List<RecordedRun> before(long ordinal, int most) {
    return find("id < ?1 order by id desc", ordinal).page(0, most).list();
  }

  /** Puts a run on record that somebody asks for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void begin(Run run, String by, Instant now) {
    persist(new RecordedRun(run, by, null, now));
  }

  /** The same with all that was asked, so that it may be parked. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void begin(Run run, IngestRequest request, Instant now) {
    persist(new RecordedRun(run, request.by(), StoredRequest.written(request).orElse(null), now));
  }

  /** The same for other work, with what was asked in words. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void begin(Run run, String by, String words, Instant now) {
    persist(new RecordedRun(run, by, words, now));
  }

  /**
   * Parks a run that its process ends before it was over.
   *
   * @return false if it cannot be gone on with, or was to be cancelled anyhow
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean park(String key) {
    Optional<RecordedRun> parked =
        byKey(key).filter(run -> run.request().isPresent() && !run.cancelAsked());
    parked.ifPresent(RecordedRun::park);
    return parked.isPresent();
  }

  /**
   * A run that was parked and is gone on with.
   *
   * @param request what was asked
   */
  public record TakenUp<R>(String key, R request) {}

  /** Takes up the parked run that was asked for first and of which all files are here. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<TakenUp<IngestRequest>> takeUpParked(Instant now) {
    return takeUpParked(RunKind.INGEST, StoredRequest::read, now);
  }

  /**
   * Takes up the parked run of a kind that was asked for first and can be gone on with here.
   *
   * @param understood what was asked, out of its words; empty if it cannot be done here
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <R> Optional<TakenUp<R>> takeUpParked(
      RunKind kind, Function<String, Optional<R>> understood, Instant now) {
    for (RecordedRun run : list("state = ?1 and kind = ?2 order by id", RunState.PARKED, kind)) {
      Optional<R> request = run.request().flatMap(understood);
      // Of two processes that see it parked one changes the row.
      if (request.isPresent()
          && update(
                  "state = ?1, beatAt = ?2 where runKey = ?3 and state = ?4",
                  RunState.PENDING,
                  now,
                  run.key(),
                  RunState.PARKED)
              == 1) {
        return Optional.of(new TakenUp<>(run.key(), request.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Writes how far a run is, and that its process is alive.
   *
   * @return whether somebody asks it to end
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean keep(Run run, Instant now) {
    RecordedRun recorded =
        byKey(run.key()).orElseThrow(() -> new IllegalStateException("Not on record: " + run));
    recorded.moveTo(run, now);
    return recorded.cancelAsked();
  }

  /**
   * Asks the process that carries a run out to end it; one that is parked ends by that. Nothing
   * where it is over.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void askToCancel(String key, Instant now) {
    find("runKey = ?1 and state in ?2", key, NOT_OVER)
        .firstResultOptional()
        .ifPresent(run -> run.askToCancel(now));
  }

  /**
   * Marks the open runs whose process is gone.
   *
   * @param silentSince a process that has not shown itself since then is gone
   * @return how many there were
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int closeInterrupted(Instant silentSince, Instant now) {
    List<RecordedRun> interrupted =
        list("state in ?1 and (beatAt is null or beatAt < ?2)", OPEN, silentSince);
    interrupted.forEach(run -> run.interrupt(now));
    return interrupted.size();
  }
}
