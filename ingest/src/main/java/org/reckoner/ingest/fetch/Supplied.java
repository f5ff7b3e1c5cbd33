// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.fetch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.period.PartialDate;

/**
 * What a person supplies beside a document that does not say it itself.
 *
 * @param url its address, http or https
 * @param publisher who published it
 * @param published when
 * @param tlp how far it may be shared
 */
public record Supplied(
    @Nullable String url,
    @Nullable String publisher,
    @Nullable PartialDate published,
    @Nullable Tlp tlp) {
  public static final Supplied NOTHING = new Supplied(null, null, null, null);

  /**
   * @throws IllegalArgumentException if the url is no http or https address, or the publisher blank
   */
  public Supplied {
    if (url != null) {
      requireWebAddress(url);
    }
    if (publisher != null && publisher.isBlank()) {
      throw new IllegalArgumentException("the publisher is blank");
    }
  }

  /**
   * As people write it: a date {@code 2024-03-22}, {@code 2024-03} or {@code 2024}; a marking
   * {@code AMBER+STRICT}, with or without {@code TLP:}.
   *
   * @throws IllegalArgumentException in a sentence, if one of them is not well-formed
   */
  @JsonCreator
  public static Supplied of(
      @JsonProperty("url") @Nullable String url,
      @JsonProperty("publisher") @Nullable String publisher,
      @JsonProperty("published") @Nullable String published,
      @JsonProperty("tlp") @Nullable String tlp) {
    return new Supplied(
        url,
        publisher,
        published == null ? null : PartialDate.parse(published),
        tlp == null ? null : marking(tlp));
  }

  /**
   * Reads a sidecar: a JSON object with any of {@code url}, {@code publisher}, {@code published}
   * and {@code tlp}, and nothing else.
   *
   * @throws IllegalArgumentException in a sentence, if it is anything else
   */
  public static Supplied parse(String json) {
    return CanonicalJson.read(Supplied.class, json);
  }

  /** What is supplied here, and where nothing is, what the other supplies. */
  public Supplied or(Supplied other) {
    return new Supplied(
        url == null ? other.url : url,
        publisher == null ? other.publisher : publisher,
        published == null ? other.published : published,
        tlp == null ? other.tlp : tlp);
  }

  private static Tlp marking(String written) {
    String name =
        written.toUpperCase(Locale.ROOT).replaceFirst("^TLP:", "").replaceAll("[+ -]", "_");
    for (Tlp tlp : Tlp.values()) {
      if (tlp.name().equals(name)) {
        return tlp;
      }
    }
    throw new IllegalArgumentException(
        "'" + written + "' is not a marking: CLEAR, GREEN, AMBER, AMBER+STRICT or RED");
  }

  private static void requireWebAddress(String url) {
    try {
      WebAddress.parse(url);
    } catch (FetchException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
