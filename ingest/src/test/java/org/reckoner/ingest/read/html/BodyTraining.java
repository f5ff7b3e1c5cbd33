// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Learns which blocks of a page are the article's, reports how well that does on folds it has not
 * seen, and writes the weights: see docs/benchmarks.md for the command.
 */
public final class BodyTraining {
  private static final int FOLDS = 5;
  static final Boosting FIRST = new Boosting(90, 5, 0.12, 1.0, 2.0);
  static final Boosting SECOND = new Boosting(60, 4, 0.12, 1.5, 3.0);

  private static final @Nullable String DUMP = System.getProperty("dump");

  private BodyTraining() {}

  /** A page made ready: its blocks, their features, what each should be and how much it matters. */
  static final class Sample {
    final LabelledPages.Page page;
    final List<Block> blocks;
    final @Nullable String title;
    final float[][] rows;
    final float[] labels;
    final float[] weights;
    float[] first = new float[0];
    float[] second = new float[0];

    Sample(LabelledPages.Page page) {
      this.page = page;
      String markup = new String(page.bytes(), StandardCharsets.UTF_8);
      Document document = Jsoup.parse(markup, page.url());
      Landmarks landmarks = Landmarks.of(document);
      JsonLd data = JsonLd.of(landmarks);
      blocks = Blocks.of(document);
      title = PageTitle.of(landmarks, data, landmarks.siteName(), blocks);
      rows = BlockFeatures.of(blocks, title, data.articleBody());
      labels = new float[blocks.size()];
      weights = new float[blocks.size()];
      if (page.body() != null) {
        labelByBody();
      } else {
        labelBySnippets();
      }
    }

    private void labelByBody() {
      Map<List<String>, Integer> truth = BodyScore.shingles(page.body());
      String flat = " " + String.join(" ", BodyScore.tokens(page.body())) + " ";
      double all = 0;
      for (int i = 0; i < labels.length; i++) {
        List<String> tokens = BodyScore.tokens(blocks.get(i).text());
        if (tokens.size() < 4) {
          boolean line = page.body().contains(blocks.get(i).text());
          labels[i] =
              line
                      && flat.contains(" " + String.join(" ", tokens) + " ")
                      && blocks.get(i).text().length() > 3
                  ? 1
                  : 0;
          weights[i] = 0.5f;
        } else {
          int hit = 0;
          for (var shingle : BodyScore.shingles(blocks.get(i).text()).keySet()) {
            hit += truth.containsKey(shingle) ? 1 : 0;
          }
          labels[i] = (float) hit / (tokens.size() - 3) >= 0.5 ? 1 : 0;
          weights[i] = (float) Math.sqrt(tokens.size());
        }
        all += weights[i];
      }
      for (int i = 0; i < weights.length; i++) {
        weights[i] *= (float) (60 / all);
      }
    }

    private void labelBySnippets() {
      for (int i = 0; i < labels.length; i++) {
        String text = BodyScore.fold(blocks.get(i).text());
        boolean wanted =
            page.with().stream().anyMatch(snippet -> text.contains(BodyScore.fold(snippet)));
        boolean unwanted =
            page.without().stream().anyMatch(snippet -> text.contains(BodyScore.fold(snippet)));
        if (wanted != unwanted) {
          labels[i] = wanted ? 1 : 0;
          weights[i] = wanted ? 3 : 2;
        }
      }
    }

    String text(float threshold) {
      return Layout.of(ArticleBody.chosen(blocks, second, threshold, title));
    }
  }

  /** Arguments: where to write the weights; nothing for the fold scores alone. */
  public static void main(String[] arguments) throws IOException {
    Path data =
        LabelledPages.folder()
            .orElseThrow(() -> new IllegalStateException("No ../shared/data beside this checkout"));
    List<Sample> samples = new ArrayList<>();
    LabelledPages.read(data, "body").forEach(page -> samples.add(new Sample(page)));
    LabelledPages.read(data, "snippets").forEach(page -> samples.add(new Sample(page)));
    System.out.println(
        samples.size()
            + " pages, "
            + samples.stream().mapToInt(s -> s.labels.length).sum()
            + " blocks, "
            + samples.get(0).rows[0].length
            + " features");
    if (System.getProperty("aside") != null) {
      judgeAside(samples);
      return;
    }
    crossValidate(samples);
    report(samples);
    if (arguments.length > 0) {
      write(samples, Path.of(arguments[0]));
    }
  }

  /** What trees that have learned from the other pages reach on those that were set aside. */
  private static void judgeAside(List<Sample> samples) {
    List<Sample> known = samples.stream().filter(sample -> !sample.page.aside()).toList();
    List<Sample> aside = samples.stream().filter(sample -> sample.page.aside()).toList();
    TreeEnsemble first = first(known);
    TreeEnsemble second = second(known, firstLooks(known));
    for (Sample sample : aside) {
      sample.first = first.probabilities(sample.rows);
      sample.second =
          second.probabilities(BlockContext.of(sample.blocks, sample.rows, sample.first));
    }
    System.out.println(aside.size() + " pages set aside");
    report(aside);
  }

  /** Each page is judged by trees that have seen no page of its site. */
  static void crossValidate(List<Sample> samples) {
    IntStream.range(0, FOLDS)
        .parallel()
        .forEach(
            fold -> {
              List<Sample> known =
                  samples.stream().filter(s -> s.page.fold(FOLDS) != fold).toList();
              Map<Sample, float[]> inner = firstLooks(known);
              TreeEnsemble first = first(known);
              TreeEnsemble second = second(known, inner);
              for (Sample sample : samples) {
                if (sample.page.fold(FOLDS) == fold) {
                  sample.first = first.probabilities(sample.rows);
                  sample.second =
                      second.probabilities(
                          BlockContext.of(sample.blocks, sample.rows, sample.first));
                }
              }
            });
  }

  /** First looks at known pages by trees that have not seen them, to learn the second look from. */
  private static Map<Sample, float[]> firstLooks(List<Sample> known) {
    Map<Sample, float[]> looks = new HashMap<>();
    int folds = 4;
    for (int fold = 0; fold < folds; fold++) {
      int aside = fold;
      TreeEnsemble first = first(known.stream().filter(s -> innerFold(s, folds) != aside).toList());
      known.stream()
          .filter(s -> innerFold(s, folds) == aside)
          .forEach(s -> looks.put(s, first.probabilities(s.rows)));
    }
    return looks;
  }

  private static int innerFold(Sample sample, int folds) {
    return Math.floorMod(sample.page.site().hashCode() * 31 / 7, folds);
  }

  private static TreeEnsemble first(List<Sample> samples) {
    return TreeEnsemble.of(learnFirst(samples));
  }

  private static List<String> learnFirst(List<Sample> samples) {
    return learn(FIRST, samples, samples.stream().map(s -> s.rows).toList());
  }

  private static TreeEnsemble second(List<Sample> samples, Map<Sample, float[]> looks) {
    return TreeEnsemble.of(learnSecond(samples, looks));
  }

  private static List<String> learnSecond(List<Sample> samples, Map<Sample, float[]> looks) {
    return learn(
        SECOND,
        samples,
        samples.stream().map(s -> BlockContext.of(s.blocks, s.rows, looks.get(s))).toList());
  }

  private static List<String> learn(Boosting boosting, List<Sample> samples, List<float[][]> rows) {
    List<float[]> all = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    for (int s = 0; s < samples.size(); s++) {
      Sample sample = samples.get(s);
      for (int i = 0; i < sample.labels.length; i++) {
        if (sample.weights[i] > 0) {
          all.add(rows.get(s)[i]);
          labels.add(sample.labels[i]);
          weights.add(sample.weights[i]);
        }
      }
    }
    return boosting.learn(all.toArray(float[][]::new), floats(labels), floats(weights));
  }

  static float[] floats(List<Float> list) {
    float[] array = new float[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  private static void report(List<Sample> samples) {
    for (float threshold : new float[] {0.5f, 0.55f, 0.6f, 0.65f, 0.7f}) {
      BodyScore body = new BodyScore();
      BodyScore snippets = new BodyScore();
      List<String> worst = new ArrayList<>();
      for (Sample sample : samples) {
        String text = sample.text(threshold);
        if (DUMP != null
            && threshold == 0.65f
            && !sample.page.aside()
            && sample.page.id().startsWith(DUMP)) {
          for (int i = 0; i < sample.labels.length; i++) {
            if ((sample.second[i] >= 0.65) != (sample.labels[i] > 0.5)) {
              System.out.printf(
                  "%s label %.0f first %.2f second %.2f <%s.%s> %s%n",
                  sample.page.id().substring(0, 8),
                  sample.labels[i],
                  sample.first[i],
                  sample.second[i],
                  sample.blocks.get(i).owner().normalName(),
                  sample.blocks.get(i).owner().className(),
                  sample
                      .blocks
                      .get(i)
                      .text()
                      .substring(0, Math.min(110, sample.blocks.get(i).text().length()))
                      .replace('\n', ' '));
            }
          }
        }
        if (sample.page.body() != null) {
          double f1 = body.body(sample.page.body(), text);
          if (f1 < 0.9 && threshold == 0.65f && !sample.page.aside()) {
            worst.add(
                String.format(
                    Locale.ROOT,
                    "%.3f %s %s",
                    f1,
                    sample.page.id().substring(0, 8),
                    sample.page.url()));
          }
        } else {
          snippets.snippets(sample.page.with(), sample.page.without(), text);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "threshold %.2f  body F1 %.4f (P %.4f R %.4f)  snippets F1 %.4f (P %.4f R %.4f)%n",
          threshold,
          body.f1(),
          body.precision(),
          body.recall(),
          snippets.f1(),
          snippets.precision(),
          snippets.recall());
      worst.stream().sorted().limit(25).forEach(System.out::println);
    }
  }

  private static void write(List<Sample> samples, Path folder) throws IOException {
    Files.write(folder.resolve("body-first.trees"), headed(learnFirst(samples)));
    Files.write(
        folder.resolve("body-second.trees"), headed(learnSecond(samples, firstLooks(samples))));
  }

  static List<String> headed(List<String> trees) {
    List<String> lines = new ArrayList<>();
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add("# Learned from labelled pages; see docs/benchmarks.md. One boosted tree a line.");
    lines.addAll(trees);
    return lines;
  }
}
