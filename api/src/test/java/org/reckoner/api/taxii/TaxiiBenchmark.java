// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.reckoner.domain.document.Tlp;
import org.reckoner.reporting.stix.StixProfile;

/**
 * Measures pages of the TAXII server over many objects of about a kilobyte, one in ten superseded;
 * the numbers stand in docs/benchmarks.md. Run by its main method; arguments: h2 or postgresql, and
 * how many objects.
 */
final class TaxiiBenchmark {
  private static final TaxiiCollection COLLECTION =
      new TaxiiCollection(StixProfile.FULL, Tlp.RED, Section.WHOLE);
  private static final int PAGES = 500;
  private static final int WARM_UP = 50;
  private static final int AT_ONCE = 1000;

  private TaxiiBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int objects = Integer.parseInt(arguments[1]);
    if (arguments[0].equals("h2")) {
      Path folder = Files.createTempDirectory("taxii");
      measure(
          JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("ledger"), "sa", ""), objects);
    } else {
      try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
        measure(server.getPostgresDatabase(), objects);
      }
    }
  }

  private static void measure(DataSource database, int objects) throws Exception {
    fill(database, objects);
    PublishedObjects published = new PublishedObjects(database);
    Random random = new Random(1);
    for (String kind : new String[] {"all", "incident", "manifest"}) {
      long[] times = new long[PAGES];
      long[] processor = new long[PAGES];
      long found = 0;
      for (int i = -WARM_UP; i < PAGES; i++) {
        TaxiiFilter filter = new TaxiiFilter();
        filter.next = TaxiiFilter.next(random.nextInt(objects));
        filter.types = kind.equals("incident") ? kind : null;
        long start = System.nanoTime();
        long spent = processor();
        found += published.page(COLLECTION, filter, !kind.equals("manifest")).objects().size();
        if (i >= 0) {
          times[i] = System.nanoTime() - start;
          processor[i] = processor() - spent;
        }
      }
      Arrays.sort(times);
      Arrays.sort(processor);
      System.out.printf(
          Locale.ROOT,
          "%s: pages of 500 at %d objects: median %.1f ms, p99 %.1f ms; of this thread's processor"
              + " time median %.1f ms, p99 %.1f ms (%d objects read)%n",
          kind,
          objects,
          times[PAGES / 2] / 1e6,
          times[PAGES * 99 / 100] / 1e6,
          processor[PAGES / 2] / 1e6,
          processor[PAGES * 99 / 100] / 1e6,
          found);
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void fill(DataSource database, int objects) throws Exception {
    long start = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String one : script().split(";", -1)) {
          if (!one.isBlank()) {
            statement.execute(one);
          }
        }
        statement.execute(
            "insert into published_collection values ('" + COLLECTION.id() + "', '', 0)");
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into published_object values (?, ?, ?, ?, ?, ?, false, true, ?, ?, ?)")) {
        for (int i = 1; i <= objects; i++) {
          String type = i % 20 == 0 ? "incident" : "note";
          insert.setString(1, COLLECTION.id());
          insert.setLong(2, i);
          insert.setString(3, "%s--00000000-0000-4000-8000-%012d".formatted(type, i));
          insert.setString(4, type);
          insert.setString(5, "2024-01-01T00:00:00.000Z");
          insert.setString(6, "2024-01-01T00:00:00.000Z");
          insert.setBoolean(7, i % 10 != 0 || type.equals("incident"));
          insert.setString(8, "0".repeat(64));
          insert.setString(9, "{\"content\":\"" + "x".repeat(900) + i + "\"}");
          insert.addBatch();
          if (i % AT_ONCE == 0) {
            insert.executeBatch();
            connection.commit();
          }
        }
        insert.executeBatch();
        connection.commit();
      }
    }
    System.out.printf(
        Locale.ROOT, "filled with %d in %.0f s%n", objects, (System.nanoTime() - start) / 1e9);
  }

  private static String script() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(
            TaxiiBenchmark.class.getResourceAsStream(
                "/db/reckoner/common/V16__published_objects.sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
    }
  }
}
