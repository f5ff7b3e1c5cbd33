// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.List;
import java.util.function.Function;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.fetch.Fetching;
import org.reckoner.ingest.fetch.Supplied;
import org.reckoner.ingest.fetch.Target;
import org.reckoner.ingest.fetch.Targets;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of the commands that read without a ledger, and the loop that prints their lines. */
final class DocumentInputs {
  @Parameters(
      paramLabel = "PATH|URL",
      arity = "1..*",
      description = "Files, folders, feeds and addresses.")
  private List<String> names;

  @Option(
      names = "--html",
      description = "Take the inputs for HTML; otherwise their names and first bytes tell.")
  private boolean html;

  @Option(
      names = "--allow-non-public",
      description = "Also fetch from this machine and from private networks.")
  private boolean allowNonPublic;

  @Mixin private SuppliedOptions suppliedOptions = new SuppliedOptions();

  /** The lines for one input. */
  private record Printed(String lines, boolean failed) {}

  /**
   * Fetches and reads every input and prints its lines, in the order of the inputs.
   *
   * @param lines the lines for one document, each ending in a line feed
   * @return the exit code
   */
  int print(Terminal terminal, Function<Reading.Read, String> lines) throws InterruptedException {
    Supplied supplied = suppliedOptions.supplied();
    Reader reader = new Reader();
    int[] exit = {ExitCode.DONE};
    try (Fetcher fetcher = new Fetcher(CommandFetching.limits(allowNonPublic))) {
      InOrder.work(
          Targets.of(names).iterator(),
          target -> printed(fetch(fetcher, target), supplied, reader, lines),
          printed -> {
            terminal.out().print(printed.lines());
            // Whoever reads from a pipe gets each document's lines as soon as they are there.
            terminal.out().flush();
            if (printed.failed()) {
              exit[0] = ExitCode.SOME_FAILED;
            }
          });
    }
    return exit[0];
  }

  private Fetching fetch(Fetcher fetcher, Target target) {
    Fetching fetching = fetcher.fetch(target);
    if (!html || !(fetching instanceof Fetching.Fetched fetched)) {
      return fetching;
    }
    RawDocument raw = fetched.raw();
    return new Fetching.Fetched(
        new RawDocument(raw.bytes(), raw.source(), raw.url(), "text/html"),
        fetched.headers(),
        fetched.supplied());
  }

  private static Printed printed(
      Fetching fetching, Supplied supplied, Reader reader, Function<Reading.Read, String> lines) {
    if (fetching instanceof Fetching.NotFetched not) {
      return new Printed(failed(new FailedLine(not.source(), not.failure())), true);
    }
    Fetching.Fetched fetched = (Fetching.Fetched) fetching;
    Supplied known = supplied.or(fetched.supplied());
    StringBuilder all = new StringBuilder();
    boolean failed = false;
    for (Reading reading : reader.read(fetched.raw())) {
      if (reading instanceof Reading.Read read) {
        try {
          all.append(
              lines.apply(
                  new Reading.Read(read.source(), with(known, read.document()), read.marking())));
        } catch (RuntimeException defect) {
          // A defect in our own code, with one document; the others can do nothing about it.
          all.append(failed(new FailedLine(read.source(), internal(read.source(), defect))));
          failed = true;
        }
      } else {
        Reading.Unreadable unreadable = (Reading.Unreadable) reading;
        all.append(failed(new FailedLine(unreadable.source(), unreadable.failure())));
        failed = true;
      }
    }
    return new Printed(all.toString(), failed);
  }

  private static Failure internal(String source, RuntimeException defect) {
    return new Failure(
        Failure.Type.INTERNAL, "'" + source + "' met a defect of Reckoner: " + defect);
  }

  /** What a person supplied goes before what was found. */
  private static ReadDocument with(Supplied known, ReadDocument found) {
    if (known.equals(Supplied.NOTHING)) {
      return found;
    }
    PartialDate published = known.published();
    return new ReadDocument(
        found.mediaType(),
        found.title(),
        found.authors(),
        published == null
            ? found.published()
            : new PublicationDate(published, PublicationDate.FoundIn.SUPPLIED),
        found.updated(),
        known.publisher() == null ? found.publisher() : known.publisher(),
        known.url() == null ? found.canonicalUrl() : known.url(),
        found.language(),
        found.text(),
        found.links(),
        found.pictures(),
        found.rawSha256(),
        found.warnings());
  }

  private static String failed(FailedLine line) {
    return JsonLines.of(line) + '\n';
  }
}
