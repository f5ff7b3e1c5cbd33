// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.ledger.link.Account;
import org.reckoner.domain.ledger.link.Placed;
import org.reckoner.domain.ledger.link.TotalScope;
import org.reckoner.domain.ledger.link.VictimName;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Parts claims into components. Accounts of incidents are of one component where a name of the
 * robbed is the same or close, where they name one transaction, or where a decision speaks of both:
 * accounts that have none of this in common are never taken for one incident.
 */
public final class Parting {
  private final Workbench bench;
  private final List<Component> components = new ArrayList<>();

  private Parting(Workbench bench) {
    this.bench = bench;
  }

  /**
   * The components of these claims.
   *
   * @param statements by key
   */
  public static List<Component> of(List<Statement> statements, Workbench bench) {
    Parting parting = new Parting(bench);
    parting.incidents(Account.of(statements, Set.of(FrameKind.INCIDENT)));
    TotalScope.group(Account.of(statements, Set.of(FrameKind.TOTAL)), bench.names())
        .forEach(shared -> parting.components.add(new Component.OfTotal(shared)));
    parting.matters(statements);
    return parting.components;
  }

  private void matters(List<Statement> statements) {
    Map<String, List<Statement>> byMatter = new TreeMap<>();
    for (Statement said : statements) {
      Frame frame = said.claim().frame();
      if (frame.kind() != FrameKind.INCIDENT && frame.kind() != FrameKind.TOTAL) {
        byMatter.computeIfAbsent(matter(frame, bench), any -> new ArrayList<>()).add(said);
      }
    }
    byMatter.forEach((about, said) -> components.add(new Component.OfMatter(about, said)));
  }

  /** What sort of thing a frame is about, and which: "about SANCTION north korea". */
  public static String matter(Frame frame, Workbench bench) {
    return "about " + frame.kind() + " " + bench.names().folded(frame.subject());
  }

  private void incidents(List<Account> accounts) {
    List<Placed> placed =
        accounts.stream().map(account -> Placed.of(account, bench.firms())).toList();
    List<Decision> pairs = bench.rulings().pairs();
    Threads threads = new Threads(placed.size());
    byName(placed, threads);
    byTransaction(placed, threads);
    Map<ClaimKey, Integer> decided = decided(placed, pairs);
    for (Decision decision : pairs) {
      Ruling.OnPair pair = (Ruling.OnPair) decision.ruling();
      Integer one = decided.get(pair.one());
      Integer other = decided.get(pair.other());
      if (one != null && other != null) {
        threads.tie(one, other);
      }
    }
    Map<Integer, List<Placed>> together = new TreeMap<>();
    for (int i = 0; i < placed.size(); i++) {
      together.computeIfAbsent(threads.end(i), any -> new ArrayList<>(1)).add(placed.get(i));
    }
    Map<Integer, List<Decision>> decisions = new HashMap<>();
    for (Decision decision : pairs) {
      Ruling.OnPair pair = (Ruling.OnPair) decision.ruling();
      Integer one = decided.get(pair.one());
      if (one != null && decided.containsKey(pair.other())) {
        decisions.computeIfAbsent(threads.end(one), any -> new ArrayList<>()).add(decision);
      }
    }
    together.forEach(
        (end, of) ->
            components.add(new Component.OfIncidents(of, decisions.getOrDefault(end, List.of()))));
  }

  private void byName(List<Placed> placed, Threads threads) {
    Map<VictimName, Integer> known = new HashMap<>();
    Map<String, List<VictimName>> byKey = new HashMap<>();
    for (int i = 0; i < placed.size(); i++) {
      for (VictimName name : placed.get(i).features().names()) {
        Integer first = known.putIfAbsent(name, i);
        if (first != null) {
          threads.tie(i, first);
          continue;
        }
        for (String key : name.blockingKeys()) {
          List<VictimName> others = byKey.computeIfAbsent(key, any -> new ArrayList<>(1));
          for (VictimName other : others) {
            if (bench.firms().relation(name, other) != VictimName.Relation.DIFFERENT) {
              threads.tie(i, known.getOrDefault(other, i));
            }
          }
          others.add(name);
        }
      }
    }
  }

  private static void byTransaction(List<Placed> placed, Threads threads) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < placed.size(); i++) {
      for (String transaction : placed.get(i).features().transactions()) {
        threads.tie(i, known.getOrDefault(transaction, i));
        known.putIfAbsent(transaction, i);
      }
    }
  }

  /** The places of the accounts of which decisions on pairs speak, by claim. */
  private static Map<ClaimKey, Integer> decided(List<Placed> placed, List<Decision> pairs) {
    Set<ClaimKey> asked = new HashSet<>();
    for (Decision decision : pairs) {
      Ruling.OnPair pair = (Ruling.OnPair) decision.ruling();
      asked.add(pair.one());
      asked.add(pair.other());
    }
    Map<ClaimKey, Integer> places = new HashMap<>();
    for (int i = 0; !asked.isEmpty() && i < placed.size(); i++) {
      for (Statement said : placed.get(i).account().statements()) {
        if (asked.contains(said.key())) {
          places.put(said.key(), i);
        }
      }
    }
    return places;
  }

  /** Places that are tied to one another, directly or through others (union-find). */
  private static final class Threads {
    private final int[] towards;

    Threads(int places) {
      towards = new int[places];
      for (int i = 0; i < places; i++) {
        towards[i] = i;
      }
    }

    /** The lowest of the places that this one is tied to. */
    int end(int place) {
      int end = place;
      while (towards[end] != end) {
        towards[end] = towards[towards[end]];
        end = towards[end];
      }
      return end;
    }

    void tie(int one, int other) {
      int first = end(one);
      int second = end(other);
      towards[Math.max(first, second)] = Math.min(first, second);
    }
  }
}
