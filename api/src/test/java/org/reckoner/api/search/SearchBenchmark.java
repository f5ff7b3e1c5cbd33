// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.paging.MadeUpDocuments;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.recorded.LedgerStore;
import org.reckoner.domain.recorded.TestDatabase;

/**
 * How long a search takes, with its passages, as the API does it; the numbers stand in
 * docs/benchmarks.md. Arguments: {@code h2} or {@code postgresql}, then how many documents.
 */
public final class SearchBenchmark {
  private static final int SEARCHES = 1000;
  private static final int WARM_UP = 2000;
  private static final int SHOWN = 20;

  /** Of each document, besides its theft. */
  private static final int OTHER_WORDS = 150;

  private SearchBenchmark() {}

  private record Settings(Duration patience, int mostHits) implements SearchConfig {}

  public static void main(String[] arguments) throws Exception {
    TestDatabase kind = TestDatabase.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Path folder = Files.createTempDirectory("search");
    String url = kind.onDisk(folder.resolve("ledger"));
    DataSource database =
        kind == TestDatabase.H2 ? JdbcConnectionPool.create(url, "", "") : TestDatabase.at(url);
    int documents = Integer.parseInt(arguments[1]);
    long start = System.nanoTime();
    new MadeUpDocuments(1, OTHER_WORDS).write(database, documents);
    System.out.printf(Locale.ROOT, "%d documents written in %.0f s%n", documents, since(start));
    LedgerStore store = new LedgerStore(database);
    start = System.nanoTime();
    LedgerInput input = store.input(LedgerInput.View.ALL, BundledRegister.load());
    OpenLedger ledger = new OpenLedger(Reckoning.of(input, LedgerRules.STANDARD));
    System.out.printf(Locale.ROOT, "read and worked out in %.0f s%n", since(start));
    SearchConfig settings = new Settings(Duration.ofHours(1), 1000);
    SearchIndex index = new SearchIndex(store, settings, folder);
    start = System.nanoTime();
    index.refresh();
    System.out.printf(Locale.ROOT, "taken into the index in %.0f s%n", since(start));
    Search search = new Search(index, settings);
    Random random = new Random(1);
    for (String what : new String[] {"rare name", "two words", "common word", "phrase", "prefix"}) {
      measure(what, search, ledger, random, documents);
    }
    System.exit(0);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String words(String what, Random random, int documents) {
    return switch (what) {
      case "rare name" -> MadeUpDocuments.victim(random.nextInt(documents / 3)).split(" ", 2)[0];
      case "two words" -> MadeUpDocuments.word(random) + " " + MadeUpDocuments.word(random);
      case "common word" -> List.of("lost", "exchange", "finance").get(random.nextInt(3));
      case "phrase" -> '"' + MadeUpDocuments.victim(random.nextInt(documents / 3)) + " lost\"";
      default -> MadeUpDocuments.word(random).substring(0, 5) + "*";
    };
  }

  private static void measure(
      String what, Search search, OpenLedger ledger, Random random, int documents) {
    long[] times = new long[SEARCHES];
    long[] clock = new long[SEARCHES];
    long found = 0;
    for (int i = -WARM_UP; i < SEARCHES; i++) {
      String words = words(what, random, documents);
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long begun = System.nanoTime();
      int hits =
          search.find(
              words,
              null,
              ledger,
              all -> {
                all.shown(all.hits().subList(0, Math.min(SHOWN, all.hits().size())));
                return all.hits().size();
              });
      if (i >= 0) {
        times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - spent;
        clock[i] = System.nanoTime() - begun;
        found += hits;
      }
    }
    Arrays.sort(times);
    Arrays.sort(clock);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.2f ms, p99 %.2f ms of processor time; on the clock %.2f ms, %.2f ms;"
            + " %d hits on average%n",
        what,
        times[SEARCHES / 2] / 1e6,
        times[SEARCHES * 99 / 100] / 1e6,
        clock[SEARCHES / 2] / 1e6,
        clock[SEARCHES * 99 / 100] / 1e6,
        found / SEARCHES);
  }
}
