// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * What documents say, as people read them: one JSON object a line, in the form that the sample
 * corpus describes in its {@code EXPECTED.md}. Holds extractions against it.
 */
public final class Expectations {
  private static final PartyRegister REGISTER = BundledRegister.load();
  private final List<JsonNode> lines = new ArrayList<>();

  private Expectations() {}

  public static Expectations read(Path file) throws IOException {
    Expectations expectations = new Expectations();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        expectations.lines.add(json.readTree(line));
      }
    }
    return expectations;
  }

  /** How the extractions fared. */
  public record Outcome(int wanted, int met, List<String> unmet, List<String> forbidden) {
    public double recall() {
      return wanted == 0 ? 1 : met / (double) wanted;
    }
  }

  /**
   * @param found claims by file name
   * @param strict whether asserter and modality must be right too
   */
  public Outcome hold(Map<String, List<Claim>> found, boolean strict) {
    List<String> unmet = new ArrayList<>();
    List<String> forbidden = new ArrayList<>();
    int wanted = 0;
    for (JsonNode line : lines) {
      List<Claim> claims = found.getOrDefault(line.get("file").asText(), List.of());
      if (line.has("forbidden")) {
        claims.stream()
            .filter(claim -> forbids(line.get("forbidden"), claim))
            .forEach(claim -> forbidden.add(line + " but " + claim.quote()));
      } else if (wanted(line)) {
        wanted++;
        if (claims.stream().noneMatch(claim -> meets(line, claim, strict))) {
          unmet.add(line.toString());
        }
      }
    }
    return new Outcome(wanted, wanted - unmet.size(), unmet, forbidden);
  }

  /** Whether a line must be met: an optional one may be, and is no mistake if it is. */
  static boolean wanted(JsonNode line) {
    return !line.has("forbidden") && !line.path("optional").asBoolean();
  }

  /** A claim of an incident's loss or culprit that no line expects. */
  public record Unlisted(String file, String subject, String property, String value) {}

  /**
   * The losses and culprits of incidents that no line expects, for lines that are complete in them.
   *
   * @param found claims by file name
   */
  public List<Unlisted> unlisted(Map<String, List<Claim>> found) {
    List<Unlisted> unlisted = new ArrayList<>();
    found.forEach(
        (file, claims) ->
            claims.stream()
                .filter(Expectations::lossOrCulprit)
                .filter(claim -> lines.stream().noneMatch(line -> lists(line, file, claim)))
                .forEach(claim -> unlisted.add(unlisted(file, claim))));
    return unlisted;
  }

  /**
   * Whether a claim is right: yes where a line says so, no where a line forbids it or tells
   * otherwise, empty where the lines do not speak of it. Whoever is credited, and the period, are
   * wrong only where the claim names one and no such line allows it.
   */
  public Optional<Boolean> judge(String file, Claim claim) {
    List<JsonNode> own =
        lines.stream().filter(it -> it.path("file").asText().equals(file)).toList();
    if (own.stream().anyMatch(it -> it.has("forbidden") && forbids(it.get("forbidden"), claim))) {
      return Optional.of(false);
    }
    List<JsonNode> met =
        own.stream().filter(it -> !it.has("forbidden") && meets(it, claim, false)).toList();
    if (!met.isEmpty()) {
      Scope scope = claim.frame().scope();
      boolean credited =
          claim.assertion().assertedBy() == null
              || met.stream().anyMatch(it -> asserter(it, claim));
      boolean dated =
          scope == null
              || scope.period() == null
              || met.stream().anyMatch(it -> period(it, claim.frame()));
      return Optional.of(credited && dated);
    }
    boolean otherwise = own.stream().anyMatch(it -> speaksOf(it, claim));
    return otherwise || lossOrCulprit(claim) ? Optional.of(false) : Optional.empty();
  }

  /** Whether a line tells the same property of the same subject. */
  private static boolean speaksOf(JsonNode line, Claim claim) {
    return !line.has("forbidden")
        && line.path("property").asText().equals(claim.property().wireName())
        && line.path("kind").asText().equals(claim.frame().kind().name())
        && subject(line, claim);
  }

  private static Unlisted unlisted(String file, Claim claim) {
    return new Unlisted(
        file,
        claim.frame().subject(),
        claim.property().wireName(),
        claim.value() + ", " + claim.assertion().polarity());
  }

  private static boolean lossOrCulprit(Claim claim) {
    return claim.frame().kind() == FrameKind.INCIDENT
        && (claim.property() == Property.LOSS || claim.property() == Property.ATTRIBUTED_TO);
  }

  private static boolean lists(JsonNode line, String file, Claim claim) {
    return line.path("file").asText().equals(file)
        && !line.has("forbidden")
        && meets(line, claim, false);
  }

  private static boolean forbids(JsonNode line, Claim claim) {
    if (!claim.property().wireName().equals(line.get("property").asText())
        || (line.has("kind") && !line.get("kind").asText().equals(claim.frame().kind().name()))
        || (line.has("subject") && !subject(line, claim))) {
      return false;
    }
    JsonNode value = line.get("value");
    if (value == null || value.isNull()) {
      return true;
    }
    if (value.isObject() && claim.value() instanceof ClaimValue.Money money) {
      Amount amount = money.amount();
      return amount.currency().equals(value.get("currency").asText())
          && amount.figure().compareTo(value.get("best").decimalValue()) == 0;
    }
    return sameValue(value, line, claim);
  }

  private static boolean meets(JsonNode line, Claim claim, boolean strict) {
    return claim.property().wireName().equals(line.get("property").asText())
        && claim.frame().kind().name().equals(line.path("kind").asText(claim.frame().kind().name()))
        && subject(line, claim)
        && sameValue(line.get("value"), line, claim)
        && polarity(line, claim)
        && (!strict
            || (words(line, claim)
                && period(line, claim.frame())
                && asserter(line, claim)
                && modality(line, claim)));
  }

  private static boolean subject(JsonNode line, Claim claim) {
    JsonNode wanted = line.get("subject");
    if (wanted == null || wanted.isNull()) {
      return true;
    }
    Frame frame = claim.frame();
    String name = frame.subject();
    if (frame.kind() == FrameKind.TOTAL) {
      name = frame.scope() == null || frame.scope().actor() == null ? "" : frame.scope().actor();
    }
    List<String> names = new ArrayList<>(List.of(wanted.asText()));
    line.path("subjectMayBe").forEach(other -> names.add(other.asText()));
    String found = name;
    return names.stream().anyMatch(other -> sameParty(other, found));
  }

  private static boolean sameParty(String one, String other) {
    String first = PartyRegister.folded(one);
    String second = PartyRegister.folded(other);
    return first.equals(second)
        || (REGISTER.byName(one).isPresent() && REGISTER.byName(one).equals(REGISTER.byName(other)))
        || (!first.isEmpty()
            && !second.isEmpty()
            && ((" " + second + " ").contains(" " + first + " ")
                || (" " + first + " ").contains(" " + second + " ")));
  }

  private static boolean sameValue(JsonNode wanted, JsonNode line, Claim claim) {
    ClaimValue value = claim.value();
    if (value instanceof ClaimValue.Money money) {
      return wanted.isObject() && sameAmount(wanted, line, money.amount());
    }
    if (value instanceof ClaimValue.Counted counted) {
      return wanted.isNumber() && counted.count().figure().compareTo(wanted.decimalValue()) == 0;
    }
    if (value instanceof ClaimValue.Portion portion) {
      JsonNode best = wanted.isObject() ? wanted.get("best") : wanted;
      return portion.share().figure().compareTo(best.decimalValue()) == 0;
    }
    if (value instanceof ClaimValue.On on) {
      return wanted.asText().equals(on.date().toString());
    }
    if (value instanceof ClaimValue.During during) {
      return wanted.asText().equals(during.period().iso());
    }
    if (value instanceof ClaimValue.Named named) {
      return sameParty(wanted.asText(), named.name());
    }
    if (value instanceof ClaimValue.Technique technique) {
      return wanted.asText().equals(technique.id());
    }
    if (value instanceof ClaimValue.Term term) {
      return wanted.asText().equals(term.code());
    }
    if (value instanceof ClaimValue.Mitigation mitigation) {
      return wanted.asText().equals(mitigation.id()) || wanted.asText().equals(mitigation.name());
    }
    return value.toString().contains(wanted.asText());
  }

  private static boolean sameAmount(JsonNode wanted, JsonNode line, Amount amount) {
    return amount.currency().equals(wanted.get("currency").asText())
        && amount.kind().name().equals(wanted.path("kind").asText(amount.kind().name()))
        && sameNumber(wanted.get("best"), amount.best())
        && (!isRange(wanted)
            || (sameNumber(wanted.get("min"), amount.min())
                && sameNumber(wanted.get("max"), amount.max())))
        && (!wanted.has("qualifier") || qualifier(wanted, line, amount));
  }

  /** A range has no best value, so that its ends are all there is to compare. */
  private static boolean isRange(JsonNode wanted) {
    return wanted.path("best").isNull() || wanted.path("best").isMissingNode();
  }

  private static boolean qualifier(JsonNode wanted, JsonNode line, Amount amount) {
    List<String> allowed = new ArrayList<>(List.of(wanted.get("qualifier").asText()));
    wanted.path("qualifierMayBe").forEach(other -> allowed.add(other.asText()));
    line.path("qualifierMayBe").forEach(other -> allowed.add(other.asText()));
    return allowed.contains(amount.qualifier().name());
  }

  private static boolean sameNumber(@Nullable JsonNode wanted, @Nullable BigDecimal found) {
    boolean none = wanted == null || wanted.isNull();
    if (none || found == null) {
      return none && found == null;
    }
    return wanted.decimalValue().compareTo(found) == 0;
  }

  private static boolean words(JsonNode line, Claim claim) {
    String hedge = claim.assertion().hedge();
    boolean hedged =
        !line.has("hedge") || (hedge != null && hedge.contains(line.get("hedge").asText()));
    boolean spans = claim.evidence().size() >= line.path("spans").asInt(1);
    return hedged
        && spans
        && claim.assertion().implied()
            == line.path("implied").asBoolean(claim.assertion().implied());
  }

  private static boolean polarity(JsonNode line, Claim claim) {
    return claim.assertion().polarity().name().equals(line.path("polarity").asText("AFFIRMED"));
  }

  private static boolean modality(JsonNode line, Claim claim) {
    if (!line.has("modality")) {
      return true;
    }
    List<String> allowed = new ArrayList<>(List.of(line.get("modality").asText()));
    line.path("modalityMayBe").forEach(other -> allowed.add(other.asText()));
    return allowed.contains(claim.assertion().modality().name());
  }

  private static boolean asserter(JsonNode line, Claim claim) {
    if (!line.has("assertedBy") || line.path("asserterOpen").asBoolean()) {
      return true;
    }
    String found = claim.assertion().assertedBy();
    List<String> allowed = new ArrayList<>();
    if (!line.get("assertedBy").isNull()) {
      allowed.add(line.get("assertedBy").asText());
    }
    line.path("assertedByMayBe")
        .forEach(other -> allowed.add(other.isNull() ? "" : other.asText()));
    if (found == null) {
      return line.get("assertedBy").isNull() || allowed.contains("");
    }
    return allowed.stream().anyMatch(other -> !other.isEmpty() && sameParty(other, found));
  }

  private static boolean period(JsonNode line, Frame frame) {
    JsonNode wanted = line.get("period");
    if (wanted == null || wanted.isNull() || line.path("periodOpen").asBoolean()) {
      return true;
    }
    Period period = frame.scope() == null ? null : frame.scope().period();
    return period != null
        && end(wanted.get("start"), period.start())
        && end(wanted.get("end"), period.end());
  }

  private static boolean end(@Nullable JsonNode wanted, @Nullable PartialDate found) {
    String text = wanted == null || wanted.isNull() ? "" : wanted.asText();
    return text.equals(found == null ? "" : found.toString());
  }

  /** Prints how a folder of documents fares: {@code FOLDER EXPECTED.jsonl [strict]}. */
  public static void main(String[] args) throws IOException {
    Map<String, List<Claim>> found = new java.util.HashMap<>(Documents.claims(Path.of(args[0])));
    Map.copyOf(found).forEach((name, claims) -> found.put(name.substring(0, 3), claims));
    Outcome outcome =
        read(Path.of(args[1])).hold(found, args.length > 2 && args[2].equals("strict"));
    System.out.printf(
        Locale.ROOT,
        "met %d of %d (%.3f), forbidden %d%n",
        outcome.met(),
        outcome.wanted(),
        outcome.recall(),
        outcome.forbidden().size());
    if (args.length > 3) {
      outcome.unmet().forEach(line -> System.out.println("  unmet " + line));
      outcome.forbidden().forEach(line -> System.out.println("  FORBIDDEN " + line));
    }
  }
}
