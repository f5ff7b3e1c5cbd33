// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The runs on record, from the moment they are asked for. What writes does so in a transaction of
 * its own: it stands whatever else.
 */
@ApplicationScoped
public class RunRepository implements PanacheRepository<RecordedRun> {
  private static final List<RunState> OPEN = List.of(RunState.PENDING, RunState.RUNNING);

  public Optional<RecordedRun> byKey(String key) {
    return find("runKey", key).firstResultOptional();
  }

  /** The runs before the one of that ordinal, the newest first. */
  public List<RecordedRun> before(long ordinal, int most) {
    return find("id < ?1 order by id desc", ordinal).page(0, most).list();
  }

  /** Puts a run on record that somebody asks for. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void begin(IngestRun run, String by, Instant now) {
    persist(new RecordedRun(run, by, now));
  }

  /**
   * Writes how far a run is, and that its process is alive.
   *
   * @return whether somebody asks it to end
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean keep(IngestRun run, Instant now) {
    RecordedRun recorded =
        byKey(run.key()).orElseThrow(() -> new IllegalStateException("Not on record: " + run));
    recorded.moveTo(run, now);
    return recorded.cancelAsked();
  }

  /** Asks the process that carries a run out to end it; nothing where it is over. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void askToCancel(String key) {
    find("runKey = ?1 and state in ?2", key, OPEN)
        .firstResultOptional()
        .ifPresent(RecordedRun::askToCancel);
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
