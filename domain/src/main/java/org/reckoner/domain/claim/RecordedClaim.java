// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.RecordedWork;
import org.reckoner.domain.document.WorkKey;

/**
 * A claim on record, with the columns that it is searched by. Its frame and words stand with its
 * observations and come with the ledger's input. Written by {@code recorded.ClaimWriter} only.
 */
@Entity
@Immutable
@Table(name = "claim")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedClaim {
  @Id private Long id;

  @Column(name = "claim_key", nullable = false)
  private String key;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "work_id")
  private RecordedWork work;

  @Column(nullable = false)
  private String property;

  @Column(name = "claim_value", nullable = false)
  private String value;

  @Column(name = "amount_kind")
  private @Nullable String amountKind;

  @Column(length = 12)
  private @Nullable String currency;

  @Column(name = "number_min", precision = 38, scale = 18)
  private @Nullable BigDecimal min;

  @Column(name = "number_best", precision = 38, scale = 18)
  private @Nullable BigDecimal best;

  @Column(name = "number_max", precision = 38, scale = 18)
  private @Nullable BigDecimal max;

  @Column(name = "day_from")
  private @Nullable LocalDate from;

  @Column(name = "day_to")
  private @Nullable LocalDate to;

  @Column(name = "party_name")
  private @Nullable String party;

  @Column(name = "asserted_by")
  private @Nullable String assertedBy;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Modality modality;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Polarity polarity;

  @Column(nullable = false)
  private String quote;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected RecordedClaim() {}

  public ClaimKey key() {
    return new ClaimKey(key);
  }

  public WorkKey work() {
    return work.key();
  }

  public Property property() {
    return Property.named(property);
  }

  public ClaimValue value() {
    return CanonicalJson.read(property(), value);
  }

  public Optional<String> assertedBy() {
    return Optional.ofNullable(assertedBy);
  }

  public Modality modality() {
    return modality;
  }

  public Polarity polarity() {
    return polarity;
  }

  /** The words of its first span. */
  public String quote() {
    return quote;
  }

  /** When the ledger learned of it. */
  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public String toString() {
    return key;
  }
}
