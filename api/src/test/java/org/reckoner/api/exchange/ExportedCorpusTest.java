// SPDX-License-Identifier: Apache-2.0

package org.reckoner.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;
import org.reckoner.reporting.exchange.ExportFormat;
import org.reckoner.reporting.exchange.LedgerExport;
import org.reckoner.reporting.stix.MustRules;
import org.reckoner.reporting.stix.OasisSchemas;

/** The sample corpus and the founding articles, from bytes to every format of export. */
class ExportedCorpusTest {
  private static final Path SAMPLE = Path.of("src/main/resources/sample");
  private static Ledger sample;

  @BeforeAll
  static void reckon() throws IOException {
    sample =
        ledger(
            Files.readAllLines(SAMPLE.resolve("index.txt")).stream().map(SAMPLE::resolve).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"STIX", "STIX_FULL"})
  void theSampleIsRightStix(ExportFormat format) throws IOException {
    List<JsonNode> objects = objects(sample, format);

    assertThat(MustRules.mistakes(objects)).isEmpty();
    assertThat(mistakes(objects)).isEmpty();
    assertThat(objects.stream().filter(one -> type(one).equals("incident")))
        .hasSize(sample.incidents().size());
  }

  @Test
  void theSampleNamesTheGroupByTheIdentifierOfAttack() throws IOException {
    assertThat(objects(sample, ExportFormat.STIX).stream().map(one -> one.get("id").textValue()))
        .contains("intrusion-set--c93fccb1-e8e8-42cf-ae33-2ad1d183913a");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportFormat.class,
      names = {"STIX", "STIX_FULL"})
  void theFoundingArticlesAreRightStix(ExportFormat format) throws IOException {
    Path folder = founding();
    assumeTrue(
        folder != null,
        "The founding corpus is not here: no shared/data/corpus/founding beside the checkout");
    List<JsonNode> objects;
    try (Stream<Path> files = Files.list(folder)) {
      objects = objects(ledger(files.sorted().toList()), format);
    }

    assertThat(MustRules.mistakes(objects)).isEmpty();
    assertThat(mistakes(objects)).isEmpty();
  }

  @Test
  void everyClaimOfTheSampleIsALineOfJson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.write(sample, ExportFormat.JSONL, out);
    JsonMapper mapper = new JsonMapper();
    List<String> keys = new ArrayList<>();
    for (String line : out.toString(java.nio.charset.StandardCharsets.UTF_8).lines().toList()) {
      JsonNode row = mapper.readTree(line);
      if (row.get("table").textValue().equals("claims")) {
        keys.add(row.get("key").textValue());
      }
    }

    assertThat(keys)
        .isNotEmpty()
        .containsExactlyElementsOf(
            sample.claims().stream().map(one -> one.claim().key().value()).toList());
  }

  private static List<String> mistakes(List<JsonNode> objects) throws IOException {
    Optional<OasisSchemas> schemas = OasisSchemas.find();
    assumeTrue(
        schemas.isPresent(),
        "The OASIS schemas are not here: no shared/data/stix/json-schemas beside the checkout");
    return objects.stream().flatMap(one -> schemas.get().mistakes(one).stream()).toList();
  }

  private static List<JsonNode> objects(Ledger ledger, ExportFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerExport.write(ledger, format, out);
    List<JsonNode> objects = new ArrayList<>();
    new JsonMapper().readTree(out.toByteArray()).get("objects").forEach(objects::add);
    return objects;
  }

  private static String type(JsonNode object) {
    return object.get("type").textValue();
  }

  private static Ledger ledger(List<Path> files) throws IOException {
    PartyRegister register = BundledRegister.load();
    Reader reader = new Reader();
    Extractor extractor = new Extractor(register);
    List<SourceDocument> documents = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    for (Path file : files) {
      RawDocument raw =
          new RawDocument(Files.readAllBytes(file), file.getFileName().toString(), null, null);
      for (Reading reading : reader.read(raw)) {
        if (reading instanceof Reading.Read read) {
          String text = Sha256.of(read.document().text().text());
          WorkKey work = WorkKey.ofText(text);
          documents.add(document(work, text, read.document(), raw.source()));
          observations.addAll(extractor.extract(work, read.document()).observations());
        }
      }
    }
    return Reckoning.of(
        new LedgerInput(
            documents,
            observations,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            register,
            LedgerInput.View.ALL),
        LedgerRules.STANDARD);
  }

  private static SourceDocument document(
      WorkKey work, String text, ReadDocument read, String source) {
    return new SourceDocument(
        work,
        read.rawSha256(),
        text,
        source,
        null,
        read.title(),
        null,
        read.published(),
        LocalDate.of(2025, 6, 1),
        read.language(),
        Tlp.CLEAR,
        List.of(),
        List.of());
  }

  private static @Nullable Path founding() {
    Path folder = Path.of("corpus", "founding");
    String told = System.getProperty("reckoner.shared");
    if (told != null) {
      return existing(Path.of(told).resolve(folder));
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      Path found = existing(up.resolve("shared").resolve("data").resolve(folder));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Path existing(Path folder) {
    return Files.isDirectory(folder) ? folder : null;
  }
}
