// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A work on record. Written by {@code recorded.LedgerWriter} only. */
@Entity
@Immutable
@Table(name = "work")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedWork {
  @Id private Long id;

  @Column(name = "work_key", nullable = false)
  private String key;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected RecordedWork() {}

  public WorkKey key() {
    return new WorkKey(key);
  }

  /** When the ledger first learned of it. */
  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public String toString() {
    return key;
  }
}
