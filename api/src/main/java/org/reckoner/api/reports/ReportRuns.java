// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.reports;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.reckoner.api.access.Caller;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.api.runs.OpenRuns;
import org.reckoner.api.runs.RunQueue;
import org.reckoner.api.runs.RunView;
import org.reckoner.api.runs.Runs;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.document.Tlp;
import org.reckoner.ingest.run.Run;
import org.reckoner.ingest.run.RunKind;
import org.reckoner.ingest.run.RunRepository;
import org.reckoner.ingest.run.RunState;
import org.reckoner.reporting.form.ReportProgress;
import org.reckoner.reporting.model.NothingToReportException;
import org.reckoner.reporting.model.ReportRequest;
import org.reckoner.reporting.model.UnfitRequestException;

/**
 * Reports as long work: each is a run on record that is followed, cancelled and parked like any
 * other. One is written at a time, beside the documents that are taken in.
 */
@ApplicationScoped
public class ReportRuns {
  private static final Logger LOG = Logger.getLogger(ReportRuns.class);

  private final Reports reports;
  private final ReportResults results;
  private final Runs runs;
  private final OpenRuns open;
  private final RunRepository record;
  private final RunQueue queue;
  private final ReportsConfig config;
  private final Clock clock;
  private final boolean serving;

  @Inject
  public ReportRuns(
      Reports reports,
      ReportResults results,
      Runs runs,
      OpenRuns open,
      RunRepository record,
      MeterRegistry registry,
      ReportsConfig config,
      Clock clock,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
    this.reports = reports;
    this.results = results;
    this.runs = runs;
    this.open = open;
    this.record = record;
    this.queue = new RunQueue("reports", open, registry);
    this.config = config;
    this.clock = clock;
    this.serving = serving;
  }

  /**
   * Puts a report into the queue.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if it cannot be asked for so, or too many
   *     wait
   */
  RunView begin(ReportOrder order, Caller by) {
    ReportOrder capped = order.cappedAt(by.clearance());
    requireFit(capped.wanted(by.clearance()));
    if (queue.size() >= config.mostWaiting()) {
      throw ProblemType.TOO_MANY_REQUESTS.because(
          "Too many reports wait to be written; ask later.");
    }
    Run run = new Run(UUID.randomUUID().toString(), RunKind.REPORT, List.of(capped.inWords()));
    open.begin(run, by.name(), CanonicalJson.write(capped));
    queue.add(run, () -> carryOut(run, capped), () -> {});
    return runs.find(run.key()).orElseThrow();
  }

  private static void requireFit(Reports.Wanted wanted) {
    try {
      ReportRequest.requireFit(wanted.kind(), wanted.selection(), wanted.since() != null);
    } catch (UnfitRequestException e) {
      throw ProblemType.INVALID_PARAMETER.because(String.valueOf(e.getMessage()));
    }
  }

  /** Writes the report, unless the run is to be cancelled, and leaves the run over. */
  void carryOut(Run run, ReportOrder order) {
    run.start(ReportProgress.Step.COUNT, clock.instant());
    try {
      long erasures = results.erasures();
      // It was capped when it was asked for.
      Reports.Wanted wanted = order.wanted(Tlp.RED);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      reports.write(wanted, order.form(), step -> goOn(run, step), out);
      requireGoingOn(run);
      keep(run, order, wanted, erasures, out.toByteArray());
      run.endWith(ReportsResource.RESULTS + "/" + run.key(), clock.instant());
    } catch (CancellationException e) {
      run.end(RunState.CANCELLED, null, clock.instant());
    } catch (NothingToReportException e) {
      run.end(RunState.FAILED, e.getMessage(), clock.instant());
    } catch (IOException e) {
      LOG.error("A report cannot be written", e);
      run.end(RunState.FAILED, e.getMessage(), clock.instant());
    } catch (RuntimeException | Error e) {
      run.end(RunState.FAILED, "A defect of Reckoner; the log says where", clock.instant());
      throw e;
    }
  }

  private void keep(
      Run run, ReportOrder order, Reports.Wanted wanted, long erasures, byte[] bytes) {
    String name = wanted.kind().wireName() + "." + order.form().ending();
    results.keep(
        new ReportResults.Result(
            run.key(), name, order.form().mediaType(), wanted.view().audience(), bytes.length),
        erasures,
        clock.instant(),
        bytes);
  }

  private static void goOn(Run run, ReportProgress.Step step) {
    requireGoingOn(run);
    run.goOnTo(step.before(), step.label());
  }

  private static void requireGoingOn(Run run) {
    if (run.cancelling()) {
      throw new CancellationException("The " + run + " is to end");
    }
  }

  /** Goes on with what was parked, where this process serves and is not about to end itself. */
  void takeUpParked() {
    while (serving && !open.ending()) {
      Optional<RunRepository.TakenUp<ReportOrder>> parked =
          record.takeUpParked(
              RunKind.REPORT,
              words -> Optional.of(CanonicalJson.read(ReportOrder.class, words)),
              clock.instant());
      if (parked.isEmpty()) {
        return;
      }
      ReportOrder order = parked.get().request();
      Run run = new Run(parked.get().key(), RunKind.REPORT, List.of(order.inWords()));
      open.takeUp(run);
      queue.add(run, () -> carryOut(run, order), () -> {});
    }
  }

  void start(@Observes @Priority(Runs.AFTER_OPEN_RUNS) StartupEvent event) {
    open.withEachBeat(this::takeUpParked);
    open.withEachBeat(() -> results.forget(clock.instant().minus(config.kept())));
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    queue.end();
  }
}
