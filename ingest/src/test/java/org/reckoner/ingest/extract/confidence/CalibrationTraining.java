// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.extract.measure.JudgedTexts;

/**
 * Learns the weights of {@link Calibration} from claims that were judged in texts which the rules
 * had not met, and measures them on texts that they were not learned from.
 */
public final class CalibrationTraining {
  private static final int FOLDS = 5;
  private static final double LEAST = 0.0005;

  /** Claims of articles as they were published, judged by hand. */
  private static final String ARTICLES = "confidence/articles.tsv";

  /** Claims of the project's own texts, judged by their labels on the day they were opened. */
  private static final String FIRST_SIGHT = "confidence/first-sight.tsv";

  private CalibrationTraining() {}

  /** Every claim that weights are learned from. */
  static List<Judged> judged(Path resources) throws IOException {
    List<Judged> claims = new ArrayList<>(JudgedFile.read(resources.resolve(ARTICLES)));
    JudgedFile.read(resources.resolve(FIRST_SIGHT)).forEach(it -> claims.add(it.written()));
    return claims;
  }

  /** What is said of such claims by weights learned from other texts, and how many are right. */
  static Reliability folds(List<Judged> claims, Predicate<Judged> measured) {
    Reliability reliability = new Reliability();
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      Calibration learned =
          new Calibration(LogisticFit.of(claims.stream().filter(it -> fold(it) != own).toList()));
      claims.stream()
          .filter(it -> fold(it) == own && measured.test(it))
          .forEach(it -> reliability.add(learned.share(it.traits()), it.right()));
    }
    return reliability;
  }

  private static int fold(Judged claim) {
    return Math.floorMod(claim.text().hashCode(), FOLDS);
  }

  /** What the rules' ranks alone would have said. */
  static Reliability ranks(List<Judged> claims, Predicate<Judged> measured) {
    Reliability reliability = new Reliability();
    claims.stream().filter(measured).forEach(it -> reliability.add(rank(it) / 100, it.right()));
    return reliability;
  }

  private static double rank(Judged claim) {
    return claim.traits().stream()
        .filter(it -> it.name().equals("rank"))
        .mapToDouble(it -> it.strength() * 10 + 80)
        .findFirst()
        .orElse(80);
  }

  /** The shipped weights on claims of texts that nobody builds with; numbers only. */
  private static void unseen(Path resources) throws IOException {
    Calibration shipped = Calibration.bundled();
    Reliability reliability = new Reliability();
    JudgedTexts texts =
        new JudgedTexts(
            Extractor.ranking(BundledRegister.load()),
            (text, around, found, right) ->
                reliability.add(shipped.share(Traits.of(found, around)), right));
    texts.news(resources.resolve("labelled/unseen"));
    texts.variants(resources.resolve("founding-variants/unseen"));
    reliability.print("Texts kept unseen, weights as shipped");
  }

  private static void write(Path file, List<Judged> claims) throws IOException {
    Map<String, Double> weights = new HashMap<>(LogisticFit.of(claims));
    weights.keySet().removeIf(it -> it.startsWith(Judged.WRITTEN.name()));
    List<String> lines = new ArrayList<>();
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add("# Version 2. Written by CalibrationTraining; see docs/confidence.md.");
    weights.entrySet().stream()
        .filter(it -> Math.abs(it.getValue()) >= LEAST)
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey() + "\t" + String.format(Locale.ROOT, "%.3f", it.getValue()))
        .forEach(lines::add);
    Files.write(file, lines);
  }

  /**
   * Prints the folds' reliability, and that of texts kept unseen; {@code [FILE]} is where to write
   * the weights.
   */
  public static void main(String[] arguments) throws IOException {
    Path resources = Path.of("src/test/resources");
    List<Judged> claims = judged(resources);
    if (arguments.length > 0) {
      write(Path.of(arguments[0]), claims);
      return;
    }
    Predicate<Judged> published = Judged::published;
    ranks(claims, published).print("Articles as published, the rules' ranks");
    folds(claims, published).print("Articles as published, weights learned from others");
    unseen(resources);
  }
}
