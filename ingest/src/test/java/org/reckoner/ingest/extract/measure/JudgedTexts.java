// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.extract.confidence.Surroundings;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;

/**
 * The labelled texts of a folder, with every claim that an extractor finds judged by their lines.
 */
public final class JudgedTexts {
  private final Extractor extractor;
  private final Verdicts verdicts;

  public JudgedTexts(Extractor extractor, Verdicts verdicts) {
    this.extractor = extractor;
    this.verdicts = verdicts;
  }

  /** A folder of {@code labelled} news texts, whose lines give each text's date and language. */
  public void news(Path folder) throws IOException {
    Path expected = folder.resolve("expected.jsonl");
    Expectations lines = LabelledMeasure.expectations(expected);
    for (String line : Files.readAllLines(expected)) {
      JsonNode node = new ObjectMapper().readTree(line);
      if (node.has("published")) {
        String file = node.get("file").asText();
        String text = Files.readString(folder.resolve(file));
        PublicationDate published =
            new PublicationDate(
                PartialDate.parse(node.get("published").asText()),
                PublicationDate.FoundIn.SUPPLIED);
        String title = text.lines().findFirst().orElse("");
        String language = node.get("language").asText();
        judge(file, lines, SharedData.document(text, title, language, published));
      }
    }
  }

  /** A folder of texts in the manner of the founding articles, pages among them. */
  public void variants(Path folder) throws IOException {
    Expectations lines = Expectations.read(folder.resolve("expected.jsonl"));
    List<Path> files;
    try (var all = Files.list(folder)) {
      files = all.filter(it -> it.toString().matches(".*\\.(txt|html)")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      RawDocument raw = new RawDocument(Files.readAllBytes(file), name, null, null);
      for (Reading reading : new Reader().read(raw)) {
        if (reading instanceof Reading.Read read) {
          judge(name, lines, read.document());
        }
      }
    }
  }

  private void judge(String file, Expectations lines, ReadDocument document) {
    List<Observation> all = extractor.extract(WorkKey.named(file), document).observations();
    Surroundings around = surroundings(document, all);
    for (Observation found : all) {
      lines
          .judge(file, found.claim())
          .ifPresent(right -> verdicts.take(file, around, found, right));
    }
  }

  private static Surroundings surroundings(ReadDocument document, List<Observation> all) {
    return Surroundings.of(Extractor.article(document), all);
  }
}
