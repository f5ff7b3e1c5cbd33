// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.period.PartialDate;

/**
 * Scores the extractor on the labelled news texts: how many of the expected slots it finds, by
 * language and by property, and how many of the forbidden values it gives.
 */
public final class LabelledMeasure {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, MeasuredScore> scores = new TreeMap<>();

  private LabelledMeasure() {}

  /**
   * The scores of one half of the texts by {@code language} and by {@code language property}.
   *
   * @param folder the folder of the half
   * @param strict whether asserter, modality and period must be right too
   */
  static Map<String, MeasuredScore> score(Path folder, boolean strict) throws IOException {
    LabelledMeasure measure = new LabelledMeasure();
    Path lines = folder.resolve("expected.jsonl");
    Map<String, String> languages = new LinkedHashMap<>();
    Map<String, List<Claim>> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(lines)) {
      JsonNode node = JSON.readTree(line);
      String file = node.get("file").asText();
      if (node.has("published")) {
        languages.put(file, node.get("language").asText());
        found.put(file, claims(folder.resolve(file), node));
      } else if (Expectations.wanted(node)) {
        measure.count(languages.get(file), node.get("property").asText());
      }
    }
    Expectations.Outcome outcome = Expectations.read(lines(lines)).hold(found, strict);
    for (String miss : outcome.unmet()) {
      JsonNode node = JSON.readTree(miss);
      measure.miss(languages.get(node.get("file").asText()), node);
    }
    for (String wrong : outcome.forbidden()) {
      String file = wrong.substring(wrong.indexOf(":\"") + 2);
      String language = languages.get(file.substring(0, file.indexOf('"')));
      MeasuredScore score = measure.of(language);
      score.forbidden++;
      score.misses.add("FORBIDDEN " + wrong);
    }
    for (Expectations.Unlisted extra : Expectations.read(lines(lines)).unlisted(found)) {
      MeasuredScore score = measure.of(languages.get(extra.file()));
      score.unlisted++;
      score.misses.add("unlisted " + extra);
    }
    return measure.scores;
  }

  static Expectations expectations(Path all) throws IOException {
    return Expectations.read(lines(all));
  }

  /** The expectations without the lines that open each text. */
  private static Path lines(Path all) throws IOException {
    Path kept = Files.createTempFile("labelled", ".jsonl");
    Files.write(
        kept,
        Files.readAllLines(all).stream().filter(line -> !line.contains("\"published\"")).toList());
    kept.toFile().deleteOnExit();
    return kept;
  }

  private static List<Claim> claims(Path file, JsonNode head) throws IOException {
    String text = Files.readString(file);
    String title = text.lines().findFirst().orElse("");
    PublicationDate published =
        new PublicationDate(
            PartialDate.parse(head.get("published").asText()), PublicationDate.FoundIn.SUPPLIED);
    return SharedData.EXTRACTOR
        .extract(
            WorkKey.named(file.getFileName().toString()),
            SharedData.document(text, title, head.get("language").asText(), published))
        .claims();
  }

  private void count(String language, String property) {
    for (MeasuredScore score : List.of(of(language), of(language + " " + property))) {
      score.wanted++;
      score.met++;
    }
  }

  private void miss(String language, JsonNode line) {
    of(language).met--;
    of(language).misses.add("unmet " + line);
    of(language + " " + line.get("property").asText()).met--;
  }

  private MeasuredScore of(String key) {
    return scores.computeIfAbsent(key, unused -> new MeasuredScore());
  }

  /** Prints the table of a half: {@code FOLDER [strict|loose] [misses] [LANGUAGE]}. */
  public static void main(String[] args) throws IOException {
    boolean strict = args.length > 1 && args[1].equals("strict");
    boolean misses = args.length > 2 && args[2].equals("misses");
    String only = args.length > 3 ? args[3] : "";
    score(Path.of(args[0]), strict)
        .forEach(
            (key, score) -> {
              if (key.startsWith(only)) {
                score.print(key, misses);
              }
            });
  }
}
