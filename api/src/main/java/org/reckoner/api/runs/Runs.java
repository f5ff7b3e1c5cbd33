// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.runs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.run.IngestRequest;
import org.reckoner.ingest.run.Ingestion;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.RecordedRun;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunListener;
import org.reckoner.ingest.run.RunRepository;
import org.reckoner.ingest.run.RunState;
import org.reckoner.ingest.run.Stages;
import org.reckoner.ingest.run.TransactionalIntake;

/** All runs: those that this process carries out or will, and those on record. */
@ApplicationScoped
public class Runs {
  private static final Logger LOG = Logger.getLogger(Runs.class);

  /** The priority of what begins at the start, once the runs that were left behind are marked. */
  public static final int AFTER_OPEN_RUNS = 3000;

  private final Function<Stages, Ingestion> ingestions;
  private final Ingestion ingestion;
  private final RunRepository record;
  private final OpenRuns open;
  private final Uploads uploads;
  private final Clock clock;
  private final boolean serving;
  private final RunQueue queue;

  @Inject
  public Runs(
      Fetcher fetcher,
      Archive archive,
      Stages stages,
      TransactionalIntake intake,
      RunRepository record,
      OpenRuns open,
      Uploads uploads,
      Clock clock,
      MeterRegistry registry,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
    this.uploads = uploads;
    this.clock = clock;
    this.serving = serving;
    this.record = record;
    this.open = open;
    this.queue = new RunQueue("runs", open, registry);
    Gauge.builder("reckoner.runs.open", open, runs -> runs.all().size())
        .description("Runs that wait or are under way")
        .register(registry);
    Gauge.builder("reckoner.runs.waiting", open, Runs::waiting)
        .description("Runs of this process that wait for their turn")
        .register(registry);
    int cores = Runtime.getRuntime().availableProcessors();
    this.ingestions = other -> new Ingestion(fetcher, archive, other, intake, clock, cores);
    this.ingestion = ingestions.apply(stages);
  }

  private static long waiting(OpenRuns open) {
    return open.all().stream().filter(run -> run.progress().state() == RunState.PENDING).count();
  }

  /** Carries a run out on the calling thread. */
  public Run carryOut(IngestRequest request, RunListener listener) {
    return carryOut(request, ingestion, listener);
  }

  /** The same with other stages between bytes and claims, for what is no article. */
  public Run carryOut(IngestRequest request, Stages stages, RunListener listener) {
    return carryOut(request, ingestions.apply(stages), listener);
  }

  private Run carryOut(IngestRequest request, Ingestion by, RunListener listener) {
    Run run = registered(request);
    try {
      by.carryOut(run, request, listener);
    } finally {
      open.close(run);
    }
    return run;
  }

  /**
   * Puts a run into the queue.
   *
   * @param afterwards done when it is over, whatever came of it
   */
  public RunView begin(IngestRequest request, Runnable afterwards) {
    Run run = registered(request);
    enqueue(run, request, afterwards);
    return find(run.key()).orElseThrow();
  }

  private void enqueue(Run run, IngestRequest request, Runnable afterwards) {
    queue.add(run, () -> ingestion.carryOut(run, request, RunListener.NOBODY), afterwards);
  }

  /** Goes on with what was parked, where this process serves and is not about to end itself. */
  void takeUpParked() {
    while (serving && !open.ending()) {
      Optional<RunRepository.TakenUp<IngestRequest>> parked = record.takeUpParked(clock.instant());
      if (parked.isEmpty()) {
        return;
      }
      IngestRequest request = parked.get().request();
      Run run = new Run(parked.get().key(), sources(request));
      open.takeUp(run);
      LOG.infof("Going on with the %s", run);
      enqueue(run, request, () -> uploads.drop(request.targets()));
    }
  }

  /** After the runs that were left behind have been marked. */
  void start(@Observes @Priority(AFTER_OPEN_RUNS) StartupEvent event) {
    if (record.anyNotOver()) {
      takeUpParked();
    }
    open.withEachBeat(this::takeUpParked);
  }

  /** The run of that key as it is now. */
  public Optional<RunView> find(String key) {
    if (!isKey(key)) {
      return Optional.empty();
    }
    // Looked for before the record is: a run that ends in between is then on record as it ended.
    Run live = open.find(key);
    return QuarkusTransaction.requiringNew()
        .call(() -> record.byKey(key).map(one -> RunView.of(one, live)));
  }

  /** All that failed in the run of that key, in the order of its inputs. */
  public Optional<List<RunView.FailureView>> failures(String key) {
    if (!isKey(key)) {
      return Optional.empty();
    }
    Run live = open.find(key);
    Optional<List<Outcome.Failed>> all =
        live != null
            ? Optional.of(live.failures())
            : QuarkusTransaction.requiringNew()
                .call(() -> record.byKey(key).map(RecordedRun::failures));
    return all.map(list -> list.stream().map(RunView.FailureView::of).toList());
  }

  /** PostgreSQL refuses to look for what it cannot keep, such as a null character. */
  private static boolean isKey(String key) {
    return key.matches("[0-9a-f-]{36}");
  }

  /** A run and its place among all runs. */
  record Placed(long ordinal, RunView view) {}

  /** The runs before the one of that ordinal, the latest first. */
  List<Placed> before(long ordinal, int most) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                record.before(ordinal, most).stream()
                    .map(one -> new Placed(one.ordinal(), RunView.of(one, open.find(one.key()))))
                    .toList());
  }

  long size() {
    return QuarkusTransaction.requiringNew().call(() -> record.count());
  }

  /** Asks a run to end after the document it is at, in whichever process it is carried out. */
  public void cancel(String key) {
    Run live = open.find(key);
    if (live == null) {
      record.askToCancel(key, clock.instant());
    } else {
      live.cancel();
    }
  }

  /** Asks every run of this process to end after the document it is at. */
  public void cancelAll() {
    open.all().forEach(Run::cancel);
  }

  private static List<String> sources(IngestRequest request) {
    return request.targets().stream().map(Target::source).toList();
  }

  private Run registered(IngestRequest request) {
    Run run = new Run(UUID.randomUUID().toString(), sources(request));
    open.begin(run, request);
    return run;
  }

  /** The run at work ends after its document, and with those that wait is parked. */
  void end(@Observes ShutdownEvent event) throws InterruptedException {
    queue.end();
  }
}
