// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event on its way to one receiver, or how that ended, on record. */
@Entity
@Table(name = "webhook_delivery")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class Delivery {
  private static final int LONGEST_FAILURE = 1000;

  @Id
  @GeneratedValue(generator = "webhook_delivery_seq")
  @SequenceGenerator(
      name = "webhook_delivery_seq",
      sequenceName = "webhook_delivery_seq",
      allocationSize = 1)
  private Long id;

  @Column(name = "hook_key", nullable = false, updatable = false)
  private String hookKey;

  @Column(name = "event_id", nullable = false, updatable = false)
  private String eventId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private EventKind kind;

  @Column(nullable = false, updatable = false)
  private String subject;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state;

  @Column(nullable = false)
  private int attempts;

  @Column(name = "next_at", nullable = false)
  private Instant nextAt;

  @Column(name = "last_status")
  private @Nullable Integer lastStatus;

  @Column(name = "last_failure")
  private @Nullable String lastFailure;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** Where a delivery stands. */
  public enum State {
    /** It is tried, or tried again. */
    PENDING,
    /** The receiver has answered with a status of success. */
    DELIVERED,
    /** It was tried for days and is tried no more, or the receiver is gone for good. */
    ABANDONED,
    /** What it was about is no longer in the ledger. */
    WITHDRAWN
  }

  protected Delivery() {}

  Delivery(Webhook to, News.Name what, Instant now) {
    this.hookKey = to.key();
    this.eventId =
        UUID.nameUUIDFromBytes(
                String.join("\n", to.key(), what.kind().name(), what.subject())
                    .getBytes(StandardCharsets.UTF_8))
            .toString();
    this.kind = what.kind();
    this.subject = what.subject();
    this.madeAt = now;
    this.nextAt = now;
    this.state = State.PENDING;
  }

  /** The receiver has it. */
  void delivered(int status, Instant now) {
    attempts++;
    lastStatus = status;
    lastFailure = null;
    end(State.DELIVERED, now);
  }

  /**
   * It did not arrive, or was not taken.
   *
   * @param status what was answered, or null
   * @param waits after each attempt; when they are used up it is given up
   */
  void failed(@Nullable Integer status, String why, List<Duration> waits, Instant now) {
    lastStatus = status;
    String plain = why.replace('\0', '\uFFFD');
    lastFailure = plain.length() > LONGEST_FAILURE ? plain.substring(0, LONGEST_FAILURE) : plain;
    if (attempts >= waits.size()) {
      end(State.ABANDONED, now);
    } else {
      nextAt = now.plus(waits.get(attempts));
    }
    attempts++;
  }

  void end(State last, Instant now) {
    state = last;
    endedAt = now;
  }

  public long ordinal() {
    return id;
  }

  /** To whom, as a key. */
  String hook() {
    return hookKey;
  }

  /** Equal at every attempt, so that a receiver can tell what it has already. */
  public String event() {
    return eventId;
  }

  News.Name name() {
    return new News.Name(kind, subject);
  }

  public EventKind kind() {
    return kind;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public State state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  public Instant nextAt() {
    return nextAt;
  }

  public Optional<Integer> lastStatus() {
    return Optional.ofNullable(lastStatus);
  }

  public Optional<String> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  @Override
  public String toString() {
    return "delivery " + eventId;
  }
}
