// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reckoner.api.incidents.IncidentView;
import org.reckoner.api.ledger.OpenLedger;
import org.reckoner.api.totals.TotalView;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.total.Total;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reckoner why}. */
@Command(
    name = "why",
    description = "Show why the values of an incident or a total stand.",
    mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(
      paramLabel = "INCIDENT|TOTAL",
      description = "Number, slug, name or the beginning of the key.")
  private String name;

  @Option(names = "--json", description = "As JSON.")
  private boolean json;

  WhyCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              OpenLedger ledger = desk.ledgers().present();
              Optional<Incident> incident = incident(ledger);
              Optional<Total> total = total(ledger);
              if (incident.isPresent()) {
                tell(incident.get(), ledger, desk);
              } else if (total.isPresent()) {
                tell(total.get(), ledger, desk);
              } else {
                throw new CommandFailure(
                    ExitCode.WRONG_USAGE, "There is no incident and no total '" + name + "'.");
              }
              return ExitCode.DONE;
            });
  }

  private void tell(Incident incident, OpenLedger ledger, Desk desk) {
    if (json) {
      here.terminal().out().println(JsonLines.of(IncidentView.of(incident, ledger)));
    } else {
      explanation(ledger, desk).tell(incident);
    }
  }

  private void tell(Total total, OpenLedger ledger, Desk desk) {
    if (json) {
      here.terminal().out().println(JsonLines.of(TotalView.of(total, ledger)));
    } else {
      explanation(ledger, desk).tell(total);
    }
  }

  private Explanation explanation(OpenLedger ledger, Desk desk) {
    return new Explanation(ledger, desk.decisions().assertions(), here.terminal().out());
  }

  private Optional<Incident> incident(OpenLedger ledger) {
    Optional<Incident> exactly = ledger.incident(name);
    return exactly.isPresent()
        ? exactly
        : only(
            ledger.ledger().incidents().stream()
                .filter(one -> goesBy(one.key(), one.name()))
                .toList());
  }

  private Optional<Total> total(OpenLedger ledger) {
    return only(
        ledger.ledger().totals().stream().filter(one -> goesBy(one.key(), one.name())).toList());
  }

  private boolean goesBy(String key, String called) {
    return (name.length() >= 6 && key.startsWith(name))
        || PartyRegister.folded(called).equals(PartyRegister.folded(name));
  }

  private <T> Optional<T> only(List<T> found) {
    if (found.size() > 1) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "'" + name + "' is the name of several: give the number or key.");
    }
    return found.stream().findFirst();
  }
}
