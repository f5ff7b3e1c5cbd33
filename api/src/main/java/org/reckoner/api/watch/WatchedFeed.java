// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.watch.Watch;

/** A watched feed on record, and what is known from the last look at it. */
@Entity
@Table(name = "watched_feed")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class WatchedFeed {
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;
  private static final int LONGEST_FAILURE = 1000;

  @Id
  @Column(name = "feed_key")
  private String feedKey;

  @Column(nullable = false, updatable = false)
  private String url;

  @Column(nullable = false, updatable = false)
  private String host;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private FeedKind kind;

  @Column(updatable = false)
  private @Nullable String publisher;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private @Nullable Tlp tlp;

  @Column(name = "every_seconds", nullable = false, updatable = false)
  private long everySeconds;

  @Column(name = "asked_by", nullable = false, updatable = false)
  private String askedBy;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private Role role;

  @Column(name = "made_at", nullable = false, updatable = false)
  private Instant madeAt;

  @Column(name = "next_at", nullable = false)
  private Instant nextAt;

  @Column(name = "looked_at")
  private @Nullable Instant lookedAt;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  @Column(nullable = false)
  private int failures;

  @Column(name = "last_failure")
  private @Nullable String lastFailure;

  @Column(name = "last_run")
  private @Nullable String lastRun;

  @Column private @Nullable String etag;

  @Column(name = "last_modified")
  private @Nullable String lastModified;

  @Column(nullable = false)
  private String seen;

  @Column(name = "leased_by")
  private @Nullable String leasedBy;

  @Column(name = "leased_until")
  private @Nullable Instant leasedUntil;

  protected WatchedFeed() {}

  WatchedFeed(
      URI address,
      FeedKind kind,
      @Nullable String publisher,
      @Nullable Tlp tlp,
      Duration every,
      String by,
      Role role,
      Instant now) {
    this.feedKey = UUID.randomUUID().toString();
    this.url = address.toString();
    this.kind = kind;
    this.host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    this.publisher = publisher;
    this.tlp = tlp;
    this.everySeconds = every.toSeconds();
    this.askedBy = by;
    this.role = role;
    this.madeAt = now;
    this.nextAt = now;
    this.seen = "[]";
  }

  /** What is known from the last look. */
  Watch watch() {
    return new Watch(
        url, etag, lastModified, Arrays.asList(CanonicalJson.read(String[].class, seen)));
  }

  Supplied supplied() {
    return Supplied.of(null, publisher, null, tlp == null ? null : tlp.name());
  }

  boolean isLeasedBy(String process) {
    return process.equals(leasedBy);
  }

  /** Nothing had changed. */
  void unchanged(Instant now) {
    looked(now, Duration.ofSeconds(everySeconds));
    failures = 0;
    lastFailure = null;
  }

  /** It could not be had: each time in a row the wait is twice as long, up to a day. */
  void failed(String why, Instant now) {
    failures++;
    Duration wait =
        Duration.ofSeconds(everySeconds).multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    looked(now, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    note(why);
  }

  /** Keeps why something could not be had. */
  void note(String why) {
    String plain = why.replace('\0', '\uFFFD');
    lastFailure = plain.length() > LONGEST_FAILURE ? plain.substring(0, LONGEST_FAILURE) : plain;
  }

  /** What it told of was taken in. */
  void changed(Watch next, boolean more, @Nullable String run, Instant now) {
    looked(now, more ? SOON : Duration.ofSeconds(everySeconds));
    failures = 0;
    lastFailure = null;
    changedAt = now;
    lastRun = run == null ? lastRun : run;
    etag = shortEnough(next.etag(), 1000);
    lastModified = shortEnough(next.lastModified(), 200);
    seen = CanonicalJson.write(next.seen());
  }

  private static @Nullable String shortEnough(@Nullable String header, int longest) {
    return header == null || header.length() > longest ? null : header;
  }

  private void looked(Instant now, Duration wait) {
    lookedAt = now;
    nextAt = now.plus(wait);
    leasedBy = null;
    leasedUntil = null;
  }

  /** Due now, whatever it waits for. */
  void makeDue(Instant now) {
    nextAt = now;
  }

  public String key() {
    return feedKey;
  }

  public String url() {
    return url;
  }

  public FeedKind kind() {
    return kind;
  }

  String host() {
    return host;
  }

  public Optional<String> publisher() {
    return Optional.ofNullable(publisher);
  }

  public Optional<Tlp> tlp() {
    return Optional.ofNullable(tlp);
  }

  public Duration every() {
    return Duration.ofSeconds(everySeconds);
  }

  public String askedBy() {
    return askedBy;
  }

  public Role role() {
    return role;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Instant nextAt() {
    return nextAt;
  }

  public Optional<Instant> lookedAt() {
    return Optional.ofNullable(lookedAt);
  }

  public Optional<Instant> changedAt() {
    return Optional.ofNullable(changedAt);
  }

  public int failures() {
    return failures;
  }

  public Optional<String> lastFailure() {
    return Optional.ofNullable(lastFailure);
  }

  public Optional<String> lastRun() {
    return Optional.ofNullable(lastRun);
  }

  @Override
  public String toString() {
    return "feed " + feedKey;
  }
}
