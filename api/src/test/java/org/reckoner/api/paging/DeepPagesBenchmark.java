// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.paging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGPoolingDataSource;
import org.reckoner.api.claims.ClaimView;
import org.reckoner.api.incidents.IncidentSummary;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.totals.TotalSummary;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.IncrementalReckoning;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.SyntheticLibrary;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.domain.total.Total;

/**
 * How long pages of 50 take at the beginning, in the middle and at the end of a list, each with the
 * look at the database that every request takes, and written as JSON; the numbers stand in
 * docs/benchmarks.md. The processor time is this thread's; what PostgreSQL takes for its part is in
 * the elapsed time only. The ledger is worked out in memory, as a server holds it; of the database
 * only the end of the journal is asked, one row whatever else there is. Arguments: {@code h2} or
 * {@code postgresql}, then how many claims.
 */
public final class DeepPagesBenchmark {
  private static final int PAGES = 1000;
  private static final int WARM_UP = 6000;
  private static final int PAGE = 50;

  private final ObjectMapper mapper = CanonicalJson.settings(JsonMapper.builder()).build();
  private final LedgerStore store;

  private DeepPagesBenchmark(DataSource database) {
    store = new LedgerStore(database);
  }

  public static void main(String[] arguments) throws Exception {
    TestDatabase kind = TestDatabase.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    String url = kind.onDisk(Files.createTempDirectory("deep").resolve("ledger"));
    new DeepPagesBenchmark(pooled(kind, url)).measure(Integer.parseInt(arguments[1]));
    System.exit(0);
  }

  @SuppressWarnings("deprecation") // a pool of the driver's own is enough here
  private static DataSource pooled(TestDatabase kind, String url) {
    if (kind == TestDatabase.H2) {
      return JdbcConnectionPool.create(url, "", "");
    }
    PGPoolingDataSource pool = new PGPoolingDataSource();
    pool.setUrl(url + "&reWriteBatchedInserts=true");
    return pool;
  }

  private void measure(int claims) throws IOException {
    long start = System.nanoTime();
    Ledger ledger =
        IncrementalReckoning.of(SyntheticLibrary.of(claims, 1), LedgerRules.STANDARD).ledger();
    System.out.printf(
        Locale.ROOT,
        "worked out in %.0f s: %d claims, %d incidents, %d totals, %d conflicts, heap %d MB%n",
        (System.nanoTime() - start) / 1e9,
        ledger.claims().size(),
        ledger.incidents().size(),
        ledger.totals().size(),
        ledger.conflicts().size(),
        heap());
    OpenLedger open = new OpenLedger(ledger);
    pages("incidents", ledger.incidents(), Incident::key, IncidentSummary::of);
    pages("totals", ledger.totals(), Total::key, TotalSummary::of);
    pages("conflicts", ledger.conflicts(), Conflict::key, Conflict::subjects);
    pages(
        "claims",
        ledger.claims(),
        one -> one.claim().key().value(),
        one -> ClaimView.of(one, open));
    System.out.printf(Locale.ROOT, "heap afterwards %d MB%n", heap());
  }

  private <S, T> void pages(String what, List<S> all, Function<S, String> keyOf, Function<S, T> of)
      throws IOException {
    for (double depth : new double[] {0, 0, 0.5, 1}) {
      int span = Math.min(PAGES, all.size() - PAGE);
      int deepest = (int) ((all.size() - PAGE - span) * depth);
      long[] times = new long[PAGES];
      long[] elapsed = new long[PAGES];
      for (int i = -WARM_UP; i < PAGES; i++) {
        int after = deepest + Math.floorMod(i, span);
        PageRequest request = new PageRequest();
        request.cursor = new Cursor(after, keyOf.apply(all.get(after))).toString();
        long begun = System.nanoTime();
        long spent = processor();
        store.position();
        mapper.writeValue(OutputStream.nullOutputStream(), Page.of(all, request, keyOf, of));
        if (i >= 0) {
          times[i] = processor() - spent;
          elapsed[i] = System.nanoTime() - begun;
        }
      }
      Arrays.sort(times);
      Arrays.sort(elapsed);
      System.out.printf(
          Locale.ROOT,
          "%s, after %d: median %.0f us, p99 %.0f us of processor time, median %.0f us elapsed%n",
          what,
          deepest,
          times[PAGES / 2] / 1e3,
          times[PAGES * 99 / 100] / 1e3,
          elapsed[PAGES / 2] / 1e3);
    }
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }
}
