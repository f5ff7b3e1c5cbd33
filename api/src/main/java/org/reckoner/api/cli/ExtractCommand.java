// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reckoner extract}. */
@Command(
    name = "extract",
    description = "Read and extract: one line of JSON for each claim, without a ledger.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  private final Surroundings here;

  @Option(
      names = "--attacks",
      description =
          "Print in place of claims who, whom, when, how and for how much, where attacks on computers"
              + " are told.")
  private boolean attacks;

  @Mixin private DocumentInputs inputs = new DocumentInputs();

  ExtractCommand(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws InterruptedException {
    Extractor extractor = new Extractor(BundledRegister.load());
    return inputs.print(
        here.terminal(), read -> attacks ? attacks(extractor, read) : lines(extractor, read));
  }

  private static String attacks(Extractor extractor, Reading.Read read) {
    return extractor.attacks(read.document()).stream()
        .map(argument -> JsonLines.of(AttackLine.of(read, argument)) + '\n')
        .collect(Collectors.joining());
  }

  private static String lines(Extractor extractor, Reading.Read read) {
    ReadDocument document = read.document();
    String url = document.canonicalUrl();
    WorkKey work =
        url == null ? WorkKey.ofText(Sha256.of(document.text().text())) : WorkKey.ofUrl(url);
    Extraction extraction = extractor.extract(work, document);
    return extraction.observations().stream()
        .map(observation -> JsonLines.of(ExtractLine.of(read.source(), observation)) + '\n')
        .collect(Collectors.joining());
  }
}
