// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Tokens;
import org.reckoner.domain.decision.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reckoner token}. */
@Command(
    name = "token",
    description = "Make an API token; it is printed once and kept only as a digest.",
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  private final Surroundings here;

  @Parameters(
      paramLabel = "NAME",
      description = "Whose it is, as decisions and the audit log will say.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "What it may do: ${COMPLETION-CANDIDATES}.")
  private Role role = Role.READER;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "For how long it holds; until it is revoked where this is not given.")
  private @Nullable Integer days;

  TokenCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    if (name.isBlank() || name.length() > 200 || (days != null && (days < 1 || days > 3650))) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE, "A token takes a name of 1 to 200 characters and 1 to 3650 days.");
    }
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              Tokens.Made made = desk.tokens().make(name, role, User.name(), end());
              here.terminal().out().println(made.text());
              here.terminal()
                  .err()
                  .println(
                      "Token "
                          + made.token().id()
                          + " for "
                          + name
                          + ", "
                          + role.name().toLowerCase(Locale.ROOT)
                          + ". It is not shown again.");
              return ExitCode.DONE;
            });
  }

  private @Nullable Instant end() {
    Integer wanted = days;
    return wanted == null
        ? null
        : Instant.now().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(wanted));
  }
}
