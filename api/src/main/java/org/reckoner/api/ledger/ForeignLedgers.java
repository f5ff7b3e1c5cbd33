// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.recorded.ErasedException;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.ingest.bundle.CarriedLedger;
import org.reckoner.ingest.run.TransactionalIntake;

/**
 * Takes in what another ledger holds: documents that this one does not have, with their claims as
 * they are. Each capture is taken in whole or not at all, so that an import that was cut off can be
 * done again.
 */
@ApplicationScoped
public class ForeignLedgers {
  private final TransactionalIntake intake;
  private final Clock clock;

  @Inject
  ForeignLedgers(TransactionalIntake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * What an import brought.
   *
   * @param documents taken in
   * @param known documents that the ledger had, and of which nothing was taken in
   * @param claims that are new
   * @param problems what was left out and why, in sentences
   */
  public record Brought(int documents, int known, int claims, List<String> problems) {
    public Brought {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Takes in the documents that a ledger does not have.
   *
   * @param source where they came from, as the source of their captures
   */
  public Brought take(CarriedLedger.Contents contents, Ledger have, String source) {
    Map<String, List<Finding>> byCapture = new TreeMap<>();
    int known = 0;
    for (Finding finding : contents.findings()) {
      if (have.document(finding.document().work()).isPresent()) {
        known++;
      } else {
        byCapture
            .computeIfAbsent(finding.document().rawSha256(), any -> new ArrayList<>())
            .add(finding);
      }
    }
    List<String> problems = new ArrayList<>(contents.problems());
    int documents = 0;
    int claims = 0;
    Instant now = clock.instant();
    for (List<Finding> findings : byCapture.values()) {
      try {
        Intake.Effect effect =
            intake.take(
                new Intake(
                    capture(findings, source, now), CarriedLedger.VERSION, findings, List.of()),
                now);
        documents += effect.documents();
        claims += effect.claims();
      } catch (ErasedException e) {
        problems.add(
            "A document in '"
                + source
                + "' was erased and is not taken in again: "
                + findings.get(0).document().work());
      }
    }
    return new Brought(documents, known, claims, problems);
  }

  private static Capture capture(List<Finding> findings, String source, Instant now) {
    SourceDocument first = findings.get(0).document();
    Tlp marking =
        findings.stream()
            .map(finding -> finding.document().tlp())
            .reduce(Tlp.CLEAR, Tlp::strictest);
    return new Capture(
        first.rawSha256(),
        source,
        first.url(),
        "application/stix+json",
        Map.of(),
        now,
        marking,
        null,
        null);
  }
}
