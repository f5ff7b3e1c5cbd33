// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.extract.measure.CreditedTexts;
import org.reckoner.ingest.extract.measure.IncidentTextsMeasure;
import org.reckoner.ingest.extract.measure.JudgedTexts;
import org.reckoner.ingest.extract.measure.Verdicts;

/**
 * Learns the weights of {@link Calibration} from the project's labelled texts, and measures them on
 * texts that they were not learned from. What the rules find in texts that they were built with is
 * right more often than elsewhere; such claims carry a trait of their own, which is left out of the
 * weights that are shipped, so that a confidence speaks of texts that nobody has seen.
 */
public final class CalibrationTraining {
  private static final int FOLDS = 10;

  /** Claims of texts judged when they were opened, by the rules that had not met them. */
  private static final String AT_FIRST_SIGHT = "confidence/first-sight.tsv";

  private CalibrationTraining() {}

  /** Every claim of the labelled texts that can be judged. */
  static List<Judged> judged(Path resources, Extractor ranking) throws IOException {
    List<Judged> claims = new ArrayList<>();
    Set<String> atFirstSight = new LinkedHashSet<>();
    for (String line : Files.readAllLines(resources.resolve(AT_FIRST_SIGHT))) {
      if (!line.startsWith("#")) {
        claims.add(Judged.parse(line));
        atFirstSight.add(claims.get(claims.size() - 1).text());
      }
    }
    Verdicts known =
        (text, language, found, right) -> {
          if (!atFirstSight.contains(text)) {
            claims.add(Judged.of(text, language, found, right, true));
          }
        };
    Verdicts aside =
        (text, language, found, right) ->
            claims.add(Judged.of(text, language, found, right, false));
    JudgedTexts texts = new JudgedTexts(ranking, known);
    for (String folder : List.of("dev", "aside", "opened")) {
      texts.news(resources.resolve("labelled").resolve(folder));
    }
    for (String folder : List.of(".", "aside", "opened", "later")) {
      texts.variants(resources.resolve("founding-variants").resolve(folder));
    }
    CreditedTexts.judge(resources.resolve("credited/dev"), ranking, known);
    CreditedTexts.judge(resources.resolve("credited/aside"), ranking, aside);
    IncidentTextsMeasure.judge(resources.resolve("incident-texts"), ranking, known);
    IncidentTextsMeasure.judge(resources.resolve("incident-texts/aside"), ranking, aside);
    return claims;
  }

  /** What is said of claims by weights learned from other texts, and how many are right. */
  static Reliability folds(List<Judged> claims, boolean builtWith) {
    Reliability reliability = new Reliability();
    for (int fold = 0; fold < FOLDS; fold++) {
      int own = fold;
      Map<String, Double> weights =
          LogisticFit.of(claims.stream().filter(it -> fold(it) != own).toList());
      claims.stream()
          .filter(it -> fold(it) == own && it.builtWith() == builtWith)
          .forEach(it -> reliability.add(share(weights, it), it.right()));
    }
    return reliability;
  }

  private static int fold(Judged claim) {
    return Math.floorMod(claim.text().hashCode(), FOLDS);
  }

  private static double share(Map<String, Double> weights, Judged claim) {
    double sum = 0;
    for (Traits.Trait trait : claim.traits()) {
      sum += weights.getOrDefault(trait.name(), 0.0) * trait.strength();
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** What the rules' ranks alone would have said. */
  static Reliability ranks(List<Judged> claims) {
    Reliability reliability = new Reliability();
    for (Judged claim : claims) {
      double rank =
          claim.traits().stream()
              .filter(it -> it.name().equals("rank"))
              .mapToDouble(it -> it.strength() * 10 + 80)
              .sum();
      if (!claim.builtWith()) {
        reliability.add(rank / 100, claim.right());
      }
    }
    return reliability;
  }

  /** The shipped weights on claims of texts that nobody builds with; numbers only. */
  private static void unseen(Path resources, Extractor ranking) throws IOException {
    Calibration shipped = Calibration.bundled();
    Reliability reliability = new Reliability();
    JudgedTexts texts =
        new JudgedTexts(
            ranking,
            (text, language, found, right) ->
                reliability.add(shipped.share(found, language), right));
    texts.news(resources.resolve("labelled/unseen"));
    texts.variants(resources.resolve("founding-variants/unseen"));
    reliability.print("Texts kept unseen, weights as shipped");
  }

  private static void write(Path file, List<Judged> claims) throws IOException {
    Map<String, Double> weights = new HashMap<>(LogisticFit.of(claims));
    weights.remove(Judged.BUILT_WITH.name());
    List<String> lines = new ArrayList<>();
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add("# Version 1. Written by CalibrationTraining; see docs/confidence.md.");
    weights.entrySet().stream()
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
    Extractor ranking = Extractor.ranking(BundledRegister.load());
    List<Judged> claims = judged(resources, ranking);
    ranks(claims).print("Texts not built with, the rules' ranks");
    folds(claims, false).print("Texts not built with, weights learned from others");
    folds(claims, true).print("Texts built with, weights learned from others");
    if (arguments.length > 0) {
      write(Path.of(arguments[0]), claims);
    } else {
      unseen(resources, ranking);
    }
  }
}
