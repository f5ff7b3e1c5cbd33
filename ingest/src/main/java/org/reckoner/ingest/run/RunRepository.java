// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs on record. A run that is at work is written when it begins and when it is over. */
@ApplicationScoped
public class RunRepository implements PanacheRepository<RecordedRun> {

  public Optional<RecordedRun> byKey(String key) {
    return find("runKey", key).firstResultOptional();
  }

  /** The last runs, the newest first. */
  public List<RecordedRun> newest(int most) {
    return find("from RecordedRun", Sort.descending("id")).page(0, most).list();
  }

  /**
   * Puts a run on record, or how far it is. In a transaction of its own: it stands whatever else.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(IngestRun run, Instant now) {
    byKey(run.key())
        .ifPresentOrElse(known -> known.moveTo(run), () -> persist(new RecordedRun(run, now)));
  }

  /**
   * Marks the runs that were at work when their process ended. For a database that only one process
   * has open: at its start, whatever is marked as at work is not.
   *
   * @return how many there were
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int closeInterrupted(Instant now) {
    List<RecordedRun> interrupted =
        list("state in ?1", List.of(RunState.PENDING, RunState.RUNNING));
    interrupted.forEach(run -> run.interrupt(now));
    return interrupted.size();
  }
}
