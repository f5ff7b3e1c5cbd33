// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.watch.FeedKind;
import org.reckoner.api.watch.FeedView;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reckoner feed}. */
@Command(
    name = "feed",
    header = "Watch feeds and pages, and look at those that are due.",
    description = {
      "feed add URL      watch a feed or a page",
      "feed list         all that are watched",
      "feed look         look now at all that are due, and take in what is new",
      "feed remove KEY   watch it no more; what was taken in stays",
      "",
      "A server looks by itself where reckoner.feeds.enabled is true.",
      ""
    },
    mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "add|list|look|remove", description = "What to do.")
  private String action;

  @Parameters(index = "1", paramLabel = "URL|KEY", arity = "0..1", description = "With which.")
  private @Nullable String which;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "60",
      description = "How often it is looked at, 5 to 43200; ${DEFAULT-VALUE} where not given.")
  private int minutes;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who publishes it.")
  private @Nullable String publisher;

  @Option(names = "--tlp", paramLabel = "TLP", description = "${COMPLETION-CANDIDATES}.")
  private @Nullable Tlp tlp;

  @Option(names = "--taxii", description = "With add: it is a collection of a TAXII 2.1 server.")
  private boolean taxii;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  FeedCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    LedgerAccess.Work work =
        switch (action.toLowerCase(Locale.ROOT)) {
          case "add" -> adding(needed("URL"));
          case "list" -> this::list;
          case "look" -> this::look;
          case "remove" -> removing(needed("KEY"));
          default -> throw wrong("There is no 'feed " + action + "'.");
        };
    return here.ledger().with(LedgerAccess.Doors.CLOSED, work);
  }

  private LedgerAccess.Work adding(String url) {
    if (minutes < 5 || minutes > 43_200) {
      throw wrong("--minutes is 5 to 43200, not " + minutes + ".");
    }
    FeedKind kind = taxii ? FeedKind.TAXII : FeedKind.PAGE;
    Caller by = new Caller(User.name(), Role.ADMIN, Tlp.RED);
    return desk -> {
      print(
          FeedView.of(
              desk.feeds().watch(url, kind, publisher, tlp, Duration.ofMinutes(minutes), by)));
      return ExitCode.DONE;
    };
  }

  private LedgerAccess.Work removing(String key) {
    return desk -> {
      if (!desk.feeds().remove(key)) {
        throw new CommandFailure(ExitCode.WRONG_USAGE, "No feed '" + key + "' is watched.");
      }
      return ExitCode.DONE;
    };
  }

  private int list(Desk desk) {
    desk.feeds().all().forEach(feed -> print(FeedView.of(feed)));
    return ExitCode.DONE;
  }

  private int look(Desk desk) throws InterruptedException {
    int looked = desk.feeds().lookNow();
    here.terminal().err().println("Looked at " + looked + ".");
    list(desk);
    boolean failed = desk.feeds().all().stream().anyMatch(one -> one.failures() > 0);
    return failed ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private void print(FeedView feed) {
    String failure = feed.lastFailure();
    here.terminal()
        .out()
        .println(
            json
                ? JsonLines.of(feed)
                : feed.key()
                    + "  "
                    + feed.url()
                    + "  every "
                    + feed.minutes()
                    + " min, next "
                    + feed.nextAt()
                    + (failure == null ? "" : "  (" + failure + ")"));
    here.terminal().flush();
  }

  private String needed(String what) {
    String given = which;
    if (given == null) {
      throw wrong("feed " + action + " takes a " + what + ".");
    }
    return given;
  }

  private CommandLine.ParameterException wrong(String sentence) {
    return new CommandLine.ParameterException(spec.commandLine(), sentence);
  }
}
