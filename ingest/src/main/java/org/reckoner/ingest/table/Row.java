// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.ingest.extract.chain.CanonicalAddress;

/** One row understood: what its cells say, and which of them could not be understood. */
final class Row {
  private static final Set<String> NOTHING =
      Set.of("-", "–", "—", "?", "n/a", "na", "none", "null", "tbd", "unknown", "not stated");
  private static final int LONGEST_NAME = 300;
  private static final Pattern TECHNIQUE = Pattern.compile("(T\\d{4}(?:\\.\\d{3})?)\\s?(.{0,200})");
  private static final Pattern ATTRIBUTED =
      Pattern.compile(
          "(?<actor>.{1,300}) \\((?<modality>[A-Z_]{3,30}), (?<polarity>AFFIRMED|DENIED)"
              + "(?<implied>, implied)?(?:, by (?<by>.{1,300}))?\\)");
  private static final Pattern HASH =
      Pattern.compile("(?:0x)?[0-9a-fA-F]{64}|[1-9A-HJ-NP-Za-km-z]{80,90}");

  /** One thing that a row says. */
  record Said(Property property, ClaimValue value, Assertion assertion) {}

  /**
   * A cell that could not be understood.
   *
   * @param column from 0
   */
  record Problem(int column, String what) {}

  private final TableMapping mapping;
  private final Map<String, String> besides = new LinkedHashMap<>();
  private final List<Said> said = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Row(TableMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * @param targets what each column is, null for those that are evidence only
   * @param cells of the row; there may be fewer than columns
   */
  static Row of(TableMapping mapping, List<@Nullable Target> targets, List<String> cells) {
    Row row = new Row(mapping);
    int width = Math.min(targets.size(), cells.size());
    Map<String, Map<String, String>> parts = new TreeMap<>();
    Map<String, Integer> partsAt = new TreeMap<>();
    for (int i = 0; i < width; i++) {
      Target target = targets.get(i);
      String cell = cells.get(i).strip();
      if (target == null || cell.isEmpty()) {
        continue;
      }
      if (Target.BESIDES.contains(target.name()) && !saysNothing(cell)) {
        row.besides.put(target.name(), cell);
      } else if (target.isPart()) { // where UNKNOWN is a word of this program's own
        String property = Target.property(target.name());
        parts
            .computeIfAbsent(property, key -> new TreeMap<>())
            .put(Target.part(target.name()), cell);
        partsAt.putIfAbsent(property, i);
      }
    }
    for (int i = 0; i < width; i++) {
      Target target = targets.get(i);
      String cell = cells.get(i).strip();
      boolean says =
          target != null
              && !cell.isEmpty()
              && !saysNothing(cell)
              && !target.isPart()
              && !Target.BESIDES.contains(target.name());
      if (says) {
        row.read(i, java.util.Objects.requireNonNull(target), cell);
      }
    }
    parts.forEach(
        (property, cell) -> row.readParts(property, partsAt.getOrDefault(property, 0), cell));
    return row;
  }

  private static boolean saysNothing(String cell) {
    return NOTHING.contains(cell.toLowerCase(Locale.ROOT));
  }

  List<Said> said() {
    return said;
  }

  List<Problem> problems() {
    return problems;
  }

  /** The list's own id of the row, or null. */
  @Nullable String id() {
    return besides.get("id");
  }

  IncidentType type() {
    String type = besides.get("type");
    for (IncidentType one : IncidentType.values()) {
      if (one.name().equalsIgnoreCase(type)) {
        return one;
      }
    }
    return mapping.type();
  }

  private void read(int column, Target target, String cell) {
    try {
      switch (target.property()) {
        case VICTIM, SUPPLIER -> add(target.property(), new ClaimValue.Named(name(cell), null));
        case ATTRIBUTED_TO -> attributions(cell);
        case OCCURRED_ON, DISCLOSED_ON ->
            add(target.property(), new ClaimValue.On(CellDate.of(cell, mapping.dateOrder())));
        case ADDRESS -> addresses(column, cell);
        case TRANSACTION -> transactions(cell);
        case TECHNIQUE -> techniques(cell);
        default ->
            add(
                target.property(),
                new ClaimValue.Money(
                    CellAmount.of(
                        cell,
                        kind(target.property()),
                        target,
                        besides.getOrDefault("currency", mapping.currency()),
                        mapping.decimalComma())));
      }
    } catch (CellProblem e) {
      problems.add(new Problem(column, e.what()));
    }
  }

  private void readParts(String property, int column, Map<String, String> parts) {
    try {
      Property of = Property.named(property);
      add(of, new ClaimValue.Money(CellAmount.ofParts(kind(of), parts)));
    } catch (CellProblem e) {
      problems.add(new Problem(column, e.what()));
    }
  }

  private static AmountKind kind(Property property) {
    return switch (property) {
      case RECOVERED -> AmountKind.RECOVERED;
      case FROZEN -> AmountKind.FROZEN;
      case LAUNDERED -> AmountKind.LAUNDERED;
      case RANSOM -> AmountKind.RANSOM;
      case BOUNTY -> AmountKind.BOUNTY;
      default -> AmountKind.STOLEN;
    };
  }

  private void add(Property property, ClaimValue value) {
    said.add(new Said(property, value, assertion(besides.get("assertedBy"))));
  }

  private Assertion assertion(@Nullable String inRow) {
    String author = mapping.author();
    if (inRow == null && author == null) {
      return Assertion.PLAIN;
    }
    return new Assertion(
        inRow == null ? author : inRow,
        inRow == null ? AsserterBasis.CONTEXT : AsserterBasis.SENTENCE,
        Modality.ASSERTED,
        Polarity.AFFIRMED,
        null,
        false);
  }

  private static String name(String cell) throws CellProblem {
    boolean named =
        cell.length() <= LONGEST_NAME && cell.chars().anyMatch(Character::isLetterOrDigit);
    if (!named) {
      String shown = cell.length() > 60 ? cell.substring(0, 60) + "…" : cell;
      throw new CellProblem("'" + shown + "' is no name");
    }
    return cell;
  }

  private void attributions(String cell) throws CellProblem {
    for (String one : cell.split(";", -1)) {
      if (one.isBlank()) {
        continue;
      }
      Matcher written = ATTRIBUTED.matcher(one.strip());
      if (!written.matches()) {
        add(Property.ATTRIBUTED_TO, new ClaimValue.Named(name(one.strip()), null));
        continue;
      }
      Assertion by = assertion(written.group("by"));
      said.add(
          new Said(
              Property.ATTRIBUTED_TO,
              new ClaimValue.Named(written.group("actor"), null),
              new Assertion(
                  by.assertedBy(),
                  by.basis(),
                  modality(written.group("modality")),
                  Polarity.valueOf(written.group("polarity")),
                  null,
                  written.group("implied") != null)));
    }
  }

  private static Modality modality(String name) throws CellProblem {
    for (Modality one : Modality.values()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    throw new CellProblem("'" + name + "' is no way of saying something");
  }

  private void addresses(int column, String cell) {
    for (String word : cell.strip().split("[\\s,;]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      CanonicalAddress address = CanonicalAddress.of(word).orElse(null);
      if (address == null) {
        problems.add(new Problem(column, "'" + word + "' is no address of a kind known here"));
        continue;
      }
      if (address.checksum() == ClaimValue.Address.Checksum.FAILED) {
        problems.add(new Problem(column, "the checksum of '" + word + "' is wrong"));
      }
      String named = besides.getOrDefault("chain", "").toLowerCase(Locale.ROOT);
      String chain = !named.isEmpty() && address.canBeOn(named) ? named : address.chain();
      add(Property.ADDRESS, new ClaimValue.Address(chain, word, address.checksum()));
    }
  }

  private void transactions(String cell) throws CellProblem {
    for (String word : cell.strip().split("[\\s,;]+", -1)) {
      if (word.isEmpty()) {
        continue;
      }
      if (!HASH.matcher(word).matches()) {
        throw new CellProblem("'" + word + "' is no transaction");
      }
      String chain = besides.get("chain");
      add(
          Property.TRANSACTION,
          new ClaimValue.Transaction(chain == null ? null : chain.toLowerCase(Locale.ROOT), word));
    }
  }

  private void techniques(String cell) throws CellProblem {
    for (String one : cell.split(";", -1)) {
      if (one.isBlank()) {
        continue;
      }
      Matcher technique = TECHNIQUE.matcher(one.strip());
      if (!technique.matches()) {
        throw new CellProblem("'" + one.strip() + "' is no technique of ATT&CK");
      }
      String name = technique.group(2).strip();
      add(
          Property.TECHNIQUE,
          new ClaimValue.Technique(technique.group(1), name.isEmpty() ? technique.group(1) : name));
    }
  }
}
