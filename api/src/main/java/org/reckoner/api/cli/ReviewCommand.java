// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.reckoner.api.review.Review;
import org.reckoner.api.review.ReviewItem;
import org.reckoner.reporting.model.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reckoner review}. */
@Command(
    name = "review",
    description = "List what awaits a person, the most consequential first.",
    mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(names = "--json", description = "One line of JSON for each.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  ReviewCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              List<ReviewItem> items = Review.of(desk.ledgers().present());
              PrintWriter out = here.terminal().out();
              if (items.isEmpty() && !json) {
                out.println("Nothing awaits a person.");
              }
              items.stream()
                  .limit(Math.max(0, limit))
                  .forEach(
                      item -> {
                        if (json) {
                          out.println(JsonLines.of(item));
                        } else {
                          tell(item, out);
                        }
                      });
              if (items.size() > limit && !json) {
                out.println((items.size() - limit) + " more; --limit shows them.");
              }
              return ExitCode.DONE;
            });
  }

  private static void tell(ReviewItem item, PrintWriter out) {
    out.println(item.question());
    if (item.atStake().signum() > 0) {
      out.println("  at stake: " + Wording.money("USD", item.atStake()));
    }
    item.reasons().forEach(reason -> out.println("  " + reason));
    item.decide().forEach(command -> out.println("  → reckoner " + command + " --why \"…\""));
    out.println();
  }
}
