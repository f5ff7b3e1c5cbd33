// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;

/** A capture on record. Written by {@code recorded.LedgerWriter} only. */
@Entity
@Immutable
@Table(name = "capture")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedCapture {
  @Id private Long id;

  @Column(name = "raw_sha256", nullable = false)
  private String rawSha256;

  @Column(nullable = false)
  private String source;

  private @Nullable String url;

  @Column(name = "media_type", nullable = false)
  private String mediaType;

  @Column(nullable = false)
  private String headers;

  @Column(name = "captured_at", nullable = false)
  private Instant capturedAt;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Tlp tlp;

  private @Nullable String licence;

  @Column(name = "embargo_until")
  private @Nullable Instant embargoUntil;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected RecordedCapture() {}

  /** The capture as a value. */
  public Capture capture() {
    Map<String, String> named = new TreeMap<>();
    Map<?, ?> read = CanonicalJson.read(Map.class, headers);
    read.forEach((name, value) -> named.put(String.valueOf(name), String.valueOf(value)));
    return new Capture(
        rawSha256, source, url, mediaType, named, capturedAt, tlp, licence, embargoUntil);
  }

  /** When the ledger learned of it. */
  public Instant recordedAt() {
    return recordedAt;
  }

  @Override
  public String toString() {
    return rawSha256;
  }
}
