// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.extract.measure.SharedData;
import org.reckoner.ingest.read.ReadDocument;

/**
 * Articles that somebody judges by hand, claim by claim, kept outside of the project. A folder
 * holds one text a file, its name beginning with the language ({@code es-04.txt}): where it is
 * from, the day of publication or {@code -}, the title, the text. Verdicts are lines of file, tab,
 * claim as {@code list} prints it, tab, {@code r}, {@code s} (right but for who says so, tone or
 * qualifier) or {@code w}.
 */
public final class JudgedArticles {
  private JudgedArticles() {}

  private record Found(String file, Surroundings around, List<Observation> claims) {}

  private static List<Found> found(Path folder, Extractor extractor) throws IOException {
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(it -> it.toString().endsWith(".txt")).sorted().toList();
    }
    List<Found> found = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      ReadDocument document = document(name, Files.readAllLines(file));
      List<Observation> claims = extractor.extract(WorkKey.named(name), document).observations();
      found.add(new Found(name, Surroundings.of(Extractor.article(document), claims), claims));
    }
    return found;
  }

  private static ReadDocument document(String name, List<String> lines) {
    String day = lines.get(1).strip();
    PublicationDate published =
        day.equals("-")
            ? null
            : new PublicationDate(PartialDate.parse(day), PublicationDate.FoundIn.SUPPLIED);
    String text = String.join("\n", lines.subList(2, lines.size()));
    return SharedData.document(text, lines.get(2), name.substring(0, 2), published);
  }

  private static String line(Claim claim) {
    Assertion said = claim.assertion();
    StringBuilder line = new StringBuilder();
    line.append(claim.frame().kind()).append(" | ").append(claim.frame().subject());
    line.append(" | ").append(claim.property().wireName()).append(" | ").append(claim.value());
    if (claim.frame().scope() != null) {
      line.append(" | ").append(claim.frame().scope());
    }
    line.append(" | by ").append(said.assertedBy());
    line.append(said.modality() == Modality.ASSERTED ? "" : " " + said.modality());
    line.append(said.polarity() == Polarity.AFFIRMED ? "" : " " + said.polarity());
    line.append(said.implied() ? " implied" : "");
    return line.toString().replaceAll("[\n\t]", " ");
  }

  private static List<Judged> judged(Path folder, Path verdicts) throws IOException {
    Map<String, String> known = new HashMap<>();
    for (String line : Files.readAllLines(verdicts)) {
      String[] parts = line.split("\t", -1);
      known.put(parts[0] + "\t" + parts[1], parts[2]);
    }
    List<Judged> judged = new ArrayList<>();
    for (Found found : found(folder, Extractor.ranking(BundledRegister.load()))) {
      for (Observation claim : found.claims) {
        String verdict = known.get(found.file + "\t" + line(claim.claim()));
        if (verdict != null) {
          judged.add(Judged.of(found.file, found.around, claim, !verdict.equals("w")));
        }
      }
    }
    return judged;
  }

  /**
   * {@code list FOLDER} prints every claim with its confidence and sentence, to be judged; {@code
   * traits FOLDER VERDICTS} prints the judged ones as {@link JudgedFile} keeps them, without a word
   * of the texts; {@code measure FOLDER VERDICTS} the reliability of the weights in the jar.
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("list")) {
      for (Found found : found(folder, new Extractor(BundledRegister.load()))) {
        for (Observation one : found.claims) {
          String quote = one.claim().quote().replaceAll("[\n\t]", " ");
          System.out.println(
              String.join(
                  "\t", found.file, line(one.claim()), one.confidence() + "%", one.rule(), quote));
        }
      }
    } else {
      List<Judged> claims = judged(folder, Path.of(arguments[2]));
      if (arguments[0].equals("traits")) {
        JudgedFile.lines(claims).forEach(System.out::println);
      } else {
        Calibration shipped = Calibration.bundled();
        Reliability reliability = new Reliability();
        claims.forEach(it -> reliability.add(shipped.share(it.traits()), it.right()));
        reliability.print("Articles, weights as shipped");
      }
    }
  }
}
