// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.document.Tlp;

/** Somebody who is told of what is new, on record. */
@Entity
@Table(name = "webhook")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Webhook {
  @Id
  @Column(name = "hook_key")
  private String hookKey;

  @Column(nullable = false, updatable = false)
  private String url;

  @Column(nullable = false, updatable = false)
  private String kinds;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Tlp audience;

  @Column(nullable = false, updatable = false)
  private String secret;

  @Column(nullable = false)
  private boolean active;

  @Column(name = "made_by", nullable = false, updatable = false)
  private String madeBy;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  @Column(name = "leased_by")
  private @Nullable String leasedBy;

  @Column(name = "leased_until")
  private @Nullable Instant leasedUntil;

  protected Webhook() {}

  /**
   * @param url where
   * @param kinds of what
   * @param audience only of what may be shown to those cleared for it
   * @param by who wants it
   */
  Webhook(String url, Collection<EventKind> kinds, Tlp audience, String by, Instant now) {
    this.hookKey = UUID.randomUUID().toString();
    this.url = url;
    this.kinds =
        kinds.stream().sorted().distinct().map(EventKind::name).collect(Collectors.joining(","));
    this.audience = audience;
    this.secret = Secret.fresh().text();
    this.active = true;
    this.madeBy = by;
    this.madeAt = now;
  }

  public String key() {
    return hookKey;
  }

  public String url() {
    return url;
  }

  public List<EventKind> kinds() {
    return Arrays.stream(kinds.split(",")).map(EventKind::valueOf).toList();
  }

  public Tlp audience() {
    return audience;
  }

  /** What is signed with; to be shown to whoever makes the webhook, and to nobody after that. */
  Secret secret() {
    return new Secret(secret);
  }

  /** False once the receiver has said that it is gone for good. */
  public boolean active() {
    return active;
  }

  public String madeBy() {
    return madeBy;
  }

  public Instant madeAt() {
    return madeAt;
  }

  @Override
  public String toString() {
    return "webhook " + hookKey;
  }
}
