// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;

/**
 * What one document says: one property of one frame, with the exact words. A claim never changes;
 * it may be rejected by an analyst or withdrawn with its document, but it stays.
 *
 * @param key its identity
 * @param work the work that says it
 * @param frame what it is said of
 * @param property what is said
 * @param value the value, of the property's type
 * @param assertion who says it and how
 * @param evidence the words, at least one span; the first is the one quoted
 */
public record Claim(
    ClaimKey key,
    WorkKey work,
    Frame frame,
    Property property,
    ClaimValue value,
    Assertion assertion,
    List<EvidenceSpan> evidence) {

  /**
   * @throws IllegalArgumentException if there are no words or the value is not of the property's
   *     type
   */
  public Claim {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A claim without words cannot exist");
    }
    if (!property.valueType().isInstance(value)) {
      throw new IllegalArgumentException(
          "A claim of " + property.wireName() + " cannot have the value " + value);
    }
  }

  /** Reads one back; of which type its value is follows from the property. */
  @JsonCreator
  static Claim read(
      @JsonProperty("key") ClaimKey key,
      @JsonProperty("work") WorkKey work,
      @JsonProperty("frame") Frame frame,
      @JsonProperty("property") Property property,
      @JsonProperty("value") JsonNode value,
      @JsonProperty("assertion") Assertion assertion,
      @JsonProperty("evidence") List<EvidenceSpan> evidence) {
    return new Claim(
        key,
        work,
        frame,
        property,
        CanonicalJson.read(property, CanonicalJson.write(value)),
        assertion,
        evidence);
  }

  /**
   * A claim with its key worked out.
   *
   * @param ordinal which occurrence of the first span's words in the document it is, from 1
   */
  public static Claim of(
      WorkKey work,
      Frame frame,
      Property property,
      ClaimValue value,
      Assertion assertion,
      List<EvidenceSpan> evidence,
      int ordinal) {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A claim without words cannot exist");
    }
    ClaimKey key =
        ClaimKey.of(work, evidence.get(0).exact(), ordinal, frame, property, value, assertion);
    return new Claim(key, work, frame, property, value, assertion, evidence);
  }

  /** The words of the first span. */
  public String quote() {
    return evidence.get(0).exact();
  }
}
