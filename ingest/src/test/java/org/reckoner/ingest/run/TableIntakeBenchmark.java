// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.recorded.TestDatabase;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.read.NearCopies;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.table.TableClaims;
import org.reckoner.ingest.table.TableMapping;
import org.reckoner.ingest.table.TableParts;
import org.reckoner.ingest.table.TableReader;

/**
 * Takes a spreadsheet into a new ledger, as the command line does: divided, read, its claims made,
 * archived and written. Run by its main method with {@code -Xmx512m}; arguments: {@code h2} or
 * {@code postgresql}, and the folder into which {@code TableBenchmark} has written the list.
 */
final class TableIntakeBenchmark {
  private TableIntakeBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    TestDatabase kind = TestDatabase.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    Path list = Path.of(arguments[1], "list.xlsx");
    TableMapping mapping = TableMapping.read(Path.of(arguments[1], "map.yaml"));
    Path folder = Files.createTempDirectory("table-intake");
    DataSource ledger = TestDatabase.at(kind.onDisk(folder.resolve("ledger")));
    // Kept open, or H2 would close the file after every transaction.
    Connection open = ledger.getConnection();
    try {
      long began = System.nanoTime();
      long processor = processor();
      long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Run run = takeIn(list, mapping, ledger, folder);
      long threadEnd = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      System.out.printf(
          Locale.ROOT,
          "%s, %d MB, %s: %d claims of %d parts, %d failed; %.1f s elapsed, %.1f s of processor"
              + " of all threads, %.1f s of the one that writes; most heap %d MB%n",
          list.getFileName(),
          Files.size(list) >> 20,
          kind,
          run.progress().claims(),
          run.progress().added(),
          run.progress().failed(),
          (System.nanoTime() - began) / 1e9,
          (processor() - processor) / 1e9,
          (threadEnd - thread) / 1e9,
          heap() >> 20);
    } finally {
      open.close();
    }
  }

  private static Run takeIn(Path list, TableMapping mapping, DataSource ledger, Path folder)
      throws Exception {
    Path parts = Files.createDirectory(folder.resolve("parts"));
    List<Target> targets = new ArrayList<>();
    RawDocument raw = new RawDocument(Files.readAllBytes(list), "list.xlsx", null, null);
    for (Path part : TableParts.divide(raw, mapping, parts)) {
      targets.add(new Target.FromFile("list.xlsx", part));
    }
    Stages stages =
        new Stages(
            new TableReader(mapping)::read,
            new TableClaims(mapping)::extract,
            NearCopies::signature,
            TableReader.VERSION + "+" + mapping.version());
    Run run = new Run("benchmark", List.of("list.xlsx"));
    try (Fetcher fetcher = new Fetcher(FetchLimits.DEFAULT)) {
      new Ingestion(
              fetcher,
              new Archive(folder.resolve("archive")),
              stages,
              new JdbcIntake(ledger),
              Clock.systemUTC(),
              Runtime.getRuntime().availableProcessors())
          .carryOut(
              run,
              new IngestRequest(targets, Supplied.NOTHING, "benchmark", Role.ANALYST),
              (done, outcome) -> {});
    }
    return run;
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
