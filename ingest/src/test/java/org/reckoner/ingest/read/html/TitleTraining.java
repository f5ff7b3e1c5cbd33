// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Learns which of a page's candidates is its title, reports how well that does on folds it has not
 * seen, and writes the weights: see docs/benchmarks.md for the command.
 */
public final class TitleTraining {
  private static final int FOLDS = 10;
  private static final Boosting TREES =
      new Boosting(
          Integer.getInteger("trees", 200),
          Integer.getInteger("depth", 2),
          Double.parseDouble(System.getProperty("rate", "0.1")),
          Double.parseDouble(System.getProperty("leaf", "4")),
          Double.parseDouble(System.getProperty("ridge", "5")));

  private TitleTraining() {}

  /** A page with a known title, made ready. */
  private static final class Sample {
    final LabelledPages.Page page;
    final TitleCandidates candidates;
    final List<float[]> rows = new ArrayList<>();
    final List<Float> labels = new ArrayList<>();
    @Nullable String chosen;

    Sample(LabelledPages.Page page) {
      this.page = page;
      Document document = Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8), page.url());
      Landmarks landmarks = Landmarks.of(document);
      candidates =
          TitleCandidates.of(
              landmarks, JsonLd.of(landmarks), landmarks.siteName(), Blocks.of(document));
      TitleFeatures features = new TitleFeatures(candidates);
      for (TitleCandidates.Candidate candidate : candidates.all()) {
        rows.add(features.row(candidate));
        labels.add(isTitle(candidate.text) ? 1f : 0f);
      }
    }

    boolean isTitle(@Nullable String text) {
      return text != null && folded(text).equals(folded(page.title()));
    }

    private static String folded(String text) {
      return BodyScore.fold(text).toLowerCase(Locale.ROOT);
    }
  }

  /** Arguments: where to write the weights; nothing for the fold scores alone. */
  public static void main(String[] arguments) throws IOException {
    Path data =
        LabelledPages.folder()
            .orElseThrow(() -> new IllegalStateException("No ../shared/data beside this checkout"));
    List<Sample> all =
        LabelledPages.read(data, "snippets").stream()
            .filter(page -> page.title() != null && !page.title().isEmpty())
            .filter(page -> arguments.length > 0 || !page.aside())
            .map(Sample::new)
            .toList();
    List<Sample> samples = all.stream().filter(sample -> !sample.page.aside()).toList();
    IntStream.range(0, FOLDS).parallel().forEach(fold -> judge(samples, fold));
    long possible = samples.stream().filter(sample -> sample.labels.contains(1f)).count();
    long right = samples.stream().filter(sample -> sample.isTitle(sample.chosen)).count();
    System.out.printf(
        Locale.ROOT,
        "%d pages, of which %d have their title among the candidates; %d right (%.3f)%n",
        samples.size(),
        possible,
        right,
        (double) right / samples.size());
    if (System.getProperty("tell") != null) {
      samples.stream()
          .filter(sample -> !sample.isTitle(sample.chosen))
          .forEach(
              sample ->
                  System.out.println(
                      sample.page.url()
                          + (sample.labels.contains(1f) ? "\n   - " : "\n   (-) ")
                          + sample.page.title()
                          + "\n   + "
                          + sample.chosen));
    }
    if (arguments.length > 0) {
      List<Sample> aside = all.stream().filter(sample -> sample.page.aside()).toList();
      TreeEnsemble trees = TreeEnsemble.of(learn(samples));
      aside.forEach(sample -> sample.chosen = PageTitle.of(sample.candidates, trees));
      System.out.printf(
          Locale.ROOT,
          "set aside: %d of %d right%n",
          aside.stream().filter(sample -> sample.isTitle(sample.chosen)).count(),
          aside.size());
      Files.write(Path.of(arguments[0]).resolve("title.trees"), BodyTraining.headed(learn(all)));
    }
  }

  private static void judge(List<Sample> samples, int fold) {
    TreeEnsemble trees =
        TreeEnsemble.of(
            learn(samples.stream().filter(sample -> sample.page.fold(FOLDS) != fold).toList()));
    samples.stream()
        .filter(sample -> sample.page.fold(FOLDS) == fold)
        .forEach(sample -> sample.chosen = PageTitle.of(sample.candidates, trees));
  }

  private static List<String> learn(List<Sample> samples) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    for (Sample sample : samples) {
      // A page whose title is none of the candidates teaches nothing about choosing among them.
      if (sample.labels.contains(1f)) {
        rows.addAll(sample.rows);
        labels.addAll(sample.labels);
      }
    }
    float[] weights = new float[rows.size()];
    java.util.Arrays.fill(weights, 1);
    return TREES.learn(rows.toArray(float[][]::new), BodyTraining.floats(labels), weights);
  }
}
