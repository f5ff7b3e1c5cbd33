// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.period.PartialDate;

/** The labelled pairs are whole: enough of each sort, and no label contradicts another. */
class LinkingPairsTest {

  private static final Path PAIRS = Path.of("src/test/resources/linking/pairs.jsonl");

  @ParameterizedTest
  @CsvSource({"dev, true, 80", "dev, false, 80", "aside, true, 80", "aside, false, 80"})
  void eachHalfHasEnoughOfBoth(String split, boolean same, int least) throws IOException {
    assertThat(pairs())
        .filteredOn(pair -> pair.get("split").textValue().equals(split))
        .filteredOn(pair -> pair.get("same").booleanValue() == same)
        .hasSizeGreaterThanOrEqualTo(least);
  }

  @Test
  void everyPairHasItsOwnIdAndAReason() throws IOException {
    assertThat(pairs()).extracting(pair -> pair.get("id").textValue()).doesNotHaveDuplicates();
    assertThat(pairs())
        .allSatisfy(
            pair -> {
              assertThat(pair.get("why").textValue()).isNotBlank();
              assertThat(pair.get("category").textValue().equals("SAME"))
                  .isEqualTo(pair.get("same").booleanValue());
            });
  }

  @Test
  void everyReportNamesItsVictimAndStatesWhatTheDomainCanHold() throws IOException {
    for (JsonNode pair : pairs()) {
      for (JsonNode report : List.of(pair.get("left"), pair.get("right"))) {
        String date = report.get("date").textValue();
        assertThat(report.get("victim").textValue()).as(pair.toString()).isNotBlank();
        assertThat(PartialDate.parse(date)).hasToString(date);
        assertThat(PartialDate.parse(date).year()).isBetween(2014, 2025);
        if (!report.get("loss").isNull()) {
          JsonNode loss = report.get("loss");
          assertThat(loss.get("currency").textValue()).matches("[A-Z0-9]{2,12}");
          assertThat(loss.get("best").decimalValue()).isPositive();
          // Throws for a word that is no qualifier.
          String qualifier = loss.get("qualifier").textValue();
          assertThat(Qualifier.valueOf(qualifier)).hasToString(qualifier);
        }
      }
    }
  }

  @Test
  void noReportStandsInBothHalvesAndNoPairIsLabelledTwice() throws IOException {
    Map<JsonNode, String> halves = new HashMap<>();
    Map<List<JsonNode>, Boolean> labels = new HashMap<>();
    for (JsonNode pair : pairs()) {
      String split = pair.get("split").textValue();
      for (JsonNode report : List.of(pair.get("left"), pair.get("right"))) {
        assertThat(halves.computeIfAbsent(report, unseen -> split))
            .as(pair.toString())
            .isEqualTo(split);
      }
      boolean same = pair.get("same").booleanValue();
      assertThat(labels.put(List.of(pair.get("left"), pair.get("right")), same)).isNull();
      assertThat(labels.get(List.of(pair.get("right"), pair.get("left")))).isNull();
    }
  }

  private static List<JsonNode> pairs() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> pairs = new ArrayList<>();
    for (String line : Files.readAllLines(PAIRS)) {
      pairs.add(json.readTree(line));
    }
    return pairs;
  }
}
