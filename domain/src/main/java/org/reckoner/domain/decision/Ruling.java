// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.decision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.WorkKey;

/** What was decided. Anchored to claims, works and names, never to rows of a database. */
public sealed interface Ruling {

  /** The claim stands, or is set aside. */
  record OnClaim(ClaimKey claim, boolean accepted) implements Ruling {}

  /** The incidents that two claims speak of are one, or are not. */
  record OnPair(ClaimKey one, ClaimKey other, boolean same) implements Ruling {}

  /** Of the values claimed for this property of the claim's incident or total, this one stands. */
  record Prefer(ClaimKey claim, Property property) implements Ruling {}

  /**
   * How reliable a source is, by the Admiralty code: A to E from completely reliable to unreliable,
   * F cannot be judged (and is never ordered).
   */
  record OnSource(String publisher, char reliability) implements Ruling {
    /**
     * @throws IllegalArgumentException if the grade is not A to F
     */
    public OnSource {
      if (reliability < 'A' || reliability > 'F') {
        throw new IllegalArgumentException("Reliability is A to F, not " + reliability);
      }
    }
  }

  /**
   * How credible a claim is, by the Admiralty code: 1 to 5 from confirmed to improbable, 6 cannot
   * be judged (and is never ordered).
   */
  record OnCredibility(ClaimKey claim, int credibility) implements Ruling {
    /**
     * @throws IllegalArgumentException if the grade is not 1 to 6
     */
    public OnCredibility {
      if (credibility < 1 || credibility > 6) {
        throw new IllegalArgumentException("Credibility is 1 to 6, not " + credibility);
      }
    }
  }

  /** Two names are one party's. */
  record Alias(String name, String alias) implements Ruling {}

  /** A document's url, publisher, date or marking as a person supplied it. */
  record OnDocument(WorkKey work, String field, String value) implements Ruling {}

  /**
   * A document says this, as a person read it there: what no extractor found, or no extractor can
   * read. It stands as a claim of the document until another decision sets the claim aside, and is
   * marked as what it is. Its words are in the document like those of every claim.
   */
  record Asserted(Claim claim) implements Ruling {}

  /**
   * What was decided on a matter is taken back: from here on it is as if nobody had decided it. The
   * matter is that of the ruling given, whatever this says of it: {@code SAME} of a pair takes back
   * {@code not the same}, too.
   *
   * @param ruling on what
   */
  record Undecided(Ruling ruling) implements Ruling {
    /**
     * @throws IllegalArgumentException if it is a ruling that another of its own sort undoes
     */
    public Undecided {
      if (ruling instanceof Undecided) {
        throw new IllegalArgumentException(
            "What was taken back is decided again, and not taken back twice");
      }
      if (ruling instanceof OnDocument) {
        throw new IllegalArgumentException(
            "What was supplied for a document is undone by supplying something else");
      }
      if (ruling instanceof Asserted) {
        throw new IllegalArgumentException(
            "A claim that was asserted is undone by setting it aside");
      }
    }

    /** The kind of the ruling, as {@link Rulings#kind} names it. */
    @JsonProperty
    public String kind() {
      return Rulings.kind(ruling);
    }

    @JsonCreator
    static Undecided read(
        @JsonProperty(value = "kind", required = true) String kind,
        @JsonProperty(value = "ruling", required = true) JsonNode ruling) {
      return new Undecided(Rulings.read(kind, ruling.toString()));
    }
  }
}
