// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.incident.Incident;

/**
 * Linking measured on a labelled set from the public record: all tellings are linked at once, and
 * every pair of them is held against the labels. Hard negatives are pairs of different incidents
 * that share the firm, the amount (within 2 percent), or stand as victim and supplier of one theft.
 */
class LinkingSetTest {
  private record Telling(
      String incident, String victim, String date, long dollars, String supplier, ClaimKey claim) {}

  private static final List<Telling> TELLINGS = new ArrayList<>();
  private static Map<ClaimKey, String> linked;
  private static int positives;
  private static int merged;
  private static int rightlyMerged;
  private static int hard;
  private static int hardMerged;
  private static final List<String> MISTAKES = new ArrayList<>();

  @BeforeAll
  static void measure() throws IOException {
    Library library = new Library();
    try (var lines =
        Objects.requireNonNull(LinkingSetTest.class.getResourceAsStream("linking.psv"))) {
      new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(library, line));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    linked = new HashMap<>();
    for (Incident incident : library.reckon().incidents()) {
      incident.claims().forEach(claim -> linked.put(claim, incident.key()));
    }
    for (int i = 0; i < TELLINGS.size(); i++) {
      for (int j = i + 1; j < TELLINGS.size(); j++) {
        count(TELLINGS.get(i), TELLINGS.get(j));
      }
    }
  }

  private static void add(Library library, String line) {
    String[] parts = line.split("\\|", -1);
    for (int i = 1; i < parts.length; i++) {
      String[] fields = parts[i].strip().split(",", -1);
      Library.Telling telling =
          library.article(parts[0].strip() + "-" + i).theftFrom(fields[0].strip());
      ClaimKey claim = telling.key();
      String date = fields[1].strip();
      if (!date.isEmpty()) {
        telling.happened(date);
      }
      String dollars = fields.length > 2 ? fields[2].strip() : "";
      if (!dollars.isEmpty()) {
        telling.worth(dollars);
      }
      String supplier = "";
      for (int more = 3; more < fields.length; more++) {
        String[] pair = fields[more].strip().split("=", -1);
        if (pair[0].equals("supplier")) {
          supplier = pair[1];
          telling.through(supplier);
        } else {
          telling.disclosed(pair[1]);
        }
      }
      TELLINGS.add(
          new Telling(
              parts[0].strip(),
              fields[0].strip(),
              date,
              dollars.isEmpty() ? 0 : Long.parseLong(dollars),
              supplier,
              claim));
    }
  }

  private static void count(Telling one, Telling other) {
    boolean same = one.incident.equals(other.incident);
    boolean together = linked.get(one.claim).equals(linked.get(other.claim));
    positives += same ? 1 : 0;
    merged += together ? 1 : 0;
    rightlyMerged += same && together ? 1 : 0;
    boolean isHard = !same && isHard(one, other);
    hard += isHard ? 1 : 0;
    hardMerged += isHard && together ? 1 : 0;
    if (same != together) {
      MISTAKES.add((together ? "merged: " : "apart: ") + one + " / " + other);
    }
  }

  private static boolean isHard(Telling one, Telling other) {
    boolean sameFirm = firm(one).equals(firm(other));
    boolean sameAmount =
        one.dollars > 0
            && other.dollars > 0
            && Math.abs(one.dollars - other.dollars) * 50 <= Math.max(one.dollars, other.dollars);
    boolean supplies = one.supplier.equals(other.victim) || other.supplier.equals(one.victim);
    return sameFirm || sameAmount || supplies;
  }

  /** The firm that an id begins with: {@code bithumb} of {@code bithumb-2018}. */
  private static String firm(Telling telling) {
    return telling.incident.split("-", -1)[0].toLowerCase(Locale.ROOT);
  }

  @Test
  void theSetIsLargeEnough() {
    assertThat(positives).isGreaterThanOrEqualTo(300);
    assertThat(hard).isGreaterThanOrEqualTo(150);
  }

  @Test
  void precisionIsAtLeast98Percent() {
    assertThat((double) rightlyMerged / merged)
        .as("%d of %d merged pairs are right: %s", rightlyMerged, merged, MISTAKES)
        .isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void recallIsAtLeast95Percent() {
    assertThat((double) rightlyMerged / positives)
        .as("%d of %d pairs are found: %s", rightlyMerged, positives, MISTAKES)
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void hardNegativesAreKeptApart() {
    assertThat((double) hardMerged / hard)
        .as("%d of %d hard negatives are merged: %s", hardMerged, hard, MISTAKES)
        .isLessThanOrEqualTo(0.02);
  }
}
