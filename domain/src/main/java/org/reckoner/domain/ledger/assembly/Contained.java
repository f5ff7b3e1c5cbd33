// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.ledger.assembly.TotalAssembly.Draft;
import org.reckoner.domain.ledger.rule.Candidates;
import org.reckoner.domain.ledger.statement.Asserter;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;
import org.reckoner.domain.total.PartialSum;

/**
 * Totals that lie inside another, and what those of one asserter come to together. Where totals
 * come or go, only those that they lie inside are looked at, and of these only what the asserters
 * say whose figures have changed.
 */
final class Contained {
  private final Workbench bench;
  private final Map<String, Draft> byScope = new TreeMap<>();
  private final Map<String, InOne> known = new HashMap<>();
  private List<Draft> dated = List.of();
  private final IdentityHashMap<Draft, Map<String, Map<String, Part>>> parts =
      new IdentityHashMap<>();

  Contained(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Exchanges totals.
   *
   * @return by scope, those in which something else lies than before
   */
  Map<String, InOne> exchange(Collection<Draft> gone, Collection<Draft> come) {
    if (gone.isEmpty() && come.isEmpty()) {
      return Map.of();
    }
    Map<String, Draft> before = new HashMap<>();
    for (Draft draft : gone) {
      before.put(draft.scope().key(), draft);
      byScope.remove(draft.scope().key());
      known.remove(draft.scope().key());
    }
    come.forEach(draft -> byScope.put(draft.scope().key(), draft));
    dated =
        byScope.values().stream()
            .filter(draft -> draft.shown().period() != null)
            .sorted(
                Comparator.comparing(
                        Contained::end, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(draft -> draft.subject().key()))
            .toList();
    Map<String, InOne> changed = new TreeMap<>();
    byScope.forEach(
        (scope, whole) -> {
          InOne was = known.get(scope);
          InOne now = was == null ? in(whole) : in(whole, was, before, gone, come);
          if (!now.equals(was)) {
            known.put(scope, now);
            changed.put(scope, now);
          }
        });
    gone.forEach(parts::remove);
    return changed;
  }

  private static @Nullable PartialDate end(Draft draft) {
    Period period = draft.shown().period();
    return period == null ? null : period.end();
  }

  /**
   * What lies inside one total.
   *
   * @param totals keys of the totals inside it, by the end of their period
   * @param byAsserter what the non-overlapping ones of each asserter come to together
   */
  record InOne(List<String> totals, SortedMap<String, PartialSum> byAsserter) {
    List<PartialSum> sums() {
      return List.copyOf(byAsserter.values());
    }
  }

  /** What lies inside a total of which nothing is known yet. */
  private InOne in(Draft whole) {
    List<Draft> inside = inside(whole);
    String currency = currency(whole);
    Map<String, List<Part>> said = new TreeMap<>();
    for (Draft draft : inside) {
      parts(draft, currency)
          .forEach((id, part) -> said.computeIfAbsent(id, any -> new ArrayList<>()).add(part));
    }
    SortedMap<String, PartialSum> sums = new TreeMap<>();
    said.forEach((id, parts) -> sum(id, parts, currency, sums));
    return new InOne(keys(inside), sums);
  }

  /** What lies inside a total that has stayed, after others came and went. */
  private InOne in(
      Draft whole,
      InOne was,
      Map<String, Draft> before,
      Collection<Draft> gone,
      Collection<Draft> come) {
    String currency = currency(whole);
    Set<String> touched = new HashSet<>();
    boolean any = false;
    for (Draft draft : gone) {
      Draft now = byScope.get(draft.scope().key());
      if (inside(draft, whole) && (now == null || !inside(now, whole))) {
        touched.addAll(parts(draft, currency).keySet());
        any = true;
      }
    }
    for (Draft draft : come) {
      if (inside(draft, whole)) {
        Draft then = before.get(draft.scope().key());
        boolean stays = then != null && inside(then, whole);
        touched.addAll(differing(stays ? then : null, draft, currency));
        any = true;
      }
    }
    if (!any) {
      return was;
    }
    List<Draft> inside = inside(whole);
    SortedMap<String, PartialSum> sums = new TreeMap<>(was.byAsserter());
    for (String id : touched) {
      List<Part> said = new ArrayList<>();
      for (Draft draft : inside) {
        Part part = parts(draft, currency).get(id);
        if (part != null) {
          said.add(part);
        }
      }
      sums.remove(id);
      sum(id, said, currency, sums);
    }
    return new InOne(keys(inside), sums);
  }

  private static List<String> keys(List<Draft> drafts) {
    return drafts.stream().map(draft -> draft.subject().key()).toList();
  }

  private String currency(Draft whole) {
    return whole
        .resolution(Property.LOSS)
        .map(one -> ((ClaimValue.Money) one.value()).amount().currency())
        .orElse(bench.rules().currency());
  }

  /** The asserters whose part is another in a total than in the one in whose place it came. */
  private Set<String> differing(@Nullable Draft was, Draft draft, String currency) {
    Map<String, Part> now = parts(draft, currency);
    if (was == null) {
      return now.keySet();
    }
    Map<String, Part> before = parts(was, currency);
    Set<String> ids = new HashSet<>(now.keySet());
    ids.addAll(before.keySet());
    ids.removeIf(
        id -> {
          Part one = before.get(id);
          Part other = now.get(id);
          return one != null && other != null && one.tellsAs(other);
        });
    return ids;
  }

  private List<Draft> inside(Draft whole) {
    return dated.stream().filter(part -> inside(part, whole)).toList();
  }

  private boolean inside(Draft part, Draft whole) {
    Period period = whole.shown().period();
    return period != null
        && !part.scope().key().equals(whole.scope().key())
        && inside(part, period)
        && part.scope().type() == whole.scope().type()
        && actorInside(part, whole);
  }

  private static boolean inside(Draft part, Period period) {
    Period other = part.shown().period();
    return other != null && period.contains(other) && !other.contains(period);
  }

  private boolean actorInside(Draft part, Draft whole) {
    String actor = whole.actor();
    String other = part.actor();
    return actor != null && other != null && bench.names().belongs(other, actor);
  }

  private static void sum(
      String asserter, List<Part> parts, String currency, Map<String, PartialSum> sums) {
    List<Part> chosen = apart(parts);
    if (chosen.size() > 1) {
      sums.put(asserter, sum(chosen, currency));
    }
  }

  private Map<String, Part> parts(Draft draft, String currency) {
    return parts
        .computeIfAbsent(draft, any -> new HashMap<>())
        .computeIfAbsent(currency, in -> said(draft, in));
  }

  /** One asserter's figure for one total. */
  private record Part(Draft draft, Statement said, Asserter asserter) {
    BigDecimal figure() {
      return ((ClaimValue.Money) said.claim().value()).amount().figure();
    }

    /** Whether nothing that is told of it differs. */
    boolean tellsAs(Part other) {
      return said.key().equals(other.said.key())
          && asserter.name().equals(other.asserter.name())
          && draft.name().equals(other.draft.name())
          && draft.subject().key().equals(other.draft.subject().key())
          && Objects.equals(draft.shown().period(), other.draft.shown().period());
    }
  }

  private static Map<String, Part> said(Draft draft, String currency) {
    Map<String, Part> parts = new HashMap<>();
    for (Candidates candidates :
        draft.subject().candidates().getOrDefault(Property.LOSS, List.of())) {
      for (Statement said : candidates.current().stream().sorted(Candidates.FIRST).toList()) {
        Asserter asserter = said.asserter();
        Amount amount = ((ClaimValue.Money) said.claim().value()).amount();
        if (asserter != null && amount.currency().equals(currency)) {
          parts.putIfAbsent(asserter.id(), new Part(draft, said, asserter));
        }
      }
    }
    return parts;
  }

  /** Those that end first and do not overlap what was taken before. */
  private static List<Part> apart(List<Part> parts) {
    List<Part> chosen = new ArrayList<>();
    for (Part part : parts) {
      Period period = part.draft().shown().period();
      boolean overlaps =
          chosen.stream()
              .map(one -> one.draft().shown().period())
              .anyMatch(one -> one != null && period != null && one.overlaps(period));
      if (!overlaps) {
        chosen.add(part);
      }
    }
    return chosen;
  }

  private static PartialSum sum(List<Part> parts, String currency) {
    BigDecimal sum = BigDecimal.ZERO;
    List<Origin.Operand> operands = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    for (Part part : parts) {
      sum = sum.add(part.figure());
      figures.add(Comparison.figure(part.figure()));
      operands.add(
          new Origin.Operand(
              part.draft().name(),
              currency + " " + Comparison.figure(part.figure()),
              new Origin.Sourced(List.of(part.said().key().value()))));
    }
    return new PartialSum(
        parts.get(0).asserter().name(),
        parts.stream().map(part -> part.draft().subject().key()).toList(),
        currency,
        sum,
        new Origin.Derived(String.join(" + ", figures), operands));
  }
}
