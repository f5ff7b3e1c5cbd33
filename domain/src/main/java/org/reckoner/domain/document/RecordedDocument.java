// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.period.PartialDate;

/**
 * What a reader made of a capture, on record. A work has one for each capture or reader that
 * described it differently; the last is the present one. Written by {@code recorded.LedgerWriter}
 * only.
 */
@Entity
@Immutable
@Table(name = "document")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedDocument {
  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "work_id")
  private RecordedWork work;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "capture_id")
  private RecordedCapture capture;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "text_id")
  private RecordedText text;

  @Column(nullable = false)
  private String source;

  private @Nullable String url;
  private @Nullable String title;

  @Column(name = "publisher_name")
  private @Nullable String publisherName;

  @Column(name = "publisher_host")
  private @Nullable String publisherHost;

  @Enumerated(EnumType.STRING)
  @Column(name = "publisher_kind")
  private @Nullable PublisherKind publisherKind;

  private @Nullable String published;

  @Enumerated(EnumType.STRING)
  @Column(name = "published_found_in")
  private PublicationDate.@Nullable FoundIn publishedFoundIn;

  @Column(name = "published_not_after", nullable = false)
  private LocalDate publishedNotAfter;

  @Column(nullable = false)
  private String language;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Tlp tlp;

  @Column(nullable = false)
  private String links;

  @Column(nullable = false)
  private String signature;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  protected RecordedDocument() {}

  /** The document as a value; loads its work, capture and text. */
  public SourceDocument document() {
    return new SourceDocument(
        work.key(),
        capture.capture().rawSha256(),
        text.textSha256(),
        source,
        url,
        title,
        publisher(),
        publicationDate(),
        publishedNotAfter,
        language,
        tlp,
        Arrays.asList(CanonicalJson.read(String[].class, links)),
        Arrays.asList(CanonicalJson.read(Integer[].class, signature)));
  }

  public RecordedCapture capture() {
    return capture;
  }

  public RecordedText text() {
    return text;
  }

  /** When the ledger learned of it. */
  public Instant recordedAt() {
    return recordedAt;
  }

  private @Nullable Publisher publisher() {
    return publisherName == null || publisherKind == null
        ? null
        : new Publisher(publisherName, publisherHost, publisherKind);
  }

  private @Nullable PublicationDate publicationDate() {
    return published == null || publishedFoundIn == null
        ? null
        : new PublicationDate(PartialDate.parse(published), publishedFoundIn);
  }

  @Override
  public String toString() {
    return source;
  }
}
