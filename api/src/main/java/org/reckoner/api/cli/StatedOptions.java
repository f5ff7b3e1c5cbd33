// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.decisions.StatedClaim;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import picocli.CommandLine.Option;

/** Where a document says what is asserted, and of what, on the command line. */
final class StatedOptions {
  @Option(
      names = "--quote",
      paramLabel = "WORDS",
      description = "With assert: the words of the document that say it.")
  private @Nullable String quote;

  @Option(
      names = "--occurrence",
      paramLabel = "N",
      description = "Which place it is, where the words stand several times.")
  private @Nullable Integer occurrence;

  @Option(
      names = "--of",
      paramLabel = "CLAIM|INCIDENT",
      description = "Of what it is said: what the same document says of this claim or incident.")
  private @Nullable String of;

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      description = "Of what it is said, where the ledger knows nothing of it from this document.")
  private @Nullable String subject;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What the subject is: ${COMPLETION-CANDIDATES}; INCIDENT where not given.")
  private @Nullable FrameKind kind;

  @Option(
      names = "--incident-type",
      paramLabel = "TYPE",
      description = "${COMPLETION-CANDIDATES}; CRYPTO_THEFT where not given.")
  private @Nullable IncidentType incidentType;

  @Option(names = "--actor", paramLabel = "NAME", description = "With a total: whose thefts.")
  private @Nullable String actor;

  @Option(names = "--victims", paramLabel = "WORDS", description = "With a total: from whom.")
  private @Nullable String victimClass;

  @Option(names = "--period", paramLabel = "PERIOD", description = "With a total: 2017/2024-04.")
  private @Nullable String period;

  @Option(
      names = "--asserted-by",
      paramLabel = "NAME",
      description = "Whom the document credits with it.")
  private @Nullable String assertedBy;

  @Option(names = "--modality", paramLabel = "HOW", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable Modality modality;

  @Option(names = "--denied", description = "The document denies it.")
  private boolean denied;

  @Option(names = "--hedge", paramLabel = "WORDS", description = "The words that hedge it.")
  private @Nullable String hedge;

  @Option(
      names = "--note",
      paramLabel = "FILE",
      description =
          "Take this file in first and quote it in the place of a document: a note of a telephone"
              + " call, a transcript of a scan.")
  private @Nullable Path note;

  /** The file that is to be quoted, where it is not taken in yet. */
  @Nullable Path note() {
    return note;
  }

  /** What is stated, or null where no words are given. */
  @Nullable StatedClaim stated() {
    return quote == null
        ? null
        : new StatedClaim(
            quote,
            occurrence,
            of,
            subject,
            kind,
            incidentType,
            actor,
            victimClass,
            period,
            assertedBy,
            modality,
            denied ? Polarity.DENIED : null,
            hedge);
  }
}
