// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.decisions.DecisionRequest;
import org.reckoner.api.http.Versions;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.document.Tlp;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reckoner decide}. */
@Command(
    name = "decide",
    header = "Accept, reject, join, part, prefer: what a person decides.",
    description = {
      "Decide, for good: undoing it is another decision. A claim is named by its key or the",
      "beginning of it; an incident's number stands for the claim it is known by.",
      "",
      "  decide accept CLAIM            decide prefer CLAIM [--property loss]",
      "  decide reject CLAIM            decide reliability PUBLISHER A-F",
      "  decide same CLAIM CLAIM        decide credibility CLAIM 1-6",
      "  decide not-same CLAIM CLAIM    decide alias NAME OTHER-NAME",
      "  decide assert DOCUMENT url|publisher|published|tlp VALUE",
      ""
    },
    mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RULING", description = "What is decided.")
  private String ruling;

  @Parameters(index = "1..*", paramLabel = "NAME", arity = "1..3", description = "Of what.")
  private List<String> names;

  @Option(names = "--property", paramLabel = "PROPERTY", description = "With prefer: of what.")
  private @Nullable String property;

  @Option(names = "--why", paramLabel = "WORDS", required = true, description = "Why.")
  private String why;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who decides; the user of this machine where not given.")
  private @Nullable String by;

  DecideCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Exception {
    if (why.isBlank()) {
      throw wrong("--why takes the reason in words.");
    }
    DecisionRequest request = request();
    String who = by == null ? User.name() : by;
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              Decision made =
                  desk.decisions()
                      .decide(request, new Caller(who, Role.ADMIN, Tlp.RED), Versions.Seen.ANY);
              here.terminal().out().println("Recorded: " + made.by() + " decided " + made.ruling());
              return ExitCode.DONE;
            });
  }

  private DecisionRequest request() {
    return switch (ruling) {
      case "accept" -> onClaim(DecisionRequest.Kind.ACCEPT);
      case "reject" -> onClaim(DecisionRequest.Kind.REJECT);
      case "same" -> pair(DecisionRequest.Kind.SAME);
      case "not-same" -> pair(DecisionRequest.Kind.NOT_SAME);
      case "prefer" -> onClaim(DecisionRequest.Kind.PREFER);
      case "reliability" -> named(DecisionRequest.Kind.RELIABILITY);
      case "credibility" -> {
        take(2);
        yield new DecisionRequest(
            DecisionRequest.Kind.CREDIBILITY,
            names.get(0),
            null,
            null,
            null,
            names.get(1),
            null,
            why);
      }
      case "alias" -> named(DecisionRequest.Kind.ALIAS);
      case "assert" -> {
        take(3);
        yield new DecisionRequest(
            DecisionRequest.Kind.ASSERT,
            null,
            null,
            null,
            names.get(0),
            names.get(2),
            names.get(1),
            why);
      }
      default -> throw wrong("There is no ruling '" + ruling + "'.");
    };
  }

  private DecisionRequest onClaim(DecisionRequest.Kind kind) {
    take(1);
    return new DecisionRequest(kind, names.get(0), null, property(), null, null, null, why);
  }

  private DecisionRequest pair(DecisionRequest.Kind kind) {
    take(2);
    return new DecisionRequest(kind, names.get(0), names.get(1), null, null, null, null, why);
  }

  private DecisionRequest named(DecisionRequest.Kind kind) {
    take(2);
    return new DecisionRequest(kind, null, null, null, names.get(0), names.get(1), null, why);
  }

  private @Nullable Property property() {
    try {
      return property == null ? null : Property.named(property);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage() + ".");
    }
  }

  private void take(int number) {
    if (names.size() != number) {
      throw wrong("decide " + ruling + " takes " + number + " names, not " + names.size() + ".");
    }
  }

  private CommandLine.ParameterException wrong(String sentence) {
    return new CommandLine.ParameterException(spec.commandLine(), sentence);
  }
}
