// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Capture;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.QuotableText;

/**
 * How fast claims are written and read. Run by hand, on a quiet machine:
 *
 * <pre>mvn -pl domain test -Dtest=WriteSpeedBenchmark -Dreckoner.claims=100000</pre>
 *
 * <p>Rows are those of all indexed tables (claim, observation, evidence, frame). On PostgreSQL the
 * rows of the claim table are then copied with {@code COPY} into a table of the same columns and
 * indexes, for comparison in the same run.
 */
class WriteSpeedBenchmark {
  private static final int CLAIMS = Integer.getInteger("reckoner.claims", 20_000);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void claimsAreWrittenAndReadBack(TestDatabase database) throws SQLException {
    for (int perDocument : List.of(30, 1000)) {
      DataSource ledger =
          TestDatabase.at(batched(database.onDisk(folder.resolve("ledger" + perDocument))));
      List<Intake> intakes = intakes(perDocument);

      try (Connection connection = ledger.getConnection()) {
        connection.setAutoCommit(false);
        LedgerWriter writer = new LedgerWriter();
        long begin = System.nanoTime();
        for (Intake intake : intakes) {
          writer.take(connection, intake, Sample.NOON);
          connection.commit();
        }
        long written = System.nanoTime();
        int read = ObservationReader.read(connection, Stretch.until(null)).observations().size();
        long done = System.nanoTime();

        assertThat(read).isEqualTo(intakes.size() * perDocument);
        report(
            database + ", " + perDocument + " claims a document: write",
            rows(connection),
            written - begin);
        report(
            database + ", " + perDocument + " claims a document: read claims",
            read,
            done - written);
        if (database == TestDatabase.POSTGRESQL) {
          copy(connection);
        }
      }
    }
  }

  private static String batched(String url) {
    return url.startsWith("jdbc:postgresql:") ? url + "&reWriteBatchedInserts=true" : url;
  }

  private static long rows(Connection connection) throws SQLException {
    long rows = 0;
    for (String table : List.of("claim", "observation", "evidence", "frame")) {
      rows += Row.find(connection, "select count(*) from " + table).orElseThrow();
    }
    return rows;
  }

  /** Out to a file of the server and in again, so that no client slows it down. */
  private static void copy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table claim_copy (like claim including all)");
      statement.execute(
          "do $$ begin execute format('copy claim to %L',"
              + " current_setting('data_directory') || '/claims'); end $$");
      long begin = System.nanoTime();
      statement.execute(
          "do $$ begin execute format('copy claim_copy from %L',"
              + " current_setting('data_directory') || '/claims'); end $$");
      connection.commit();
      long nanos = System.nanoTime() - begin;
      long rows = Row.find(connection, "select count(*) from claim_copy").orElseThrow();
      report("PostgreSQL COPY into the claim table alone", rows, nanos);
    }
  }

  private static void report(String what, long rows, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d rows in %.2f s, %,.0f rows/s%n",
        what,
        rows,
        nanos / 1e9,
        rows / (nanos / 1e9));
  }

  private static List<Intake> intakes(int perDocument) {
    List<Intake> intakes = new ArrayList<>();
    for (int document = 0; document < CLAIMS / perDocument; document++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < perDocument; i++) {
        text.append("Exchange %d of list %d lost $%d in one night. ".formatted(i, document, i + 1));
      }
      intakes.add(intake(document, QuotableText.of(text.toString()), perDocument));
    }
    return intakes;
  }

  private static Intake intake(int document, QuotableText text, int claims) {
    WorkKey work = WorkKey.named("document " + document);
    List<Observation> observations = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < claims; i++) {
      int end = text.text().indexOf(". ", from) + 1;
      Frame frame =
          new Frame(
              FrameKind.INCIDENT,
              "incident:" + i / 4,
              "Exchange " + i / 4,
              IncidentType.CRYPTO_THEFT,
              null);
      Claim claim =
          Claim.of(
              work,
              frame,
              Property.LOSS,
              new ClaimValue.Money(
                  Amount.exactly(AmountKind.STOLEN, "USD", BigDecimal.valueOf(i + 1L))),
              Assertion.PLAIN,
              List.of(text.quote(from, end)),
              1);
      observations.add(new Observation(claim, "loss", "1", 90));
      from = end + 1;
    }
    String raw = Sha256.of("raw " + document);
    return new Intake(
        new Capture(
            raw,
            "d" + document,
            null,
            "text/plain",
            Map.of(),
            Sample.MORNING,
            Tlp.CLEAR,
            null,
            null),
        "1",
        List.of(
            new Finding(
                new SourceDocument(
                    work,
                    raw,
                    Sha256.of(text.text()),
                    "d" + document,
                    null,
                    null,
                    null,
                    null,
                    LocalDate.of(2024, 3, 23),
                    "en",
                    Tlp.CLEAR,
                    List.of(),
                    List.of()),
                new Extraction(work, text, observations))),
        List.of());
  }
}
