// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.recorded.Finding;
import org.reckoner.domain.recorded.Intake;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.read.Reading;

/**
 * Everything that is done for one target before its transaction: fetch, archive, read, extract.
 * Many of them run at once; none touches the ledger but to ask whether it knows the bytes.
 */
final class Preparation {
  private static final Logger LOG = Logger.getLogger(Preparation.class);

  private final Fetcher fetcher;
  private final Archive archive;
  private final Stages stages;
  private final LedgerIntake ledger;
  private final Clock clock;

  Preparation(Fetcher fetcher, Archive archive, Stages stages, LedgerIntake ledger, Clock clock) {
    this.fetcher = fetcher;
    this.archive = archive;
    this.stages = stages;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What is to be taken in, and what failed.
   *
   * @param intake null where nothing is to be taken in
   * @param known whether that is because the ledger has it
   * @param failures of the target or of parts of it
   */
  record Prepared(@Nullable Intake intake, boolean known, List<Outcome.Failed> failures) {
    static final Prepared KNOWN = new Prepared(null, true, List.of());

    static Prepared failed(String source, Failure failure) {
      return new Prepared(null, false, List.of(new Outcome.Failed(source, failure)));
    }
  }

  /**
   * @throws UncheckedIOException if the archive cannot be written, which stops the run
   * @throws RecordingException if the ledger cannot be asked, which stops it, too
   */
  Prepared prepare(Target target, IngestRequest request) {
    try {
      Fetching fetching = fetcher.fetch(target);
      if (fetching instanceof Fetching.NotFetched not) {
        return Prepared.failed(not.source(), not.failure());
      }
      if (fetching instanceof Fetching.Unchanged) {
        return Prepared.KNOWN;
      }
      return prepare(target.source(), (Fetching.Fetched) fetching, request);
    } catch (UncheckedIOException | RecordingException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      return defect(target.source(), e);
    }
  }

  private Prepared prepare(String source, Fetching.Fetched fetched, IngestRequest request) {
    Supplied supplied = request.supplied().or(fetched.supplied());
    String rawSha256 = Sha256.of(fetched.raw().bytes());
    try {
      boolean erased = ledger.erased(rawSha256);
      // Something supplied may be new also where the bytes are not; and where they are known and
      // yet not kept, that may be because of what was erased.
      if (supplied.equals(Supplied.NOTHING)
          && archive.holds(rawSha256)
          && ledger.knows(rawSha256, stages.version())) {
        archive.keep(fetched.raw().bytes());
        return Prepared.KNOWN;
      }
      Extracted extracted = extracted(source, fetched, rawSha256, supplied, request);
      // Bytes that have an erased document among others are not kept for the others' sake, and none
      // for a run that was cancelled meanwhile.
      if (!erased && !extracted.erased() && !Thread.currentThread().isInterrupted()) {
        archive.keep(fetched.raw().bytes());
      }
      return extracted.prepared();
    } catch (Archive.DamagedArchiveException e) {
      return Prepared.failed(
          source, new Failure(Failure.Type.DAMAGED, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be written: " + e.getMessage(), e);
    }
  }

  /** What came of one capture, and whether one of its documents was erased before. */
  private record Extracted(Prepared prepared, boolean erased) {}

  private Extracted extracted(
      String source,
      Fetching.Fetched fetched,
      String rawSha256,
      Supplied supplied,
      IngestRequest request) {
    List<Reading> readings = stages.read().apply(fetched.raw());
    Capture capture = capture(fetched, rawSha256, marking(readings, supplied));
    List<Finding> findings = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    List<Outcome.Failed> failures = new ArrayList<>();
    boolean erased = false;
    for (Reading reading : readings) {
      if (reading instanceof Reading.Unreadable unreadable) {
        failures.add(new Outcome.Failed(unreadable.source(), unreadable.failure()));
        continue;
      }
      CatalogueEntry entry = new CatalogueEntry(capture, (Reading.Read) reading, supplied);
      if (ledger.erased(entry.work(), entry.textSha256())) {
        erased = true;
        failures.add(erased(((Reading.Read) reading).source()));
        continue;
      }
      findings.add(finding(entry));
      decisions.addAll(entry.decisions(request));
    }
    if (findings.isEmpty() && failures.isEmpty()) {
      return new Extracted(
          Prepared.failed(
              source, new Failure(Failure.Type.EMPTY, "There is no document in '" + source + "'")),
          false);
    }
    Intake intake =
        findings.isEmpty() ? null : new Intake(capture, stages.version(), findings, decisions);
    return new Extracted(new Prepared(intake, false, failures), erased);
  }

  /**
   * One of its documents was erased after it had been prepared.
   *
   * @throws UncheckedIOException if the archive cannot be written
   */
  Outcome.Failed refused(String source, Intake intake) {
    try {
      archive.erase(intake.capture().rawSha256());
    } catch (IOException e) {
      throw new UncheckedIOException("The archive cannot be written: " + e.getMessage(), e);
    }
    return erased(source);
  }

  private static Outcome.Failed erased(String source) {
    return new Outcome.Failed(
        source,
        new Failure(
            Failure.Type.ERASED,
            "The document in '" + source + "' was erased and is not taken in again"));
  }

  private Finding finding(CatalogueEntry entry) {
    Extraction extraction = stages.extract().apply(entry.work(), entry.document());
    return new Finding(entry.describe(stages.sign().apply(extraction.text().text())), extraction);
  }

  /** What a person says; else the strictest marking that came with any of the documents. */
  private static Tlp marking(List<Reading> readings, Supplied supplied) {
    Tlp said = supplied.tlp();
    if (said != null) {
      return said;
    }
    return readings.stream()
        .map(reading -> reading instanceof Reading.Read read ? read.marking() : Tlp.CLEAR)
        .reduce(Tlp.CLEAR, Tlp::strictest);
  }

  private Capture capture(Fetching.Fetched fetched, String rawSha256, Tlp marking) {
    return new Capture(
        rawSha256,
        fetched.raw().source(),
        fetched.raw().url(),
        mediaType(fetched.raw().contentType()),
        fetched.headers(),
        clock.instant(),
        marking,
        null,
        null);
  }

  private static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return "application/octet-stream";
    }
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static Prepared defect(String source, Throwable defect) {
    LOG.errorf(defect, "A defect of Reckoner met in %s", source);
    return Prepared.failed(
        source,
        new Failure(
            Failure.Type.INTERNAL, "Reckoner failed on '" + source + "'; the log says where"));
  }
}
