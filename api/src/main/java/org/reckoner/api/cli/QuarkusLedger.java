// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.http.WellFormedRequests;
import org.reckoner.api.openapi.StoredDescription;

/** Starts Quarkus around the work: the database and the resources live in it. */
final class QuarkusLedger implements LedgerAccess {
  // Quarkus makes the application object itself and takes only its class.
  private static volatile @Nullable Errand errand;

  @Override
  public int with(Doors doors, Work work) throws Exception {
    DataFolder folder = DataFolder.ofEnvironment();
    folder.refuseIfInUse();
    System.setProperty("reckoner.data", folder.path().toString());
    if (doors == Doors.CLOSED) {
      System.setProperty("quarkus.http.host-enabled", "false");
      System.setProperty("quarkus.log.level", "WARN");
    }
    StoredDescription.insteadOfPrepared();
    WellFormedRequests.insteadOfTheServer();
    Errand run = new Errand(work);
    errand = run;
    Quarkus.run(AtTheDesk.class, run::ended);
    return run.outcome(folder);
  }

  /** One piece of work on its way into Quarkus, and what came of it on the way back. */
  private static final class Errand {
    private final Work work;
    private volatile @Nullable Exception failure;
    private volatile @Nullable Throwable startFailure;
    private volatile int exitCode;

    Errand(Work work) {
      this.work = work;
    }

    int doneAt(Desk desk) {
      try {
        return work.at(desk);
      } catch (Exception e) {
        // Quarkus would print a stack trace; the command line has a better way to say it.
        failure = e;
        return ExitCode.SOME_FAILED;
      }
    }

    void ended(int code, @Nullable Throwable notStarted) {
      exitCode = code;
      startFailure = notStarted;
    }

    int outcome(DataFolder folder) throws Exception {
      Exception ofWork = failure;
      if (ofWork != null) {
        throw ofWork;
      }
      Throwable ofStart = startFailure;
      if (ofStart != null) {
        throw StartFailure.explain(ofStart, folder);
      }
      return exitCode;
    }
  }

  /** What Quarkus runs when it is up. */
  static final class AtTheDesk implements QuarkusApplication {
    private final Desk desk;

    @Inject
    AtTheDesk(Desk desk) {
      this.desk = desk;
    }

    @Override
    public int run(String... args) {
      return Objects.requireNonNull(errand).doneAt(desk);
    }
  }
}
