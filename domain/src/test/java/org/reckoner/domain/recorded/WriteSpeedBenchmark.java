// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
 * <p>Rows are those of all indexed tables (claim, observation, evidence, frame), and a claim is
 * made of one of each. Documents are taken in as a run does: a few in one transaction, and
 * committed to disk. On PostgreSQL the same rows are then copied with {@code COPY}, by the server
 * from its own files, into tables of the same columns, indexes and foreign keys, and the claim
 * table's once more into one without foreign keys.
 */
class WriteSpeedBenchmark {
  private static final int CLAIMS = Integer.getInteger("reckoner.claims", 20_000);

  /** As many documents as are ready at once in a run. */
  private static final int TOGETHER = Integer.getInteger("reckoner.together", 8);

  private static final List<String> TABLES = List.of("frame", "claim", "observation", "evidence");

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
        Spent write = Spent.begin(connection);
        for (int i = 0; i < intakes.size(); i += TOGETHER) {
          List<Intake> together = intakes.subList(i, Math.min(i + TOGETHER, intakes.size()));
          writer.take(connection, together, Sample.NOON);
          connection.commit();
        }
        write.end();
        Spent reading = Spent.begin(connection);
        int read = ObservationReader.read(connection, Stretch.until(null)).observations().size();
        reading.end();

        assertThat(read).isEqualTo(intakes.size() * perDocument);
        report(
            database + ", " + perDocument + " claims a document: write", rows(connection), write);
        report(database + ", " + perDocument + " claims a document: read claims", read, reading);
        if (database == TestDatabase.POSTGRESQL) {
          copy(connection);
        }
      }
    }
  }

  private static String batched(String url) {
    return url.startsWith("jdbc:postgresql:")
        ? url + "&reWriteBatchedInserts=true&options=-c%20synchronous_commit=on"
        : url;
  }

  private static long rows(Connection connection) throws SQLException {
    long rows = 0;
    for (String table : TABLES) {
      rows += rows(connection, table);
    }
    return rows;
  }

  private static long rows(Connection connection, String table) throws SQLException {
    return Row.find(connection, "select count(*) from " + table).orElseThrow();
  }

  /** Out to files of the server and in again, so that no client slows it down. */
  private static void copy(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute("create table %1$s_copy (like %1$s including all)".formatted(table));
        statement.execute(server("copy %s to %%L", table, table));
      }
      statement.execute("create table claim_bare (like claim including all)");
      statement.execute(
          "alter table frame_copy add foreign key (work_id) references work;"
              + "alter table claim_copy add foreign key (work_id) references work;"
              + "alter table observation_copy add foreign key (extraction_id) references extraction,"
              + " add foreign key (claim_id) references claim_copy,"
              + " add foreign key (frame_id) references frame_copy;"
              + "alter table evidence_copy"
              + " add foreign key (observation_id) references observation_copy");
      connection.commit();
      Spent all = Spent.begin(connection);
      for (String table : TABLES) {
        copied(connection, table, table + "_copy");
      }
      all.end();
      report("COPY of the same rows into the same four tables", rows(connection), all);
      Spent one = Spent.begin(connection);
      copied(connection, "claim", "claim_bare");
      one.end();
      report("COPY into a claim table without foreign keys", rows(connection, "claim"), one);
    }
  }

  private static void copied(Connection connection, String file, String into) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(server("copy %s from %%L", into, file));
    }
    connection.commit();
  }

  private static String server(String copy, String table, String file) {
    return "do $$ begin execute format('%s', current_setting('data_directory') || '/%s'); end $$"
        .formatted(copy.formatted(table), file);
  }

  private static void report(String what, long rows, Spent spent) {
    System.out.printf(
        Locale.ROOT,
        "%s: %,d rows in %.2f s, %,.0f rows/s; processor %.2f s, %,.0f rows/s%n",
        what,
        rows,
        spent.elapsed(),
        rows / spent.elapsed(),
        spent.processor(),
        rows / spent.processor());
  }

  /**
   * Time that passed, and time of processors: of this thread and of the server's process for this
   * connection, one after the other as if neither worked while the other did.
   */
  private static final class Spent {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long server;
    private final long began = System.nanoTime();
    private final long processorBefore;
    private long passed;
    private long processor;

    private Spent(long server) {
      this.server = server;
      this.processorBefore = processorNow();
    }

    static Spent begin(Connection connection) throws SQLException {
      boolean postgres = connection.getMetaData().getDriverName().startsWith("PostgreSQL");
      return new Spent(
          postgres ? Row.find(connection, "select pg_backend_pid()").orElseThrow() : 0);
    }

    void end() {
      passed = System.nanoTime() - began;
      processor = processorNow() - processorBefore;
    }

    double elapsed() {
      return passed / 1e9;
    }

    double processor() {
      return processor / 1e9;
    }

    private long processorNow() {
      return THREADS.getCurrentThreadCpuTime()
          + (server == 0
              ? 0
              : ProcessHandle.of(server)
                  .flatMap(process -> process.info().totalCpuDuration())
                  .orElse(Duration.ZERO)
                  .toNanos());
    }
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
