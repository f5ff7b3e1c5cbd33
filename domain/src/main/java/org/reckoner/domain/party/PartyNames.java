// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the party behind a name as documents write it: by the register, by the aliases that
 * analysts decided, and, for actors and asserters, inside a longer phrase ("groups linked to North
 * Korea"). Remembers what it looked up, so one thread uses one.
 */
public final class PartyNames {
  /** Longest run of words of a phrase that is tried as a name. */
  private static final int LONGEST = 6;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private final PartyRegister register;
  private final Map<String, String> aliases;
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, Optional<Party>> exact = new HashMap<>();
  private final Map<String, Optional<Party>> loose = new HashMap<>();

  /**
   * @param aliases by folded alias the name that it stands for
   */
  public PartyNames(PartyRegister register, Map<String, String> aliases) {
    this.register = register;
    this.aliases = Map.copyOf(aliases);
  }

  public PartyRegister register() {
    return register;
  }

  /** The party that goes by exactly this name or one of its aliases. */
  public Optional<Party> named(String name) {
    return exact.computeIfAbsent(name, this::lookUp);
  }

  /**
   * The same of one that is robbed or that supplies others, which no group of attackers is: groups
   * go by names that firms have too (KRYPTON, a name of Turla, and a blockchain called Krypton).
   */
  public Optional<Party> firm(String name) {
    return named(name).filter(party -> party.kind() != PartyKind.INTRUSION_SET);
  }

  /**
   * The party named by the phrase, or else by the longest run of words within it. An agency is not
   * meant where the words before it name another state than its own: states share names of agencies
   * ("the Kenyan National Intelligence Service").
   */
  public Optional<Party> within(String phrase) {
    Optional<Party> known = loose.get(phrase);
    if (known == null) {
      known = named(phrase).or(() -> longestRun(phrase));
      loose.put(phrase, known);
    }
    return known;
  }

  /** The name that the analysts' aliases make of this one, folded, without a leading article. */
  public String folded(String name) {
    return folded.computeIfAbsent(name, this::fold);
  }

  private String fold(String name) {
    String plain = withoutArticle(PartyRegister.folded(name));
    String standsFor = aliases.get(plain);
    return standsFor == null ? plain : PartyRegister.folded(standsFor);
  }

  /** What identifies the actor or asserter that a phrase names, as far as the register knows it. */
  public String identity(String phrase) {
    return within(phrase).map(Party::id).orElseGet(() -> folded(phrase));
  }

  /** The register's name for whom a phrase names, or the phrase itself. */
  public String shown(String phrase) {
    return within(phrase).map(Party::name).orElse(phrase);
  }

  /** Whether the inner party is the outer one or belongs to it. */
  public boolean belongs(String inner, String outer) {
    Optional<Party> in = within(inner);
    Optional<Party> out = within(outer);
    if (in.isEmpty() || out.isEmpty()) {
      return identity(inner).equals(identity(outer));
    }
    return register.lineage(in.get()).contains(out.get());
  }

  /** Whether one of the two belongs to the other. */
  public boolean related(String one, String other) {
    return belongs(one, other) || belongs(other, one);
  }

  private Optional<Party> lookUp(String name) {
    Optional<Party> found = register.byName(name);
    return found.isPresent() ? found : register.byName(folded(name));
  }

  private Optional<Party> longestRun(String phrase) {
    List<String> words = Arrays.asList(folded(phrase).split(" "));
    for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
      for (int from = 0; from + length <= words.size(); from++) {
        Optional<Party> found = run(words.subList(from, from + length));
        if (found.isPresent()) {
          List<String> before = words.subList(0, from);
          return found.filter(party -> !ofAnotherState(party, before));
        }
      }
    }
    return Optional.empty();
  }

  private boolean ofAnotherState(Party party, List<String> before) {
    List<Party> lineage = register.lineage(party);
    if (party.kind() != PartyKind.AGENCY
        || lineage.stream().noneMatch(one -> one.kind() == PartyKind.STATE)) {
      return false;
    }
    int end = before.size();
    return IntStream.range(Math.max(0, end - LONGEST), end)
        .mapToObj(from -> run(before.subList(from, end)))
        .flatMap(Optional::stream)
        .anyMatch(named -> named.kind() == PartyKind.STATE && !lineage.contains(named));
  }

  private Optional<Party> run(List<String> words) {
    String name = String.join(" ", words);
    return sure(name)
        .or(() -> name.endsWith("n") ? sure(name.substring(0, name.length() - 1)) : sure(name))
        .or(() -> name.endsWith("ian") ? sure(name.substring(0, name.length() - 2)) : sure(name))
        .or(() -> name.endsWith("ian") ? sure(name.substring(0, name.length() - 3)) : sure(name));
  }

  private Optional<Party> sure(String name) {
    return register.byName(name).filter(party -> !party.ambiguous());
  }

  private static String withoutArticle(String folded) {
    int space = folded.indexOf(' ');
    return space > 0 && ARTICLES.contains(folded.substring(0, space))
        ? folded.substring(space + 1)
        : folded;
  }
}
