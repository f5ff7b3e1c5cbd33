// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.read.RawDocument;
import org.reckoner.ingest.read.Unreadable;

/**
 * Proposes a mapping from the names of the columns, for a person to look at: a column whose name
 * says nothing is left as evidence only.
 */
public final class MappingProposal {
  /** Words by which a column is known, the more telling ones first. */
  private static final Map<String, Set<String>> WORDS = words();

  private static final List<String> MILLIONS = List.of("million", "millions", "mn", "m", "usdm");

  private MappingProposal() {}

  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    words.put("disclosedOn", Set.of("disclosed", "announced", "reported on", "disclosure"));
    words.put("occurredOn", Set.of("date", "occurred", "when", "day", "attack date", "hacked"));
    words.put("recovered", Set.of("recovered", "returned"));
    words.put("frozen", Set.of("frozen"));
    words.put("laundered", Set.of("laundered"));
    words.put("ransom", Set.of("ransom"));
    words.put(
        "loss", Set.of("loss", "losses", "lost", "stolen", "amount", "usd", "value", "funds"));
    words.put("transaction", Set.of("tx", "txid", "hash", "transaction", "transactions"));
    words.put("address", Set.of("address", "addresses", "wallet", "wallets"));
    words.put("chain", Set.of("chain", "network", "blockchain"));
    words.put("currency", Set.of("currency"));
    words.put(
        "attributedTo",
        Set.of(
            "attributed", "attribution", "actor", "attacker", "group", "perpetrator", "culprit"));
    words.put("assertedBy", Set.of("asserted", "according", "asserter", "attributor"));
    words.put("supplier", Set.of("supplier", "vendor"));
    words.put("technique", Set.of("technique", "ttp", "att&ck", "mitre"));
    words.put(
        "victim",
        Set.of(
            "victim",
            "target",
            "company",
            "exchange",
            "project",
            "protocol",
            "platform",
            "entity",
            "organisation",
            "organization",
            "name"));
    words.put("id", Set.of("id", "no", "number", "key", "slug"));
    return words;
  }

  /**
   * The mapping as YAML, with every column in it; those that are evidence only are remarks.
   *
   * @throws Unreadable if it is no table
   */
  public static String of(RawDocument raw) throws Unreadable {
    List<String> header = new ArrayList<>();
    TableRows.read(
        raw,
        null,
        (number, cells) -> {
          if (cells.stream().allMatch(String::isBlank)) {
            return true;
          }
          header.addAll(cells);
          return false;
        });
    if (header.isEmpty()) {
      throw new Unreadable(Failure.Type.EMPTY, raw.source() + " has no rows");
    }
    StringBuilder yaml = new StringBuilder();
    yaml.append("# Proposed from the names of the columns; look at it before you use it.\n");
    yaml.append("# author: who asserts what the rows say\n");
    yaml.append("# published: 2024-03-01\n");
    yaml.append("# date-order: DMY            # or MDY, where days are written 3/4/2024\n");
    yaml.append("# currency: USD              # of amounts that name none\n");
    yaml.append("columns:\n");
    Set<String> taken = new TreeSet<>();
    for (String column : header) {
      if (!column.isBlank()) {
        yaml.append(line(column, taken)).append('\n');
      }
    }
    return yaml.toString();
  }

  private static String line(String column, Set<String> taken) {
    String quoted = '"' + column.strip().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    String is = guess(column, taken);
    if (is.isEmpty()) {
      return "  # " + quoted.replaceAll("\\s+", " ") + ": evidence only";
    }
    List<String> words = split(column);
    boolean money = Set.of("loss", "recovered", "frozen", "laundered", "ransom").contains(is);
    boolean dollars = words.contains("usd") || words.contains("usdm") || column.contains("$");
    boolean millions = words.stream().anyMatch(MILLIONS::contains);
    if (!money || (!dollars && !millions)) {
      return "  " + quoted + ": " + is;
    }
    return "  "
        + quoted
        + ": {is: "
        + is
        + (dollars ? ", currency: USD" : "")
        + (millions ? ", unit: million" : "")
        + "}";
  }

  /** Each thing at most once, but for parts of amounts as this program itself writes them. */
  private static String guess(String column, Set<String> taken) {
    String part = part(column.strip());
    if (!part.isEmpty()) {
      return part;
    }
    List<String> words = split(column);
    for (Map.Entry<String, Set<String>> one : WORDS.entrySet()) {
      if (words.stream().anyMatch(one.getValue()::contains) && taken.add(one.getKey())) {
        return one.getKey();
      }
    }
    return "";
  }

  private static String part(String column) {
    for (String property : List.of("loss", "recovered", "frozen", "laundered")) {
      for (String part : Target.PARTS) {
        String full = property + Character.toUpperCase(part.charAt(0)) + part.substring(1);
        if (column.equals(full)) {
          return property + "." + part;
        }
      }
    }
    return Stream.of("occurredOn", "disclosedOn", "attributedTo", "victim", "type")
        .filter(column::equals)
        .findFirst()
        .orElse("");
  }

  private static List<String> split(String column) {
    return List.of(column.toLowerCase(Locale.ROOT).split("[^\\p{L}&]+"));
  }
}
