// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.mention.UncountedMoney;
import org.reckoner.ingest.extract.sentence.Article;

/**
 * Money mentions in the CASIE news texts, and how many articles a second are extracted. With an
 * argument it lists the mentions that are missed or read otherwise, and leaves the speed out.
 */
public final class NewsMeasure {
  private NewsMeasure() {}

  public static void main(String[] args) throws IOException {
    Path data = SharedData.folder().orElseThrow(() -> new IOException("shared/data is not there"));
    MoneyScore score = money(data.resolve("casie/annotation"));
    score.all.print("all mentions");
    score.figured.print("with a figure");
    if (args.length > 0) {
      score.explain();
    } else {
      speed(data);
    }
  }

  /**
   * Overlap, exact words and value, each over all annotated mentions and over those with a figure:
   * what "a few thousand dollars" comes to cannot be said, and is right where no value is given.
   */
  static MoneyScore money(Path folder) throws IOException {
    Gazetteer gazetteer = new Gazetteer(BundledRegister.load());
    ObjectMapper json = new ObjectMapper();
    MoneyScore score = new MoneyScore();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      JsonNode row = json.readTree(Files.readString(file));
      String text = row.get("content").asText();
      List<int[]> truths = spans(row, text);
      if (truths.isEmpty()) {
        continue;
      }
      Article article = Article.of(text, Language.of("en"), null, null);
      List<Found> found = found(article, gazetteer);
      for (int[] truth : truths) {
        score.count(truth, found, text);
      }
    }
    return score;
  }

  /** What the mentions come to, and which are missed or read otherwise. */
  static final class MoneyScore {
    final Counts all = new Counts();
    final Counts figured = new Counts();
    private final Set<String> missed = new TreeSet<>();
    private final Set<String> otherwise = new TreeSet<>();
    private final Set<String> valued = new TreeSet<>();

    private void count(int[] truth, List<Found> found, String text) {
      String words = text.substring(truth[0], truth[1]);
      List<BigDecimal> figures = WordedFigures.in(words);
      List<Found> met = found.stream().filter(it -> it.overlaps(truth)).toList();
      boolean same = met.stream().anyMatch(it -> it.covers(truth));
      boolean says = met.stream().anyMatch(it -> it.says(figures));
      all.count(!met.isEmpty(), same, says);
      if (!figures.isEmpty()) {
        figured.count(!met.isEmpty(), same, says);
      }
      if (met.isEmpty()) {
        missed.add(words);
      } else if (!same) {
        otherwise.add(words + " / " + met.get(0).in(text));
      }
      if (!met.isEmpty() && !says) {
        valued.add(words + " / " + met.get(0).figures());
      }
    }

    private void explain() {
      System.out.println("missed: " + missed);
      System.out.println("in other words: " + otherwise);
      System.out.println("of another value: " + valued);
    }
  }

  /** How many mentions are asked for, and how many of them are met, in the same words, in value. */
  static final class Counts {
    private int wanted;
    private int overlap;
    private int exact;
    private int right;

    void count(boolean met, boolean same, boolean says) {
      wanted++;
      overlap += met ? 1 : 0;
      exact += same ? 1 : 0;
      right += says ? 1 : 0;
    }

    double overlap() {
      return overlap / (double) wanted;
    }

    double exact() {
      return exact / (double) wanted;
    }

    double value() {
      return right / (double) wanted;
    }

    void print(String of) {
      System.out.printf(
          Locale.ROOT,
          "money, %s: %d, overlap recall %.3f, exact %.3f, value %.3f%n",
          of,
          wanted,
          overlap(),
          exact(),
          value());
    }
  }

  /**
   * A mention of money and where it stands, with and without the words that bound it. One without a
   * figure has no value, and is right where the annotated words have none either.
   */
  private record Found(@Nullable Money money, int start, int core, int end) {
    boolean overlaps(int[] truth) {
      return start < truth[1] && end > truth[0];
    }

    boolean covers(int[] truth) {
      return (start == truth[0] || core == truth[0]) && end == truth[1];
    }

    /** Whether it gives a figure of the words, or both of them as its bounds. */
    boolean says(List<BigDecimal> figures) {
      if (money == null) {
        return figures.isEmpty();
      }
      return Stream.of(money.figures().min(), money.figures().best(), money.figures().max())
          .filter(Objects::nonNull)
          .anyMatch(it -> figures.stream().anyMatch(figure -> figure.compareTo(it) == 0));
    }

    String figures() {
      return money == null ? "none" : money.figures().toString();
    }

    String in(String text) {
      return text.substring(start, end);
    }
  }

  private static List<Found> found(Article article, Gazetteer gazetteer) {
    List<Found> found = new ArrayList<>();
    for (Passage passage : Passage.of(article, gazetteer)) {
      for (Money money : passage.money()) {
        found.add(
            new Found(
                money,
                article.tokens().get(money.from()).start(),
                article.tokens().get(money.core()).start(),
                article.tokens().get(money.to() - 1).end()));
      }
      for (UncountedMoney money : UncountedMoney.in(passage)) {
        int start = article.tokens().get(money.from()).start();
        found.add(new Found(null, start, start, article.tokens().get(money.to() - 1).end()));
      }
    }
    return found;
  }

  /** Offsets as annotated, where the annotated words stand there. */
  private static List<int[]> spans(JsonNode row, String text) {
    Set<String> seen = new TreeSet<>();
    List<int[]> spans = new ArrayList<>();
    for (JsonNode hopper : row.path("cyberevent").path("hopper")) {
      for (JsonNode event : hopper.path("events")) {
        for (JsonNode argument : event.path("argument")) {
          int start = argument.path("startOffset").asInt();
          String words = argument.path("text").asText();
          boolean money = argument.path("type").asText().equals("Money");
          int at = money ? text.indexOf(words, Math.max(0, start - 5)) : -1;
          if (at >= 0 && seen.add(at + ":" + words)) {
            spans.add(new int[] {at, at + words.length()});
          }
        }
      }
    }
    return spans;
  }

  private static void speed(Path data) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : List.of("corpus/founding", "casie/source")) {
      try (Stream<Path> files = Files.list(data.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          texts.add(Files.readString(file, java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(data.resolve("incidents/dn_institute.dev.jsonl"))) {
      texts.add(json.readTree(line).get("text").asText());
    }
    java.lang.management.ThreadMXBean threads =
        java.lang.management.ManagementFactory.getThreadMXBean();
    for (int round = 1; round <= 12; round++) {
      long start = threads.getCurrentThreadCpuTime();
      long claims = 0;
      for (String text : texts) {
        claims += SharedData.extract("a text", text).observations().size();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %d articles, %d claims, %.0f articles/s of processor time%n",
          round,
          texts.size(),
          claims,
          texts.size() / seconds);
    }
  }
}
