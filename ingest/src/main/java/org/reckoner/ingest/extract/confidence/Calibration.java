// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reckoner.domain.claim.Observation;
import org.reckoner.ingest.extract.sentence.Article;

/**
 * Turns the rank that a rule gives a claim into how often claims of that sort are right, in
 * percent: of claims at 90, nine in ten. A logistic regression over a few traits of the claim, its
 * weights a file beside this class; {@code docs/confidence.md} says on which texts it was learned
 * and how far it holds.
 */
public final class Calibration {
  private static final String FILE = "calibration.tsv";
  private static final int LEAST = 1;
  private static final int MOST = 99;

  private final Map<String, Double> weights;

  Calibration(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * The weights in the jar.
   *
   * @throws UncheckedIOException if they cannot be read
   * @throws IllegalStateException if a line is not a name, a tab and a number
   */
  public static Calibration bundled() {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = Objects.requireNonNull(Calibration.class.getResourceAsStream(FILE))) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          if (tab < 0) {
            throw new IllegalStateException("No weight in " + FILE + ": " + line);
          }
          weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The weights in " + FILE + " cannot be read", e);
    }
    return new Calibration(weights);
  }

  /**
   * Every claim of a document with its confidence instead of its rank.
   *
   * @param ranked all that was found in the article, as the rules rank it
   */
  public List<Observation> of(Article article, List<Observation> ranked) {
    if (ranked.isEmpty()) {
      return ranked;
    }
    Surroundings around = Surroundings.of(article, ranked);
    return ranked.stream().map(it -> sure(it, around)).toList();
  }

  /** The same claim by the same rule, with its confidence instead of its rank. */
  Observation sure(Observation ranked, Surroundings around) {
    long percent = Math.round(100 * share(ranked, around));
    return new Observation(
        ranked.claim(),
        ranked.rule(),
        ranked.ruleVersion(),
        (int) Math.max(LEAST, Math.min(MOST, percent)));
  }

  private double share(Observation ranked, Surroundings around) {
    return share(Traits.of(ranked, around));
  }

  /** The share of claims with such traits that are right, 0 to 1; the same on every machine. */
  double share(List<Traits.Trait> traits) {
    double sum = 0;
    for (Traits.Trait trait : Traits.bySort(traits)) {
      sum += weights.getOrDefault(trait.name(), 0.0) * trait.strength();
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
