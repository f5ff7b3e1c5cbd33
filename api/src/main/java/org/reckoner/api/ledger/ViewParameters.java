// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;

/** Which view of the ledger is asked for; everything that is known now where nothing is said. */
public final class ViewParameters {
  @QueryParam("published-by")
  @Parameter(description = "Only what had been published by this day, 2024-03-01")
  @Nullable String publishedBy;

  @QueryParam("recorded-by")
  @Parameter(description = "Only what this ledger had learned by this moment, 2024-03-01T12:00:00Z")
  @Nullable String recordedBy;

  @QueryParam("as-of")
  @Parameter(description = "Another name for published-by")
  @Nullable String asOf;

  @QueryParam("recorded-as-of")
  @Parameter(description = "Another name for recorded-by")
  @Nullable String recordedAsOf;

  @QueryParam("audience")
  @Parameter(description = "Only what may be shown to those cleared for this TLP marking")
  @Nullable String audience;

  @Context @Nullable SecurityContext caller;

  /**
   * The view, checked: nobody sees more than they are cleared for.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if a parameter is none, or asks for more
   */
  public LedgerInput.View view() {
    Tlp clearance =
        caller != null && caller.getUserPrincipal() instanceof Caller known
            ? known.clearance()
            : Tlp.CLEAR;
    return view(
        clearance,
        audience,
        once("published-by", publishedBy, "as-of", asOf),
        once("recorded-by", recordedBy, "recorded-as-of", recordedAsOf));
  }

  /**
   * The view that is asked for in words, checked as above.
   *
   * @param clearance the strictest marking that whoever asks may see
   */
  public static LedgerInput.View view(
      Tlp clearance,
      @Nullable String audience,
      @Nullable String publishedBy,
      @Nullable String recordedBy) {
    return new LedgerInput.View(marking(clearance, audience), day(publishedBy), moment(recordedBy));
  }

  private static @Nullable String once(
      String name, @Nullable String value, String otherName, @Nullable String other) {
    if (value != null && other != null && !value.equals(other)) {
      throw ProblemType.INVALID_PARAMETER.because(
          name + " and " + otherName + " mean the same; one of them is enough.");
    }
    return value == null ? other : value;
  }

  private static Tlp marking(Tlp clearance, @Nullable String audience) {
    if (audience == null) {
      return clearance;
    }
    Tlp wanted = named(audience);
    if (!clearance.covers(wanted)) {
      throw ProblemType.FORBIDDEN.because(
          "You are cleared for " + clearance.label() + ", not for " + wanted.label() + ".");
    }
    return wanted;
  }

  private static Tlp named(String audience) {
    try {
      return Tlp.valueOf(audience.toUpperCase(Locale.ROOT).replace('+', '_').replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(
          "audience is CLEAR, GREEN, AMBER, AMBER_STRICT or RED, not '" + audience + "'.");
    }
  }

  private static @Nullable LocalDate day(@Nullable String publishedBy) {
    try {
      return publishedBy == null ? null : LocalDate.parse(publishedBy);
    } catch (DateTimeException e) {
      throw ProblemType.INVALID_PARAMETER.because(
          "published-by, or as-of, is a day like 2024-03-01, not '" + publishedBy + "'.");
    }
  }

  private static @Nullable Instant moment(@Nullable String recordedBy) {
    try {
      return recordedBy == null ? null : Instant.parse(recordedBy);
    } catch (DateTimeException e) {
      throw ProblemType.INVALID_PARAMETER.because(
          "recorded-by, or recorded-as-of, is a moment like 2024-03-01T12:00:00Z, not '"
              + recordedBy
              + "'.");
    }
  }
}
