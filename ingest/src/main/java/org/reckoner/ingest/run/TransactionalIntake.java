// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.LedgerStore;

/** The ledger in the application's database, one transaction for what is taken in together. */
@ApplicationScoped
public class TransactionalIntake implements LedgerIntake {
  private final LedgerStore store;

  @Inject
  public TransactionalIntake(LedgerStore store) {
    this.store = store;
  }

  @Override
  public boolean knows(String rawSha256, String version) {
    return store.knows(rawSha256, version);
  }

  @Override
  public boolean erased(String rawSha256) {
    return store.erased(rawSha256);
  }

  @Override
  public boolean erased(WorkKey work, String textSha256) {
    return store.erased(work, textSha256);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Intake.Effect take(Intake intake, Instant recordedAt) {
    return store.take(intake, recordedAt);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<Intake.Effect> take(List<Intake> intakes, Instant recordedAt) {
    return store.take(intakes, recordedAt);
  }
}
