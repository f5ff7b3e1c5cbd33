// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.ledger.ViewParameters;
import org.reckoner.domain.document.Tlp;
import org.reckoner.reporting.form.ReportForm;

/**
 * A report that is to be written as long work. What is not given is as with {@code GET}.
 *
 * @param format pdf, html, docx, md, json (its tables) or zip (its tables as CSV)
 * @param kind comprehensive, incident, actor, digest or brief
 * @param period only what may lie in it: 2017..2024-04, 2023, ..2020
 * @param incident only this incident: its number, slug or key
 * @param actor only what is attributed to somebody of this name, or a part of it
 * @param victim only incidents whose victim has this name, or a part of it
 * @param since compare with what had been published by this day
 * @param publishedBy only what had been published by this day
 * @param recordedBy only what this ledger had learned by this moment
 * @param audience only what may be shown to those cleared for this TLP marking
 */
public record ReportOrder(
    @NotNull @Pattern(regexp = "pdf|html|docx|md|json|zip") String format,
    @Nullable @Size(max = 40) String kind,
    @Nullable @Size(max = 40) String period,
    @Nullable @Size(max = 200) String incident,
    @Nullable @Size(max = 200) String actor,
    @Nullable @Size(max = 200) String victim,
    @Nullable @Size(max = 40) String since,
    @Nullable @Size(max = 40) String publishedBy,
    @Nullable @Size(max = 40) String recordedBy,
    @Nullable @Size(max = 40) String audience) {

  ReportForm form() {
    return ReportForm.ofFile("." + format).orElseThrow();
  }

  /** The same for those who are cleared so far, whoever asks. */
  ReportOrder cappedAt(Tlp clearance) {
    String seenBy =
        ViewParameters.view(clearance, audience, publishedBy, recordedBy).audience().name();
    return new ReportOrder(
        format, kind, period, incident, actor, victim, since, publishedBy, recordedBy, seenBy);
  }

  /**
   * What is wanted by whoever is cleared so far.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if something in it is not right
   */
  Reports.Wanted wanted(Tlp clearance) {
    return ReportParameters.wanted(
        ViewParameters.view(clearance, audience, publishedBy, recordedBy),
        kind,
        period,
        incident,
        actor,
        victim,
        since);
  }

  /** In words, for those who look at the run. */
  String inWords() {
    String named =
        Stream.of(period, incident, actor, victim, since, publishedBy, recordedBy)
            .filter(one -> one != null && !one.isBlank())
            .collect(Collectors.joining(", "));
    return (kind == null ? "comprehensive" : kind.toLowerCase(Locale.ROOT))
        + " report as "
        + format
        + (named.isEmpty() ? "" : ": " + named);
  }
}
