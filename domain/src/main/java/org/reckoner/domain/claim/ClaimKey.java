// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.WorkKey;

/**
 * The identity of a claim: a digest of the work, the normalised quotation with its ordinal, the
 * frame's anchor, property, value, asserter, modality and polarity. Offsets, capture, rule and
 * reader version are not in it, so that fetching or extracting again finds the same claim.
 *
 * @param value SHA-256, 64 hex digits
 */
public record ClaimKey(@JsonValue String value) implements Comparable<ClaimKey> {
  private static final String SEPARATOR = "\u001f";

  /**
   * @throws IllegalArgumentException if it is not a SHA-256 digest
   */
  @JsonCreator
  public ClaimKey {
    Sha256.require(value);
  }

  /**
   * The key of what is said.
   *
   * @param quote the words, normalised here
   * @param ordinal 1 where the words stand once in the document or for the first time, 2 for the
   *     second, and so on
   */
  public static ClaimKey of(
      WorkKey work,
      String quote,
      int ordinal,
      Frame frame,
      Property property,
      ClaimValue value,
      Assertion assertion) {
    String asserter = assertion.assertedBy();
    return new ClaimKey(
        Sha256.of(
            String.join(
                SEPARATOR,
                work.value(),
                normalised(quote),
                Integer.toString(ordinal),
                frame.anchor(),
                property.wireName(),
                CanonicalJson.write(value),
                asserter == null ? "" : normalised(asserter),
                assertion.modality().name(),
                assertion.polarity().name())));
  }

  /** Words as they are compared: NFKC, white space folded, lower case. */
  public static String normalised(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(ClaimKey other) {
    return value.compareTo(other.value);
  }

  /** The first twelve digits, enough for people. */
  public String brief() {
    return value.substring(0, 12);
  }

  @Override
  public String toString() {
    return value;
  }
}
