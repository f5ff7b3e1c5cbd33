// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.mention.Money;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Article;

/** Money mentions in the CASIE news texts, and how many articles a second are extracted. */
public final class NewsMeasure {
  private NewsMeasure() {}

  public static void main(String[] args) throws IOException {
    Path data = SharedData.folder().orElseThrow(() -> new IOException("shared/data is not there"));
    money(data.resolve("casie/annotation"), args.length > 0);
    speed(data);
  }

  private static void money(Path folder, boolean show) throws IOException {
    Gazetteer gazetteer = new Gazetteer(BundledRegister.load());
    ObjectMapper json = new ObjectMapper();
    int wanted = 0;
    int overlap = 0;
    int exact = 0;
    Set<String> missed = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      JsonNode row = json.readTree(Files.readString(file));
      String text = row.get("content").asText();
      List<int[]> truths = spans(row, text);
      if (truths.isEmpty()) {
        continue;
      }
      Article article = Article.of(text, Language.of("en"), null, null);
      List<int[]> found = found(article, gazetteer);
      for (int[] truth : truths) {
        wanted++;
        boolean any = found.stream().anyMatch(it -> it[0] < truth[1] && it[1] > truth[0]);
        overlap += any ? 1 : 0;
        exact +=
            found.stream()
                    .anyMatch(it -> (it[0] == truth[0] || it[2] == truth[0]) && it[1] == truth[1])
                ? 1
                : 0;
        if (!any) {
          missed.add(text.substring(truth[0], truth[1]));
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "money: %d mentions, overlap recall %.3f, exact %.3f%n",
        wanted,
        overlap / (double) wanted,
        exact / (double) wanted);
    if (show) {
      System.out.println("missed: " + missed);
    }
  }

  private static List<int[]> found(Article article, Gazetteer gazetteer) {
    List<int[]> found = new ArrayList<>();
    for (Passage passage : Passage.of(article, gazetteer)) {
      for (Money money : passage.money()) {
        found.add(
            new int[] {
              article.tokens().get(money.from()).start(),
              article.tokens().get(money.to() - 1).end(),
              article.tokens().get(money.core()).start()
            });
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
