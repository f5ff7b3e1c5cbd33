// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.reporting.model.ReportKind;
import org.reckoner.reporting.model.Selection;

/** Which report is asked for, and on what of the ledger. */
public final class ReportParameters {
  @QueryParam("kind")
  @Parameter(description = "comprehensive (where nothing is said), incident, actor, digest, brief")
  @Nullable String kind;

  @QueryParam("period")
  @Parameter(description = "Only what may lie in it: 2017..2024-04, 2023, ..2020")
  @Nullable String period;

  @QueryParam("incident")
  @Parameter(description = "Only this incident: its number, slug or key")
  @Nullable String incident;

  @QueryParam("actor")
  @Parameter(description = "Only what is attributed to somebody of this name, or a part of it")
  @Nullable String actor;

  @QueryParam("victim")
  @Parameter(description = "Only incidents whose victim has this name, or a part of it")
  @Nullable String victim;

  @QueryParam("since")
  @Parameter(description = "Compare with what had been published by this day: 2024-03-01")
  @Nullable String since;

  Reports.Wanted wanted(LedgerInput.View view) {
    return wanted(view, kind, period, incident, actor, victim, since);
  }

  /** The report that is asked for in words. */
  static Reports.Wanted wanted(
      LedgerInput.View view,
      @Nullable String kind,
      @Nullable String period,
      @Nullable String incident,
      @Nullable String actor,
      @Nullable String victim,
      @Nullable String since) {
    try {
      return new Reports.Wanted(
          view,
          kind == null ? ReportKind.COMPREHENSIVE : ReportKind.named(kind),
          new Selection(period == null ? null : PeriodText.parse(period), victim, actor, incident),
          day(since));
    } catch (IllegalArgumentException e) {
      throw ProblemType.INVALID_PARAMETER.because(e.getMessage() + ".");
    }
  }

  private static @Nullable LocalDate day(@Nullable String since) {
    try {
      return since == null ? null : LocalDate.parse(since);
    } catch (DateTimeException e) {
      throw ProblemType.INVALID_PARAMETER.because(
          "since is a day like 2024-03-01, not '" + since + "'.");
    }
  }
}
