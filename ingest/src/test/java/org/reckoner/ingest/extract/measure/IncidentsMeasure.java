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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.party.PartyRegister;

/**
 * Scores the extractor on the write-ups of crypto thefts in {@code incidents}: of each write-up the
 * loss, date, victim, attacker, addresses and transactions. Losses and dates are scored a second
 * time over those write-ups alone whose text has the label's figure or day. Run as a program it
 * prints the table and every miss.
 */
public final class IncidentsMeasure {
  static final String LOSS_STATED = "loss, in the text";
  static final String DATE_STATED = "date, in the text";

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
    String text = text(row);
    Extraction extraction = SharedData.extract(id, text);
    String main = mainFrame(extraction);
    loss(row, id, extraction, main);
    date(row, id, extraction, main);
    victim(row, id, extraction, main);
    attacker(row, id, extraction);
    onChain(row, id, text, extraction);
  }

  /** The incident that most is said of: the first with the most claims. */
  private static String mainFrame(Extraction extraction) {
    Map<String, Long> claims =
        extraction.claims().stream()
            .filter(claim -> claim.frame().kind() == FrameKind.INCIDENT)
            .collect(
                Collectors.groupingBy(
                    c -> c.frame().anchor(), java.util.LinkedHashMap::new, Collectors.counting()));
    return claims.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Optional<Observation> best(
      Extraction extraction, String frame, Property property) {
    return extraction.observations().stream()
        .filter(
            it -> it.claim().property() == property && it.claim().frame().anchor().equals(frame))
        .max(
            Comparator.comparing((Observation it) -> toTheDay(it))
                .thenComparingInt(Observation::confidence)
                .thenComparing(it -> -it.claim().evidence().get(0).position().start()));
  }

  private static boolean toTheDay(Observation it) {
    return it.claim().value() instanceof ClaimValue.On on && on.date().day() != null;
  }

  private void loss(JsonNode row, String id, Extraction extraction, String main) {
    JsonNode truth = row.get("loss_usd");
    boolean wanted = !truth.isNull() && truth.asDouble() > 0;
    Optional<Observation> found =
        extraction.observations().stream()
            .filter(
                it ->
                    it.claim().property() == Property.LOSS
                        && it.claim().frame().anchor().equals(main))
            .filter(it -> ((ClaimValue.Money) it.claim().value()).amount().currency().equals("USD"))
            .max(
                Comparator.comparingInt(Observation::confidence)
                    .thenComparing(it -> -it.claim().evidence().get(0).position().start()));
    BigDecimal figure =
        found.map(it -> ((ClaimValue.Money) it.claim().value()).amount().figure()).orElse(null);
    boolean fits = figure != null && wanted && WordedFigures.near(figure, truth.decimalValue());
    String note = note(truth.asText(), String.valueOf(figure), found);
    of("loss").count(id, wanted, figure != null, fits, note);
    if (!wanted || WordedFigures.dollars(text(row), truth.decimalValue())) {
      of(LOSS_STATED).count(id, wanted, figure != null, fits, note);
    }
  }

  private void date(JsonNode row, String id, Extraction extraction, String main) {
    LocalDate truth = LocalDate.parse(row.get("date").asText());
    Optional<Observation> found =
        best(extraction, main, Property.OCCURRED_ON)
            .filter(IncidentsMeasure::toTheDay)
            .or(
                () ->
                    best(extraction, main, Property.DISCLOSED_ON)
                        .filter(IncidentsMeasure::toTheDay))
            .or(() -> best(extraction, main, Property.OCCURRED_ON));
    String got =
        found.map(it -> ((ClaimValue.On) it.claim().value()).date().toString()).orElse("nothing");
    boolean day = got.length() == 10;
    boolean fits = day && Math.abs(ChronoUnit.DAYS.between(truth, LocalDate.parse(got))) <= 1;
    String note = note(truth.toString(), got, found);
    of("date").count(id, true, found.isPresent(), fits, note);
    if (WordedFigures.dayWithinOne(text(row), truth)) {
      of(DATE_STATED).count(id, true, found.isPresent(), fits, note);
    }
  }

  private static String note(String truth, String got, Optional<Observation> found) {
    String from = found.map(it -> " from " + it.claim().quote()).orElse("");
    return "wanted " + truth + ", got " + got + from;
  }

  private static String text(JsonNode row) {
    return row.get("title").asText() + "\n\n" + row.get("text").asText();
  }

  private void victim(JsonNode row, String id, Extraction extraction, String main) {
    Set<String> truths = new HashSet<>();
    row.get("victims").forEach(name -> truths.add(key(name.asText())));
    Optional<String> found =
        extraction.claims().stream()
            .filter(c -> c.frame().anchor().equals(main))
            .map(c -> c.frame().subject())
            .findFirst();
    String got = found.map(IncidentsMeasure::key).orElse("");
    boolean fits =
        truths.stream().anyMatch(it -> !got.isEmpty() && (it.contains(got) || got.contains(it)));
    of("victim")
        .count(
            id,
            true,
            found.isPresent(),
            fits,
            "wanted " + truths + ", got " + found.orElse("nothing"));
  }

  private static String key(String name) {
    return PartyRegister.folded(name).replace(" ", "");
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
                  "%-25s P %.3f R %.3f F1 %.3f (right %d, wrong %d, missing %d)%n",
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
