// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Conflict;
import org.reckoner.domain.ledger.Conflict.Kind;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.ledger.LedgerInput;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.ledger.Reckoning;
import org.reckoner.domain.ledger.SourceGroup;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.PartialSum;
import org.reckoner.domain.total.Reconciliation;
import org.reckoner.domain.total.Total;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.ReadDocument;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.read.Reading;

/**
 * The five founding articles from bytes to ledger: everything that the ledger must say of them. The
 * articles are shared data beside the checkout; without them the test is skipped.
 */
class FoundingLedgerTest {
  private static LedgerInput input;
  private static Ledger ledger;

  /** The three digits that begin a file's name, by its work. */
  private static final Map<WorkKey, String> FILES = new HashMap<>();

  @BeforeAll
  static void ingest() throws IOException {
    Path corpus = corpus();
    assumeTrue(
        corpus != null,
        "The founding corpus is not here: no shared/data/corpus/founding beside the checkout");
    PartyRegister register = BundledRegister.load();
    Reader reader = new Reader();
    Extractor extractor = new Extractor(register);
    List<SourceDocument> documents = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    try (Stream<Path> files = Files.list(corpus)) {
      for (Path file : files.sorted().toList()) {
        RawDocument raw =
            new RawDocument(Files.readAllBytes(file), file.getFileName().toString(), null, null);
        ReadDocument read = ((Reading.Read) reader.read(raw).get(0)).document();
        String text = Sha256.of(read.text().text());
        WorkKey work = WorkKey.ofText(text);
        FILES.put(work, file.getFileName().toString().substring(0, 3));
        documents.add(document(work, text, read, raw.source()));
        observations.addAll(extractor.extract(work, read).observations());
      }
    }
    input =
        new LedgerInput(
            documents,
            observations,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            register,
            LedgerInput.View.ALL);
    ledger = Reckoning.of(input, LedgerRules.STANDARD);
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
        LocalDate.of(2026, 1, 1),
        read.language(),
        Tlp.CLEAR,
        read.links(),
        List.of());
  }

  private static @Nullable Path corpus() {
    String given = System.getProperty("reckoner.shared");
    if (given != null) {
      return Path.of(given, "corpus", "founding");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String shared : List.of("shared/data", "../shared/data")) {
        Path corpus = at.resolve(shared).resolve("corpus/founding").normalize();
        if (Files.isDirectory(corpus)) {
          return corpus;
        }
      }
    }
    return null;
  }

  /** The total that a file speaks of, by its period; null for a period that is not stated. */
  private static Total total(String file, @Nullable String period) {
    return ledger.totals().stream()
        .filter(
            total -> {
              Period when = total.scope().period();
              return period == null ? when == null : when != null && when.iso().equals(period);
            })
        .filter(total -> total.claims().stream().anyMatch(claim -> file.equals(fileOf(claim))))
        .filter(total -> total.resolution(Property.LOSS).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No total of " + period + " in " + file));
  }

  private static String fileOf(ClaimKey claim) {
    return FILES.get(ledger.claimsByKey().get(claim).claim().work());
  }

  private static BigDecimal figure(Total total, Property property) {
    return total.resolution(property).orElseThrow().value().bounded().orElseThrow().figure();
  }

  private static List<Conflict> conflicts(Kind kind) {
    return ledger.conflicts().stream().filter(one -> one.kind() == kind).toList();
  }

  @Test
  void theTotalsStandEachInItsScope() {
    assertThat(figure(total("001", null), Property.LOSS)).isEqualByComparingTo("3000000000");
    assertThat(figure(total("002", "2017/2024-04"), Property.LOSS))
        .isEqualByComparingTo("3600000000");
    assertThat(figure(total("002", "2017/2024-04"), Property.ATTACK_COUNT))
        .isEqualByComparingTo("97");
    assertThat(figure(total("003", null), Property.LOSS)).isEqualByComparingTo("3000000000");
    assertThat(figure(total("003", null), Property.ATTACK_COUNT)).isEqualByComparingTo("58");
    assertThat(figure(total("004", "2017/2023"), Property.LOSS)).isEqualByComparingTo("3000000000");
    assertThat(figure(total("004", "2017/2023"), Property.VICTIM_COUNT)).isEqualByComparingTo("58");
    assertThat(figure(total("004", "2023"), Property.LOSS)).isEqualByComparingTo("1000000000");
    assertThat(figure(total("004", "2023"), Property.ATTACK_COUNT)).isEqualByComparingTo("20");
    assertThat(figure(total("004", "2022"), Property.LOSS)).isEqualByComparingTo("1700000000");
    assertThat(figure(total("004", "2022"), Property.ATTACK_COUNT)).isEqualByComparingTo("15");
  }

  @Test
  void theIncidentsAreTheFourOfThem() {
    assertThat(ledger.incidents())
        .extracting(Incident::name, Incident::type)
        .filteredOn(tuple -> tuple.toList().get(1) == IncidentType.CRYPTO_THEFT)
        .extracting(tuple -> tuple.toList().get(0))
        .containsExactlyInAnyOrder("CoinEx", "Poloniex");
    assertThat(ledger.incidents()).hasSize(4);
  }

  @Test
  void independenceGoesByAsserterAndWorkAndNotByArticles() {
    // The panel's figures and Chainalysis's are two asserters' in one article.
    assertThat(origin(total("004", "2017/2023"), Property.LOSS)).isEqualTo("United Nations");
    assertThat(origin(total("004", "2017/2023"), Property.VICTIM_COUNT))
        .isEqualTo("United Nations");
    assertThat(origin(total("004", "2022"), Property.LOSS)).isEqualTo("Chainalysis");
    assertThat(origin(total("004", "2023"), Property.LOSS)).isEqualTo("Chainalysis");
    assertThat(origin(total("003", null), Property.LOSS)).endsWith("crediting nobody");
    assertThat(origin(total("001", null), Property.LOSS)).endsWith("crediting nobody");
    // A later work of the same asserter is another work.
    assertThat(origin(total("002", "2017/2024-04"), Property.LOSS)).isEqualTo("United Nations");
    assertThat(group(total("002", "2017/2024-04"), Property.LOSS))
        .isNotEqualTo(group(total("004", "2017/2023"), Property.LOSS));
    // No total is confirmed by the number of articles.
    assertThat(ledger.totals())
        .flatExtracting(Total::resolutions)
        .extracting(Resolution::independentGroups)
        .containsOnly(1);
  }

  private static SourceGroup group(Total total, Property property) {
    String key =
        ledger.claimsByKey().get(total.resolution(property).orElseThrow().chosen()).group();
    return ledger.groups().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  private static String origin(Total total, Property property) {
    return group(total, property).origin();
  }

  @Test
  void fiftyEightAttacksStandAgainstFiftyEightCompanies() {
    assertThat(conflicts(Kind.UNIT))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.subjects())
                  .containsExactlyInAnyOrder(
                      total("003", null).key(), total("004", "2017/2023").key());
              assertThat(conflict.sides().get(0).label()).startsWith("58 ");
              assertThat(conflict.sides().get(1).label()).startsWith("58 ");
              assertThat(conflict.sides())
                  .extracting(side -> fileOf(side.claims().get(0)))
                  .containsExactly("003", "004");
            });
  }

  @Test
  void twoPeriodsAreNoContradiction() {
    String to2023 = total("004", "2017/2023").key();
    String toApril2024 = total("002", "2017/2024-04").key();

    assertThat(conflicts(Kind.SCOPE))
        .filteredOn(one -> one.property() == Property.LOSS)
        .anySatisfy(
            one -> assertThat(one.subjects()).containsExactlyInAnyOrder(to2023, toApril2024));
    assertThat(conflicts(Kind.VALUE)).isEmpty();
  }

  @Test
  void nothingIsCertainlyInsideTheSixYearsAndTwoTheftsPossibly() {
    Reconciliation known = total("004", "2017/2023").reconciliation();

    assertThat(known.currency()).isEqualTo("USD");
    assertThat(known.certainSum()).isEqualByComparingTo("0");
    assertThat(known.possibleSum()).isEqualByComparingTo("172000000");
    assertThat(known.residualLow()).isEqualByComparingTo("2828000000");
    assertThat(known.residualHigh()).isEqualByComparingTo("3000000000");
    assertThat(known.knownIncidents()).isEqualTo(2);
  }

  @Test
  void whatIsNoTheftOfCryptoAssetsEntersNoSum() {
    List<String> others =
        ledger.incidents().stream()
            .filter(one -> one.type() != IncidentType.CRYPTO_THEFT)
            .map(Incident::key)
            .toList();

    assertThat(others).hasSize(2);
    for (Total total : ledger.totals()) {
      assertThat(total.reconciliation().certain()).doesNotContainAnyElementsOf(others);
      assertThat(total.reconciliation().possible()).doesNotContainAnyElementsOf(others);
    }
  }

  @Test
  void twoYearsByChainalysisComeTo2700MillionInsideTheSix() {
    Total whole = total("004", "2017/2023");

    assertThat(whole.reconciliation().contained())
        .contains(total("004", "2022").key(), total("004", "2023").key());
    assertThat(whole.reconciliation().partialSums())
        .singleElement()
        .satisfies(
            sum -> {
              assertThat(sum.asserter()).isEqualTo("Chainalysis");
              assertThat(sum.sum()).isEqualByComparingTo("2700000000");
            })
        .extracting(PartialSum::totals)
        .isEqualTo(List.of(total("004", "2022").key(), total("004", "2023").key()));
  }

  @Test
  void everyTotalSaysHowManyIncidentsAreKnownHere() {
    for (Total total : ledger.totals()) {
      Reconciliation known = total.reconciliation();
      assertThat(known.knownIncidents())
          .isEqualTo(known.certain().size() + known.possible().size());
    }
    assertThat(total("002", "2017/2024-04").reconciliation().knownIncidents()).isEqualTo(2);
  }

  @Test
  void nothingIsInTheLedgerThatNoArticleSays() {
    assertThat(ledger.claims())
        .filteredOn(one -> "000".equals(FILES.get(one.claim().work())))
        .extracting(one -> one.claim().property())
        .doesNotContain(
            Property.LOSS, Property.ATTACK_COUNT, Property.VICTIM_COUNT, Property.VICTIM);
    assertThat(ledger.claims())
        .extracting(one -> one.claim().value())
        .doesNotContain(new ClaimValue.Named("Immediate Neupro", null));
    assertThat(ledger.incidents())
        .extracting(one -> one.loss().map(Amount::figure).orElse(BigDecimal.ZERO))
        .doesNotContain(new BigDecimal("25"));
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<SourceDocument> documents = new ArrayList<>(input.documents());
    List<Observation> observations = new ArrayList<>(input.observations());
    Collections.reverse(documents);
    Collections.reverse(observations);
    LedgerInput reversed =
        new LedgerInput(
            documents,
            observations,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            input.register(),
            input.view());

    Ledger other = Reckoning.of(reversed, LedgerRules.STANDARD);

    assertThat(other).isEqualTo(ledger);
    assertThat(LedgerHash.of(other)).isEqualTo(LedgerHash.of(ledger));
  }
}
