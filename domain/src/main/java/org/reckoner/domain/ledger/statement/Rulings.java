// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.PartyRegister;

/**
 * The decisions that bind. Of several on one matter the latest does, except that a decision gives
 * way only to a later one of an equal or higher role; one that could not replace what stands is
 * named among the {@link #notes()}.
 */
public final class Rulings {
  private static final Comparator<Decision> IN_TIME =
      Comparator.comparing(Decision::at)
          .thenComparing(Decision::role)
          .thenComparing(decision -> matter(decision.ruling()))
          .thenComparing(decision -> CanonicalJson.write(decision.ruling()))
          .thenComparing(Decision::by)
          .thenComparing(Decision::why);

  private final Map<String, Decision> binding = new TreeMap<>();
  private final Map<ClaimKey, Claim> asserted = new TreeMap<>();
  private final TreeSet<String> notes = new TreeSet<>();

  private Rulings() {}

  /** What binds of these decisions, in whatever order they come. */
  public static Rulings of(Collection<Decision> decisions) {
    Rulings rulings = new Rulings();
    decisions.stream().distinct().sorted(IN_TIME).forEach(rulings::add);
    return rulings;
  }

  private void add(Decision decision) {
    String matter = matter(decision.ruling());
    Decision standing = binding.get(matter);
    if (standing == null || decision.role().atLeast(standing.role())) {
      binding.put(matter, decision);
      if (decision.ruling() instanceof Ruling.Asserted said) {
        asserted.put(said.claim().key(), said.claim());
      }
    } else if (!standing.ruling().equals(decision.ruling())) {
      note(
          "The decision of %s (%s) does not replace the one of %s (%s), whose role is higher: %s"
              .formatted(
                  decision.by(),
                  decision.role(),
                  standing.by(),
                  standing.role(),
                  words(decision.ruling())));
    }
  }

  private void note(String sentence) {
    notes.add(sentence);
  }

  /** In words: decisions that could not replace the one of a higher role. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** Whether the claim was accepted or set aside, and by which decision. */
  public Optional<Decision> onClaim(ClaimKey claim) {
    return binding("claim " + claim);
  }

  /** The claim preferred for a property, where it is one of these. */
  public Optional<Decision> preferred(ClaimKey claim, Property property) {
    return binding("prefer " + claim + " " + property.wireName());
  }

  /** What was decided, last, on the matter of a ruling, unless that was taken back. */
  public Optional<Decision> on(Ruling ruling) {
    return binding(matter(ruling));
  }

  private Optional<Decision> binding(String matter) {
    return Optional.ofNullable(binding.get(matter))
        .filter(decision -> !(decision.ruling() instanceof Ruling.Undecided));
  }

  /** Reliability A to E by the Admiralty code, or nothing where nobody judged or can judge. */
  public Optional<Character> reliability(String source) {
    Decision decision = binding.get("source " + PartyRegister.folded(source));
    return decision != null && decision.ruling() instanceof Ruling.OnSource grade
        ? Optional.of(grade.reliability()).filter(letter -> letter != 'F')
        : Optional.empty();
  }

  /** By folded alias the name it stands for. */
  public Map<String, String> aliases() {
    Map<String, String> aliases = new TreeMap<>();
    for (Ruling.Alias ruling : all(Ruling.Alias.class)) {
      aliases.put(PartyRegister.folded(ruling.alias()), ruling.name());
    }
    return aliases;
  }

  /** What a person supplied for a field of a document. */
  public Optional<String> supplied(WorkKey work, String field) {
    Decision decision = binding.get("document " + work + " " + field);
    return decision != null && decision.ruling() instanceof Ruling.OnDocument said
        ? Optional.of(said.value())
        : Optional.empty();
  }

  /** What analysts assert that documents say, by key; some documents may not be there. */
  public Map<ClaimKey, Claim> asserted() {
    return Collections.unmodifiableMap(asserted);
  }

  /** The binding decisions on pairs, those of the highest role first, then the earliest. */
  public List<Decision> pairs() {
    return binding.values().stream()
        .filter(decision -> decision.ruling() instanceof Ruling.OnPair)
        .sorted(Comparator.comparing(Decision::role).reversed().thenComparing(IN_TIME))
        .toList();
  }

  /** The binding rulings of one sort. */
  public <R extends Ruling> List<R> all(Class<R> sort) {
    List<R> rulings = new ArrayList<>();
    for (Decision decision : binding.values()) {
      if (sort.isInstance(decision.ruling())) {
        rulings.add(sort.cast(decision.ruling()));
      }
    }
    return rulings;
  }

  /** In words: the decisions whose claim or document is no longer found. */
  public List<String> orphans(Predicate<ClaimKey> claims, Predicate<WorkKey> works) {
    List<String> orphans = new ArrayList<>();
    for (Decision decision : binding.values()) {
      for (ClaimKey anchor : anchors(decision.ruling())) {
        if (!claims.test(anchor) && !isAsserted(anchor, works)) {
          orphans.add(
              "The decision of %s no longer finds its claim %s: %s"
                  .formatted(decision.by(), anchor.brief(), words(decision.ruling())));
        }
      }
      if (decision.ruling() instanceof Ruling.OnDocument said && !works.test(said.work())) {
        orphans.add("The decision of %s no longer finds %s".formatted(decision.by(), said.work()));
      }
      if (decision.ruling() instanceof Ruling.Asserted said && !works.test(said.claim().work())) {
        orphans.add(
            "The decision of %s no longer finds %s: %s"
                .formatted(decision.by(), said.claim().work(), words(said)));
      }
    }
    return orphans;
  }

  private boolean isAsserted(ClaimKey key, Predicate<WorkKey> works) {
    Claim claim = asserted.get(key);
    return claim != null && works.test(claim.work());
  }

  /** The claims that a ruling speaks of. */
  public static List<ClaimKey> anchors(Ruling ruling) {
    if (ruling instanceof Ruling.OnClaim on) {
      return List.of(on.claim());
    }
    if (ruling instanceof Ruling.OnPair pair) {
      return List.of(pair.one(), pair.other());
    }
    if (ruling instanceof Ruling.Prefer prefer) {
      return List.of(prefer.claim());
    }
    if (ruling instanceof Ruling.OnCredibility on) {
      return List.of(on.claim());
    }
    return ruling instanceof Ruling.Undecided undone ? anchors(undone.ruling()) : List.of();
  }

  private static String matter(Ruling ruling) {
    if (ruling instanceof Ruling.OnClaim on) {
      return "claim " + on.claim();
    }
    if (ruling instanceof Ruling.OnPair pair) {
      boolean ordered = pair.one().compareTo(pair.other()) <= 0;
      return ordered ? pair(pair.one(), pair.other()) : pair(pair.other(), pair.one());
    }
    if (ruling instanceof Ruling.Prefer on) {
      return "prefer " + on.claim() + " " + on.property().wireName();
    }
    if (ruling instanceof Ruling.OnSource on) {
      return "source " + PartyRegister.folded(on.publisher());
    }
    if (ruling instanceof Ruling.OnCredibility on) {
      return "credibility " + on.claim();
    }
    if (ruling instanceof Ruling.Alias on) {
      return "alias " + PartyRegister.folded(on.alias());
    }
    if (ruling instanceof Ruling.OnDocument on) {
      return "document " + on.work() + " " + on.field();
    }
    if (ruling instanceof Ruling.Asserted said) {
      return "asserted " + said.claim().key();
    }
    if (ruling instanceof Ruling.Undecided undone) {
      return matter(undone.ruling());
    }
    throw new IllegalStateException("A ruling of an unknown sort: " + ruling);
  }

  private static String pair(ClaimKey one, ClaimKey other) {
    return "pair " + one + " " + other;
  }

  /** A ruling in words, for people. */
  public static String words(Ruling ruling) {
    if (ruling instanceof Ruling.OnClaim on) {
      return (on.accepted() ? "accept" : "set aside") + " claim " + on.claim().brief();
    }
    if (ruling instanceof Ruling.OnPair pair) {
      return "%s and %s are %s incident"
          .formatted(pair.one().brief(), pair.other().brief(), pair.same() ? "one" : "not one");
    }
    if (ruling instanceof Ruling.Prefer on) {
      return "prefer claim " + on.claim().brief() + " for " + on.property().label();
    }
    if (ruling instanceof Ruling.OnSource on) {
      return "reliability of " + on.publisher() + " is " + on.reliability();
    }
    if (ruling instanceof Ruling.OnCredibility on) {
      return "credibility of claim " + on.claim().brief() + " is " + on.credibility();
    }
    if (ruling instanceof Ruling.Alias on) {
      return "'" + on.alias() + "' is '" + on.name() + "'";
    }
    if (ruling instanceof Ruling.Asserted said) {
      Claim claim = said.claim();
      return "%s of %s is asserted from “%s” (claim %s)"
          .formatted(
              claim.property().label(),
              claim.frame().subject(),
              claim.quote(),
              claim.key().brief());
    }
    if (ruling instanceof Ruling.Undecided undone) {
      return "nobody decides any more: " + words(undone.ruling());
    }
    return ruling.toString();
  }
}
