// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A decision on record. Written by {@code recorded.LedgerWriter} only. */
@Entity
@Immutable
@Table(name = "decision")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedDecision {
  @Id private Long id;

  @Column(name = "ruling_kind", nullable = false)
  private String kind;

  @Column(nullable = false)
  private String ruling;

  @Column(name = "claim_key")
  private @Nullable String claimKey;

  @Column(name = "other_claim_key")
  private @Nullable String otherClaimKey;

  @Column(name = "work_key")
  private @Nullable String workKey;

  @Column(name = "decided_by", nullable = false)
  private String by;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Role role;

  @Column(name = "decided_at", nullable = false)
  private Instant at;

  @Column(nullable = false)
  private String why;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected RecordedDecision() {}

  /** The decision as a value. */
  public Decision decision() {
    return new Decision(Rulings.read(kind, ruling), by, role, at, why);
  }

  /** When the ledger learned of it. */
  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public String toString() {
    return kind + " " + at;
  }
}
