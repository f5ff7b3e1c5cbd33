// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyNames;

/**
 * The name of a robbed firm, made comparable: legal forms fall away, and words that half the firms
 * of the field carry ("exchange", "network", "bitcoin") count less than the others.
 *
 * @param partyId the register's id, where it knows exactly this name
 * @param words the folded words without legal forms
 * @param core the words that distinguish the firm; all words where none does
 * @param alsoKnownAs the cores of the other names that the register has for it, run together
 * @param owners ids of those whom the register has it belong to
 */
public record VictimName(
    @Nullable String partyId,
    List<String> words,
    List<String> core,
    Set<String> alsoKnownAs,
    Set<String> owners) {
  private static final int SHORTEST_FOR_TYPOS = 7;
  private static final int SHORTEST_ALIAS = 4;

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "ltd",
          "limited",
          "llc",
          "llp",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "ag",
          "sa",
          "sarl",
          "srl",
          "spa",
          "plc",
          "pte",
          "pty",
          "kk",
          "bv",
          "nv",
          "oy",
          "ab",
          "as",
          "sro",
          "doo",
          "holding",
          "holdings",
          "the");

  private static final Set<String> ORDINARY =
      Set.of(
          "exchange",
          "exchanges",
          "crypto",
          "cryptocurrency",
          "cryptocurrencies",
          "bitcoin",
          "ethereum",
          "network",
          "finance",
          "financial",
          "protocol",
          "bridge",
          "wallet",
          "lab",
          "labs",
          "dao",
          "global",
          "platform",
          "defi",
          "chain",
          "blockchain",
          "token",
          "swap",
          "foundation",
          "technologies",
          "technology",
          "tech",
          "digital",
          "asset",
          "assets",
          "market",
          "markets",
          "trading",
          "game",
          "games",
          "gaming",
          "studio",
          "studios",
          "capital",
          "pro",
          "group",
          "international",
          "io",
          "com",
          "net",
          "org",
          "money",
          "pay",
          "payments",
          "casino",
          "app",
          "services",
          "solutions",
          "systems");

  /** How two names stand to each other. */
  public enum Relation {
    SAME,
    CLOSE,
    DIFFERENT
  }

  public VictimName {
    words = List.copyOf(words);
    core = List.copyOf(core);
    alsoKnownAs = Set.copyOf(alsoKnownAs);
    owners = Set.copyOf(owners);
  }

  /** The name, or nothing where the words name no firm. */
  public static Optional<VictimName> of(String name, PartyNames names) {
    List<String> all = List.of(names.folded(name).split(" "));
    List<String> words = without(all, LEGAL_FORMS);
    if (words.isEmpty()) {
      words = all;
    }
    List<String> core = without(words, ORDINARY);
    if (without(core, Nameless.WORDS).isEmpty() && (!core.isEmpty() || words.size() < 2)) {
      return Optional.empty();
    }
    Optional<Party> known = names.firm(name).or(() -> names.firm(names.folded(name)));
    return Optional.of(
        new VictimName(
            known.map(Party::id).orElse(null),
            words,
            core.isEmpty() ? words : core,
            known.map(party -> cores(party, names)).orElse(Set.of()),
            known.map(party -> owners(party, names)).orElse(Set.of())));
  }

  private static Set<String> owners(Party party, PartyNames names) {
    Set<String> owners = new TreeSet<>();
    names.register().lineage(party).forEach(owner -> owners.add(owner.id()));
    owners.remove(party.id());
    return owners;
  }

  /** What is left of the register's names for a firm without ordinary words. */
  private static Set<String> cores(Party party, PartyNames names) {
    Set<String> cores = new TreeSet<>();
    for (String alias : party.aliases()) {
      List<String> words = without(List.of(names.folded(alias).split(" ")), LEGAL_FORMS);
      String core = String.join("", without(without(words, ORDINARY), Nameless.WORDS));
      if (core.length() >= SHORTEST_ALIAS) {
        cores.add(core);
      }
    }
    return cores;
  }

  private static List<String> without(List<String> words, Set<String> dropped) {
    return words.stream().filter(word -> !word.isEmpty() && !dropped.contains(word)).toList();
  }

  /** How this name stands to another. */
  public Relation to(VictimName other) {
    if (partyId != null && other.partyId != null) {
      return partyId.equals(other.partyId) ? Relation.SAME : byRegister(other);
    }
    String mine = String.join("", words);
    String theirs = String.join("", other.words);
    if (mine.equals(theirs)) {
      return Relation.SAME;
    }
    boolean sameCore = String.join("", core).equals(String.join("", other.core));
    if (sameCore) {
      boolean oneSaysMore = words.containsAll(other.words) || other.words.containsAll(words);
      return oneSaysMore ? Relation.SAME : Relation.CLOSE;
    }
    return within(core, other.core)
            || within(other.core, core)
            || misspelt(other)
            || alsoKnownAs.contains(String.join("", other.core))
            || other.alsoKnownAs.contains(String.join("", core))
        ? Relation.CLOSE
        : Relation.DIFFERENT;
  }

  private Relation byRegister(VictimName other) {
    boolean related =
        owners.contains(String.valueOf(other.partyId))
            || other.owners.contains(String.valueOf(partyId));
    return related ? Relation.CLOSE : Relation.DIFFERENT;
  }

  /** "Sony" within "Sony Pictures Entertainment": it begins with all its words. */
  private static boolean within(List<String> shorter, List<String> longer) {
    return shorter.size() < longer.size()
        && longer.subList(0, shorter.size()).equals(shorter)
        && String.join("", shorter).length() > 2;
  }

  private boolean misspelt(VictimName other) {
    String mine = String.join("", core);
    String theirs = String.join("", other.core);
    return Math.min(mine.length(), theirs.length()) >= SHORTEST_FOR_TYPOS
        && oneEditApart(mine, theirs);
  }

  /** Whether one letter added, dropped, changed or two neighbours exchanged make one the other. */
  static boolean oneEditApart(String one, String other) {
    if (one.length() < other.length()) {
      return oneEditApart(other, one);
    }
    if (one.length() - other.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < other.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (one.length() > other.length()) {
      return one.substring(same + 1).equals(other.substring(same));
    }
    if (same == one.length() || one.substring(same + 1).equals(other.substring(same + 1))) {
      return true;
    }
    return same + 1 < one.length()
        && one.charAt(same) == other.charAt(same + 1)
        && one.charAt(same + 1) == other.charAt(same)
        && one.substring(same + 2).equals(other.substring(same + 2));
  }

  /**
   * Keys that any two names which are not {@link Relation#DIFFERENT} have in common (blocking): the
   * party, the words and the core run together, the core's first word, and for long names the core
   * with each letter left out.
   */
  public Set<String> blockingKeys() {
    Set<String> keys = new TreeSet<>();
    if (partyId != null) {
      keys.add("party:" + partyId);
      owners.forEach(owner -> keys.add("party:" + owner));
    }
    String compact = String.join("", core);
    keys.add("name:" + String.join("", words));
    keys.add("name:" + compact);
    alsoKnownAs.forEach(alias -> keys.add("name:" + alias));
    StringBuilder run = new StringBuilder();
    for (String word : core) {
      run.append(word);
      if (run.length() > 2) {
        keys.add("name:" + run);
      }
    }
    if (compact.length() >= SHORTEST_FOR_TYPOS) {
      for (int left = 0; left < compact.length(); left++) {
        keys.add("typo:" + compact.substring(0, left) + compact.substring(left + 1));
      }
      keys.add("typo:" + compact);
    }
    return new LinkedHashSet<>(keys);
  }

  /** For tests and reasons. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
