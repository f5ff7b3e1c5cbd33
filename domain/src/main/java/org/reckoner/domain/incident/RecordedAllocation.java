// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.incident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.reckoner.domain.claim.ClaimKey;

/** A number on record. Written by {@code recorded.LedgerWriter} only. */
@Entity
@Immutable
@Table(name = "number_allocation")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedAllocation {
  @Id
  @Column(name = "incident_number")
  private Integer number;

  @Column(nullable = false)
  private String anchor;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected RecordedAllocation() {}

  public NumberAllocation allocation() {
    return new NumberAllocation(number, new ClaimKey(anchor));
  }

  /** When the number was given. */
  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public String toString() {
    return "incident " + number;
  }
}
