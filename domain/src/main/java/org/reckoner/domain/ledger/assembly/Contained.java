// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

/** Totals that lie inside another, and what those of one asserter come to together. */
final class Contained {
  private static final InOne NOTHING = new InOne(List.of(), List.of());

  private final Workbench bench;
  private final List<Draft> dated;
  private final IdentityHashMap<Draft, Map<String, Map<String, Part>>> parts =
      new IdentityHashMap<>();

  Contained(Workbench bench, List<Draft> drafts) {
    this.bench = bench;
    this.dated =
        drafts.stream()
            .filter(draft -> draft.shown().period() != null)
            .sorted(
                Comparator.comparing(
                        Contained::end, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(draft -> draft.subject().key()))
            .toList();
  }

  private static @Nullable PartialDate end(Draft draft) {
    Period period = draft.shown().period();
    return period == null ? null : period.end();
  }

  /**
   * What lies inside one total.
   *
   * @param totals keys of the totals inside it, by the end of their period
   * @param sums what the non-overlapping ones of each asserter come to together, by asserter
   */
  record InOne(List<String> totals, List<PartialSum> sums) {}

  /** What lies inside this total. */
  InOne in(Draft whole) {
    List<Draft> inside = inside(whole);
    if (inside.isEmpty()) {
      return NOTHING;
    }
    String currency =
        whole
            .resolution(Property.LOSS)
            .map(one -> ((ClaimValue.Money) one.value()).amount().currency())
            .orElse(bench.rules().currency());
    return new InOne(
        inside.stream().map(draft -> draft.subject().key()).toList(), sums(inside, currency));
  }

  private List<Draft> inside(Draft whole) {
    Period period = whole.shown().period();
    if (period == null) {
      return List.of();
    }
    return dated.stream()
        .filter(part -> !part.subject().key().equals(whole.subject().key()) && inside(part, period))
        .filter(part -> part.scope().type() == whole.scope().type())
        .filter(part -> actorInside(part, whole))
        .toList();
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

  private List<PartialSum> sums(List<Draft> inside, String currency) {
    Map<String, List<Part>> byAsserter = new TreeMap<>();
    for (Draft draft : inside) {
      parts
          .computeIfAbsent(draft, any -> new HashMap<>())
          .computeIfAbsent(currency, in -> parts(draft, in))
          .forEach(
              (id, part) -> byAsserter.computeIfAbsent(id, any -> new ArrayList<>()).add(part));
    }
    List<PartialSum> sums = new ArrayList<>();
    for (List<Part> parts : byAsserter.values()) {
      List<Part> chosen = apart(parts);
      if (chosen.size() > 1) {
        sums.add(sum(chosen, currency));
      }
    }
    return sums;
  }

  /** One asserter's figure for one total. */
  private record Part(Draft draft, Statement said, Asserter asserter) {
    BigDecimal figure() {
      return ((ClaimValue.Money) said.claim().value()).amount().figure();
    }
  }

  private static Map<String, Part> parts(Draft draft, String currency) {
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
