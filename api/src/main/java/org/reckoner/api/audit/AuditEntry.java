// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Role;

/** One line of the log. Never changed and never removed; the database refuses both. */
@Entity
@Immutable
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class AuditEntry {
  @Id
  @GeneratedValue(generator = "audit_entry_seq")
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "happened_at", nullable = false)
  private Instant at;

  @Column(nullable = false)
  private String who;

  @Enumerated(EnumType.STRING)
  private @Nullable Role role;

  @Column(nullable = false)
  private String action;

  @Column(nullable = false)
  private String target;

  private int status;

  protected AuditEntry() {}

  AuditEntry(
      Instant at, String who, @Nullable Role role, String action, String target, int status) {
    this.at = at;
    this.who = who;
    this.role = role;
    this.action = action;
    this.target = target;
    this.status = status;
  }

  /** Its place in the log. */
  long ordinal() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public String who() {
    return who;
  }

  public Optional<Role> role() {
    return Optional.ofNullable(role);
  }

  public String action() {
    return action;
  }

  public String target() {
    return target;
  }

  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return "audit entry " + id;
  }
}
