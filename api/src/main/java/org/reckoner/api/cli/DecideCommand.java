// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.decisions.DecisionRequest;
import org.reckoner.api.decisions.StatedClaim;
import org.reckoner.api.documents.DocumentId;
import org.reckoner.api.http.Versions;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.statement.Rulings;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.run.Outcome;
import org.reckoner.ingest.run.Run;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reckoner decide}. */
@Command(
    name = "decide",
    header = "Accept, reject, join, part, prefer: what a person decides.",
    description = {
      "Decide, for good: undoing it is another decision, the opposite or the same with",
      "--undo. A claim is named by its key or the beginning of it; an incident's number",
      "stands for the claim it is known by.",
      "",
      "  decide accept CLAIM            decide prefer CLAIM [--property loss]",
      "  decide reject CLAIM            decide reliability PUBLISHER A-F",
      "  decide same CLAIM CLAIM        decide credibility CLAIM 1-6",
      "  decide not-same CLAIM CLAIM    decide alias NAME OTHER-NAME",
      "  decide assert DOCUMENT url|publisher|published|tlp VALUE",
      "  decide assert DOCUMENT PROPERTY VALUE --quote WORDS",
      "                --of CLAIM|INCIDENT | --subject NAME",
      "  decide assert PROPERTY VALUE --note FILE --quote WORDS",
      "                --of CLAIM|INCIDENT | --subject NAME",
      "",
      "The last two make a claim of words that no rule understood, or of a file that",
      "is attached. A value is written like 'USD about 308000000', '97 attacks',",
      "2024-05-31 or a name.",
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

  @Option(
      names = "--undo",
      description = "Take back what was decided on this, as if nobody had decided it.")
  private boolean undo;

  @Option(names = "--why", paramLabel = "WORDS", required = true, description = "Why.")
  private String why;

  @Mixin private StatedOptions statedOptions = new StatedOptions();

  @Mixin private SuppliedOptions suppliedOptions = new SuppliedOptions();

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
    DecisionRequest request = undo ? request().takingBack() : request();
    String who = by == null ? User.name() : by;
    return here.ledger()
        .with(
            LedgerAccess.Doors.CLOSED,
            desk -> {
              DecisionRequest whole = statedOptions.note() == null ? request : withNote(desk);
              Decision made =
                  desk.decisions()
                      .decide(whole, new Caller(who, Role.ADMIN, Tlp.RED), Versions.Seen.ANY);
              here.terminal()
                  .out()
                  .println("Recorded: " + made.by() + " decided " + told(made.ruling()));
              return ExitCode.DONE;
            });
  }

  private static String told(Ruling ruling) {
    if (ruling instanceof Ruling.Asserted said) {
      return "that " + Rulings.words(said) + " " + said.claim().key();
    }
    return ruling instanceof Ruling.Undecided ? "that " + Rulings.words(ruling) : ruling.toString();
  }

  /** Takes the note in, if it is new, and asserts what is quoted of it. */
  private DecisionRequest withNote(Desk desk) throws IOException {
    Path file = Objects.requireNonNull(statedOptions.note());
    if (!Files.isRegularFile(file)) {
      throw new CommandFailure(ExitCode.WRONG_USAGE, "There is no file '" + file + "'.");
    }
    Run run =
        new Intake(desk, here.terminal())
            .carryOut(Targets.of(List.of(file.toString())), suppliedOptions.supplied());
    for (Outcome.Failed failed : run.failures()) {
      throw new CommandFailure(ExitCode.SOME_FAILED, failed.failure().message() + ".");
    }
    String digest = Sha256.of(Files.readAllBytes(file));
    List<SourceDocument> documents =
        desk.ledgers().present().ledger().documents().stream()
            .filter(one -> one.rawSha256().equals(digest))
            .toList();
    if (documents.size() != 1) {
      throw new CommandFailure(
          ExitCode.WRONG_USAGE,
          "'" + file + "' holds " + documents.size() + " documents: name one of them instead.");
    }
    return claimed(DocumentId.of(documents.get(0).work()), names.get(0), names.get(1));
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
      case "assert" -> asserted();
      default -> throw wrong("There is no ruling '" + ruling + "'.");
    };
  }

  private DecisionRequest asserted() {
    boolean note = statedOptions.note() != null;
    take(note ? 2 : 3);
    if (note || statedOptions.stated() != null) {
      // Where a note is given, the document is known only after it was taken in.
      return claimed(note ? "" : names.get(0), names.get(note ? 0 : 1), names.get(note ? 1 : 2));
    }
    return new DecisionRequest(
        DecisionRequest.Kind.ASSERT,
        null,
        null,
        null,
        names.get(0),
        names.get(2),
        names.get(1),
        why);
  }

  private DecisionRequest claimed(String document, String property, String value) {
    StatedClaim stated = statedOptions.stated();
    if (stated == null) {
      throw wrong("decide assert of a property takes --quote, the words that say it.");
    }
    return new DecisionRequest(
        DecisionRequest.Kind.CLAIM,
        null,
        null,
        named(property),
        document,
        value,
        null,
        why,
        stated,
        null);
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
    return property == null ? null : named(property);
  }

  private Property named(String name) {
    try {
      return Property.named(name);
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
