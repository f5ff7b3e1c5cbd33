// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reckoner.domain.claim.Claim;

/**
 * Scores the extractor on a folder of reworded founding articles, pages as well as plain text, by
 * kind of frame and by property. {@code all} is the sum of the kinds.
 */
public final class VariantsMeasure {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<String, MeasuredScore> scores = new TreeMap<>();

  private VariantsMeasure() {}

  /**
   * The scores by {@code kind} and by {@code kind property}.
   *
   * @param folder the texts with their {@code expected.jsonl}
   * @param strict whether asserter, modality, hedge and period must be right too
   */
  static Map<String, MeasuredScore> score(Path folder, boolean strict) throws IOException {
    VariantsMeasure measure = new VariantsMeasure();
    Path expected = folder.resolve("expected.jsonl");
    for (String line : Files.readAllLines(expected)) {
      JsonNode node = JSON.readTree(line);
      if (Expectations.wanted(node)) {
        for (String key : keys(node)) {
          measure.of(key).wanted++;
          measure.of(key).met++;
        }
      }
    }
    Map<String, List<Claim>> found = Documents.claims(folder);
    Expectations.Outcome outcome = Expectations.read(expected).hold(found, strict);
    for (String line : outcome.unmet()) {
      for (String key : keys(JSON.readTree(line))) {
        measure.of(key).met--;
      }
      measure.of("all").misses.add("unmet " + line);
    }
    for (String line : outcome.forbidden()) {
      measure.of("all").forbidden++;
      measure.of("all").misses.add("FORBIDDEN " + line);
    }
    return measure.scores;
  }

  private static List<String> keys(JsonNode line) {
    String kind = line.get("kind").asText();
    return List.of("all", kind, kind + " " + line.get("property").asText());
  }

  private MeasuredScore of(String key) {
    return scores.computeIfAbsent(key, unused -> new MeasuredScore());
  }

  /** Prints the table of a folder: {@code FOLDER [strict|loose] [misses]}. */
  public static void main(String[] args) throws IOException {
    boolean strict = args.length > 1 && args[1].equals("strict");
    boolean misses = args.length > 2 && args[2].equals("misses");
    score(Path.of(args[0]), strict).forEach((key, score) -> score.print(key, misses));
  }
}
