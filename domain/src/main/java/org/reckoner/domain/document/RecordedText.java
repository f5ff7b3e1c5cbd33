// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A clean text on record. Written by {@code recorded.LedgerWriter} only. */
@Entity
@Immutable
@Table(name = "text")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public class RecordedText {
  @Id private Long id;

  @Column(name = "text_sha256", nullable = false)
  private String textSha256;

  @Column(nullable = false, columnDefinition = "text")
  private String content;

  protected RecordedText() {}

  public String textSha256() {
    return textSha256;
  }

  /** The text that claims quote. */
  public String content() {
    return content;
  }

  @Override
  public String toString() {
    return textSha256;
  }
}
