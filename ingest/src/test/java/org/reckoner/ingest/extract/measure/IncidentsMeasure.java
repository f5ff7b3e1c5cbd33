// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.period.PartialDate;

/**
 * Scores the extractor on the write-ups of crypto thefts in {@code incidents}: of each write-up the
 * loss, date and victim, as the claims tell them and as they stand in a ledger of it alone, the
 * attacker, addresses and transactions. Losses and dates are scored a second time over those
 * write-ups alone whose text has the label's figure or day. Run as a program it prints the table
 * and every miss.
 */
public final class IncidentsMeasure {
  static final String LOSS_STATED = "loss, in the text";
  static final String DATE_STATED = "date, in the text";

  /** Behind the name of a slot: as a ledger of the write-up alone has it. */
  static final String IN_LEDGER = ", in a ledger";

  /** The same by the first figure and day of the text: the floor. */
  static final String FIRST = ", first";

  /** Addresses on chains that the labels leave out: right where the checksum, if any, is. */
  private static final String UNLABELLED = "addresses of other chains";

  /** Counts of one kind of answer. */
  static final class Tally {
    int right;
    int wrong;
    int missing;
    final List<String> misses = new ArrayList<>();

    void count(String id, boolean wanted, boolean given, boolean fits, String note) {
      if (wanted && given && fits) {
        right++;
        return;
      }
      wrong += given ? 1 : 0;
      missing += wanted ? 1 : 0;
      if (wanted || given) {
        misses.add(id + ": " + note);
      }
    }

    double precision() {
      return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
      return right + missing == 0 ? 1 : right / (double) (right + missing);
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  private final Map<String, Tally> tallies = new TreeMap<>();

  static Map<String, Tally> score(Path data, Predicate<String> half) throws IOException {
    IncidentsMeasure measure = new IncidentsMeasure();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(data.resolve("incidents/dn_institute.dev.jsonl"))) {
      JsonNode row = json.readTree(line);
      if (half.test(row.get("id").asText())) {
        measure.score(row);
      }
    }
    return measure.tallies;
  }

  private void score(JsonNode row) {
    String id = row.get("id").asText();
    String title = row.get("title").asText();
    String text = text(row);
    Extraction extraction = SharedData.extract(id, text);
    incident(row, id, MainIncident.ofClaims(title, extraction), "");
    incident(row, id, MainIncident.inLedger(title, extraction), IN_LEDGER);
    incident(row, id, MainIncident.firstIn(title, text), FIRST);
    attacker(row, id, extraction);
    onChain(row, id, text, extraction);
  }

  private void incident(JsonNode row, String id, MainIncident incident, String where) {
    loss(row, id, incident.loss(), where);
    date(row, id, incident.date(), where);
    victim(row, id, incident.victim(), where);
  }

  private void loss(JsonNode row, String id, @Nullable BigDecimal figure, String where) {
    JsonNode truth = row.get("loss_usd");
    boolean wanted = !truth.isNull() && truth.asDouble() > 0;
    boolean fits = figure != null && wanted && WordedFigures.near(figure, truth.decimalValue());
    String note = note(truth.asText(), String.valueOf(figure));
    of("loss" + where).count(id, wanted, figure != null, fits, note);
    if (!wanted || WordedFigures.dollars(text(row), truth.decimalValue())) {
      of(LOSS_STATED + where).count(id, wanted, figure != null, fits, note);
    }
  }

  private void date(JsonNode row, String id, @Nullable PartialDate found, String where) {
    LocalDate truth = LocalDate.parse(row.get("date").asText());
    String got = found == null ? "nothing" : found.toString();
    boolean day = got.length() == 10;
    boolean fits = day && Math.abs(ChronoUnit.DAYS.between(truth, LocalDate.parse(got))) <= 1;
    String note = note(truth.toString(), got);
    of("date" + where).count(id, true, found != null, fits, note);
    if (WordedFigures.dayWithinOne(text(row), truth)) {
      of(DATE_STATED + where).count(id, true, found != null, fits, note);
    }
  }

  private static String note(String truth, String got) {
    return "wanted " + truth + ", got " + got;
  }

  private void victim(JsonNode row, String id, @Nullable String found, String where) {
    Set<String> truths = new HashSet<>();
    row.get("victims").forEach(name -> truths.add(MainIncident.key(name.asText())));
    String got = found == null ? "" : MainIncident.key(found);
    boolean fits =
        truths.stream().anyMatch(it -> !got.isEmpty() && (it.contains(got) || got.contains(it)));
    of("victim" + where).count(id, true, found != null, fits, note(truths.toString(), got));
  }

  private static String text(JsonNode row) {
    return row.get("title").asText() + "\n\n" + row.get("text").asText();
  }

  /**
   * Attackers that the write-up's section names: those the register knows; others are not scored.
   */
  private void attacker(JsonNode row, String id, Extraction extraction) {
    String text = row.get("text").asText();
    boolean wanted = text.toLowerCase(Locale.ROOT).matches("(?s).*(lazarus|north korea).*");
    List<String> found =
        extraction.claims().stream()
            .filter(
                c ->
                    c.frame().kind() == FrameKind.INCIDENT
                        && c.property() == Property.ATTRIBUTED_TO)
            .map(c -> ((ClaimValue.Named) c.value()).name())
            .distinct()
            .toList();
    boolean fits = found.stream().allMatch(it -> it.matches("(?i).*(lazarus|north korea).*"));
    of("attacker")
        .count(
            id, wanted, !found.isEmpty(), fits, "named in the text: " + wanted + ", got " + found);
  }

  private void onChain(JsonNode row, String id, String text, Extraction extraction) {
    Set<String> truth = new HashSet<>();
    for (String list : List.of("btc", "eth", "tx")) {
      row.get(list)
          .forEach(
              it -> {
                if (text.contains(it.asText())) {
                  truth.add(it.asText().toLowerCase(Locale.ROOT));
                }
              });
    }
    Set<String> found = new HashSet<>();
    for (ClaimValue value : extraction.claims().stream().map(c -> c.value()).toList()) {
      if (value instanceof ClaimValue.Transaction transaction) {
        found.add(transaction.hash().toLowerCase(Locale.ROOT));
      } else if (value instanceof ClaimValue.Address address && labelled(address)) {
        found.add(address.address().toLowerCase(Locale.ROOT));
      } else if (value instanceof ClaimValue.Address address) {
        boolean fits = address.checksum() != ClaimValue.Address.Checksum.FAILED;
        of(UNLABELLED).count(id, fits, true, fits, "of no chain: " + address);
      }
    }
    for (String it : truth) {
      of("addresses").count(id, true, found.contains(it), found.contains(it), "missed " + it);
    }
    found.removeAll(truth);
    for (String it : found) {
      of("addresses").count(id, false, true, false, "not labelled " + it);
    }
  }

  /** The labels have addresses of Bitcoin and of Ethereum and those like it, and of no others. */
  private static boolean labelled(ClaimValue.Address address) {
    return address.chain().equals("bitcoin") || address.address().startsWith("0x");
  }

  private Tally of(String slot) {
    return tallies.computeIfAbsent(slot, key -> new Tally());
  }

  /**
   * The half that causes are looked for in: where the digest of the id begins with an even byte.
   */
  private static boolean dev(String id) {
    return Integer.parseInt(Sha256.of(id).substring(0, 2), 16) % 2 == 0;
  }

  /** Prints the table; with the argument {@code dev} or {@code kept} over one half of the data. */
  public static void main(String[] args) throws IOException {
    Path data = SharedData.folder().orElseThrow(() -> new IOException("shared/data is not there"));
    String part = args.length == 0 ? "all" : args[0];
    Predicate<String> half = id -> part.equals("all") || dev(id) == part.equals("dev");
    boolean misses = args.length > 1;
    score(data, half)
        .forEach(
            (slot, tally) -> {
              System.out.printf(
                  Locale.ROOT,
                  "%-28s P %.3f R %.3f F1 %.3f (right %d, wrong %d, missing %d)%n",
                  slot,
                  tally.precision(),
                  tally.recall(),
                  tally.f1(),
                  tally.right,
                  tally.wrong,
                  tally.missing);
              if (misses) {
                tally.misses.forEach(miss -> System.out.println("    " + miss));
              }
            });
  }
}
