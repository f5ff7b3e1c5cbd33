// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.ledger.statement.Rulings;

/**
 * Gathers accounts into incidents. The most definite accounts (a day, an amount) come first and
 * open clusters; each following account is held only against the clusters that share a blocking key
 * with it, as wholes: so a chain of sames cannot join two that differ. Decisions are applied
 * afterwards, the negative ones bind throughout.
 */
public final class Linking {
  /** By how many points one cluster must lead for an account that fits two that differ. */
  private static final double LEAD = 1.0;

  private final Comparing comparing;
  private final List<Decision> pairs;
  private final Consumer<String> notes;
  private final Apart apart;
  private final Map<String, List<Cluster>> byKey = new HashMap<>();

  /** Where each cluster stands in {@link #byKey}: it may keep fewer names than led to it. */
  private final Map<Cluster, Set<String>> keysOf = new HashMap<>();

  private final Map<String, String> reasons = new HashMap<>();
  private final Map<List<String>, List<String>> tellings = new HashMap<>();
  private final Map<Account, Cluster> home = new HashMap<>();
  private final Set<Cluster> clusters = new LinkedHashSet<>();
  private final Doubts doubts = new Doubts();

  /** Two incidents that may be one. */
  public record Unsure(Cluster one, Cluster other, Likeness likeness) {}

  /**
   * What came of it.
   *
   * @param clusters the incidents
   * @param setAside accounts of which no claim may be chosen, and which are therefore no incident
   * @param unsure incidents that may be one
   */
  public record Result(List<Cluster> clusters, List<Cluster> setAside, List<Unsure> unsure) {
    /** The undated ones that may be one with another: perhaps there is no such second incident. */
    public Set<Cluster> doubtful() {
      Set<Cluster> doubtful = new HashSet<>();
      for (Unsure pair : unsure) {
        for (Cluster cluster : List.of(pair.one(), pair.other())) {
          if (cluster.features().vagueness() == Features.UNDATED) {
            doubtful.add(cluster);
          }
        }
      }
      return doubtful;
    }
  }

  private Linking(
      List<Placed> placed, VictimNames names, List<Decision> pairs, Consumer<String> notes) {
    this.comparing = new Comparing(names);
    this.pairs = pairs;
    this.notes = notes;
    this.apart = new Apart(placed, pairs, notes);
  }

  /**
   * Links these accounts of incidents.
   *
   * @param pairs the binding decisions on pairs that may concern them, those of the highest role
   *     first
   * @param notes told in words what of the decisions could not be applied
   */
  public static Result of(
      List<Placed> placed, VictimNames names, List<Decision> pairs, Consumer<String> notes) {
    Linking linking = new Linking(placed, names, pairs, notes);
    placed.stream().sorted(Placed.MOST_DEFINITE).forEach(linking::place);
    linking.decide();
    return linking.result();
  }

  private record Match(Cluster cluster, Likeness likeness) {
    static final Comparator<Match> BEST =
        Comparator.comparing((Match match) -> -match.likeness.score())
            .thenComparing(match -> match.cluster.anyClaim());
  }

  private void place(Placed placed) {
    Set<String> keys = placed.features().blockingKeys();
    List<Match> same = new ArrayList<>();
    List<Match> unsure = new ArrayList<>();
    for (Cluster cluster : candidates(keys)) {
      if (apart.keeps(placed.account(), cluster)) {
        continue;
      }
      Likeness likeness = comparing.of(placed.features(), cluster.features());
      if (likeness.same()) {
        same.add(new Match(cluster, likeness));
      } else if (likeness.outcome() == Likeness.Outcome.UNSURE) {
        unsure.add(new Match(cluster, likeness));
      }
    }
    same.sort(Match.BEST);
    boolean passing = same.isEmpty() && unsure.size() == 1 && inPassing(placed, unsure.get(0));
    if (passing) {
      same.add(unsure.remove(0));
    }
    unsure.forEach(one -> doubts.add(placed.account(), one.cluster(), one.likeness()));
    Cluster into = same.isEmpty() ? null : choose(placed, same);
    if (into == null) {
      into = new Cluster(placed.account(), placed.features());
      clusters.add(into);
    }
    home.put(placed.account(), into);
    index(keys, into);
  }

  /**
   * Whether an account only names a firm that was robbed, neither when nor of how much, while one
   * theft of a firm of that name is known and nothing speaks against it. A second incident made of
   * such a mention would be one that nobody reports.
   */
  private static boolean inPassing(Placed placed, Match only) {
    Features features = placed.features();
    return features.vagueness() == Features.UNDATED
        && features.disclosed().isEmpty()
        && features.losses().isEmpty()
        && only.likeness().unopposed();
  }

  private Set<Cluster> candidates(Set<String> keys) {
    Set<Cluster> candidates = new LinkedHashSet<>();
    for (String key : keys) {
      candidates.addAll(byKey.getOrDefault(key, List.of()));
    }
    return candidates;
  }

  /** Joins the best match, together with the others where they agree with it. */
  private @Nullable Cluster choose(Placed placed, List<Match> same) {
    Cluster best = same.get(0).cluster();
    List<Cluster> agreeing = new ArrayList<>();
    for (Match match : same.subList(1, same.size())) {
      boolean differ =
          apart.keeps(best, match.cluster())
              || comparing.of(best.features(), match.cluster().features()).outcome()
                  == Likeness.Outcome.DIFFERENT;
      if (!differ) {
        agreeing.add(match.cluster());
      } else if (same.get(0).likeness().score() - match.likeness().score() < LEAD) {
        same.forEach(one -> doubts.add(placed.account(), one.cluster(), one.likeness()));
        return null;
      }
    }
    best.join(placed.account(), placed.features(), kept(same.get(0).likeness()));
    for (Cluster other : agreeing) {
      if (!apart.keeps(best, other)) {
        Likeness likeness = comparing.of(placed.features(), other.features());
        merge(best, other, placed.account().key(), other.anyClaim(), likeness);
      }
    }
    return best;
  }

  private void merge(Cluster into, Cluster other, ClaimKey claim, ClaimKey to, Likeness why) {
    into.join(other, claim, to, kept(why));
    clusters.remove(other);
    for (Account account : other.members()) {
      home.put(account, into);
    }
    Set<String> keys = Objects.requireNonNull(keysOf.remove(other));
    keys.forEach(key -> Objects.requireNonNull(byKey.get(key)).remove(other));
    index(keys, into);
  }

  /** The same with reasons that are kept once: an incident is joined for the same ones often. */
  private Likeness kept(Likeness likeness) {
    List<String> once =
        tellings.computeIfAbsent(
            likeness.reasons(),
            told -> told.stream().map(one -> reasons.computeIfAbsent(one, any -> any)).toList());
    return new Likeness(likeness.outcome(), likeness.score(), likeness.unopposed(), once);
  }

  private void index(Set<String> keys, Cluster cluster) {
    Set<String> known = keysOf.computeIfAbsent(cluster, any -> new HashSet<>());
    for (String key : keys) {
      if (known.add(key)) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(cluster);
      }
    }
  }

  /** Applies the decisions that two accounts are of one incident, where no other forbids it. */
  private void decide() {
    for (Decision decision : pairs) {
      if (!(decision.ruling() instanceof Ruling.OnPair pair) || !pair.same()) {
        continue;
      }
      Account one = apart.accountOf(pair.one());
      Account other = apart.accountOf(pair.other());
      if (one == null || other == null || one.equals(other)) {
        continue;
      }
      Cluster into = home.get(one);
      Cluster from = home.get(other);
      if (into == null || from == null || into.equals(from)) {
        continue;
      }
      if (apart.keeps(into, from)) {
        notes.accept(
            "Decisions contradict each other: %s holds that %s, and others keep them apart"
                .formatted(decision.by(), Rulings.words(pair)));
        continue;
      }
      String reason = decision.by() + " decided it: " + decision.why();
      Likeness why = new Likeness(Likeness.Outcome.SAME, 0, true, List.of(reason));
      merge(into, from, pair.other(), pair.one(), why);
    }
  }

  private Result result() {
    List<Cluster> standing =
        clusters.stream()
            .filter(Cluster::standing)
            .sorted(Comparator.comparing(Cluster::key))
            .toList();
    List<Cluster> setAside =
        clusters.stream()
            .filter(cluster -> !cluster.standing())
            .sorted(Comparator.comparing(Cluster::key))
            .toList();
    return new Result(standing, setAside, doubts.remaining(home, apart));
  }
}
