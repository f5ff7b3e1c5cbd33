// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.decision.Role;

/** A token on record: whose, for what, until when; of its secret only the digest. */
@Entity
@Table(name = "api_token")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedToken {
  @Id
  @Column(name = "token_id")
  private String id;

  @Column(name = "secret_sha256", nullable = false, updatable = false)
  private String digest;

  @Column(nullable = false, updatable = false)
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Role role;

  @Column(name = "created_by", nullable = false, updatable = false)
  private String createdBy;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", updatable = false)
  private @Nullable Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  protected RecordedToken() {}

  RecordedToken(
      Token token,
      String name,
      Role role,
      String createdBy,
      Instant createdAt,
      @Nullable Instant expiresAt) {
    this.id = token.id();
    this.digest = token.digest();
    this.name = name;
    this.role = role;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  /** Whether this is the token, and holds; takes as long for a wrong secret as for a right one. */
  boolean admits(Token token, Instant now) {
    boolean same =
        MessageDigest.isEqual(
            digest.getBytes(StandardCharsets.US_ASCII),
            token.digest().getBytes(StandardCharsets.US_ASCII));
    Instant end = expiresAt;
    return same && revokedAt == null && (end == null || now.isBefore(end));
  }

  /** From now on it admits nobody; a second time changes nothing. */
  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  @Override
  public String toString() {
    return "token " + id;
  }
}
