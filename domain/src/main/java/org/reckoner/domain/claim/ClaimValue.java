// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.claim;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.amount.Share;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.period.PeriodMeaning;

/** The value of a claim. Which case a property takes is fixed by {@link Property#valueType()}. */
public sealed interface ClaimValue {

  /** The number in it with its bounds, where it is one. */
  default Optional<Bounded> bounded() {
    return Optional.empty();
  }

  /** An amount of money or of a crypto-asset. */
  record Money(@JsonValue Amount amount) implements ClaimValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Money {}

    @Override
    public Optional<Bounded> bounded() {
      return Optional.of(amount);
    }
  }

  /** A number of things. */
  record Counted(@JsonValue Count count) implements ClaimValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Counted {}

    @Override
    public Optional<Bounded> bounded() {
      return Optional.of(count);
    }
  }

  /** A percentage. */
  record Portion(@JsonValue Share share) implements ClaimValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Portion {}

    @Override
    public Optional<Bounded> bounded() {
      return Optional.of(share);
    }
  }

  /** A date. */
  record On(@JsonValue PartialDate date) implements ClaimValue {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public On {}
  }

  /**
   * A period, as an ISO 8601 interval in JSON: {@code "2017/2024-04"}, an open end {@code ".."}.
   */
  record During(Period period) implements ClaimValue {
    @JsonValue
    String iso() {
      return period.iso();
    }

    /**
     * @throws IllegalArgumentException if it is not an interval of two dates
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static During parse(String iso) {
      String[] ends = iso.split("/", -1);
      PartialDate start = end(ends[0]);
      PartialDate end = ends.length == 1 ? start : end(ends[1]);
      return new During(new Period(start, end, PeriodMeaning.OCCURRED));
    }

    private static @Nullable PartialDate end(String iso) {
      return iso.equals("..") ? null : PartialDate.parse(iso);
    }
  }

  /**
   * A party by the name that the document uses.
   *
   * @param name the name in the document's words
   * @param kind what sort of party, where the extractor can tell
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Named(String name, @Nullable PartyKind kind) implements ClaimValue {
    /**
     * @throws IllegalArgumentException if the name is blank
     */
    public Named {
      if (name.isBlank()) {
        throw new IllegalArgumentException("A party needs a name");
      }
    }
  }

  /**
   * A technique of MITRE ATT&amp;CK.
   *
   * @param id {@code T1566}, {@code T1552.004}
   * @param name its name there
   */
  record Technique(String id, String name) implements ClaimValue {}

  /**
   * A measure that is advised.
   *
   * @param id ATT&amp;CK mitigation, {@code M1032}, or null where none fits
   * @param name what it is called there, or in general
   * @param addressee whom the document advises, or null where it does not say
   */
  record Mitigation(@Nullable String id, String name, @Nullable String addressee)
      implements ClaimValue {}

  /**
   * Something said in words, filed under a term so that sources can be compared.
   *
   * @param code the term, upper case: {@code WEAPONS_PROGRAMMES}, {@code REFUSED_TO_COMMENT}
   * @param text the words that say it
   */
  record Term(String code, String text) implements ClaimValue {}

  /**
   * An address on a chain.
   *
   * @param chain lower case: {@code bitcoin}, {@code ethereum}
   * @param address as written in the document
   * @param checksum what its checksum says
   */
  record Address(String chain, String address, Checksum checksum) implements ClaimValue {
    /** Whether the address carries a checksum, and whether it is right. */
    public enum Checksum {
      VERIFIED,
      NONE,
      FAILED
    }
  }

  /**
   * A transaction on a chain.
   *
   * @param chain lower case, or null where the context does not say
   * @param hash as written in the document
   */
  record Transaction(@Nullable String chain, String hash) implements ClaimValue {}
}
