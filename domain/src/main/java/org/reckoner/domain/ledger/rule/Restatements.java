// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.ledger.statement.Comparison;
import org.reckoner.domain.ledger.statement.Statement;

/**
 * Where one asserter gave one figure and later another. A figure is as old as the first document
 * that credits it, so that a late copy of an old figure is not taken for a new one; figures without
 * any dated document cannot be ordered and replace nothing.
 */
public final class Restatements {
  /** One figure of one asserter. */
  private record Figure(LocalDate since, List<Statement> statements) {}

  /**
   * One asserter's figures in the order of time.
   *
   * @param asserter the asserter's name
   * @param steps the claims of each figure, the oldest figure first, at least two
   */
  public record Restated(String asserter, List<List<Statement>> steps) {
    public Restated {
      steps = List.copyOf(steps);
    }
  }

  private final Property property;
  private final List<Restated> restated = new ArrayList<>();
  private final Set<ClaimKey> replaced = new HashSet<>();

  /** The restatements among claims of one property of one thing. */
  public Restatements(Property property, Collection<Statement> statements, Comparison comparison) {
    this.property = property;
    Map<String, List<Statement>> byAsserter = new TreeMap<>();
    for (Statement said : statements) {
      if (said.asserter() != null) {
        byAsserter.computeIfAbsent(said.asserter().id(), any -> new ArrayList<>()).add(said);
      }
    }
    byAsserter.values().forEach(said -> find(said, comparison));
  }

  private void find(List<Statement> ofOne, Comparison comparison) {
    List<Figure> figures = figures(ofOne, comparison);
    if (figures.size() < 2) {
      return;
    }
    figures.sort(
        Comparator.comparing(Figure::since)
            .thenComparing(figure -> figure.statements().get(0).key()));
    Figure last = figures.get(figures.size() - 1);
    List<List<Statement>> steps = new ArrayList<>();
    for (Figure figure : figures) {
      steps.add(figure.statements());
      if (figure.since().isBefore(last.since())) {
        figure.statements().forEach(said -> replaced.add(said.key()));
      }
    }
    if (figures.get(0).since().isBefore(last.since())) {
      var asserter = ofOne.get(0).asserter();
      restated.add(new Restated(asserter == null ? "" : asserter.name(), steps));
    }
  }

  private List<Figure> figures(List<Statement> ofOne, Comparison comparison) {
    List<List<Statement>> sides = new ArrayList<>();
    List<Statement> ordered = new ArrayList<>(ofOne);
    ordered.sort(
        Comparator.comparing((Statement said) -> Candidates.vagueness(said.claim().value()))
            .thenComparing(Statement::key));
    for (Statement said : ordered) {
      List<Statement> side =
          sides.stream()
              .filter(
                  one ->
                      comparison.agree(property, one.get(0).claim().value(), said.claim().value()))
              .findFirst()
              .orElse(null);
      if (side == null) {
        side = new ArrayList<>();
        sides.add(side);
      }
      side.add(said);
    }
    List<Figure> figures = new ArrayList<>();
    for (List<Statement> side : sides) {
      side.stream()
          .map(Statement::publishedBy)
          .filter(java.util.Objects::nonNull)
          .min(Comparator.naturalOrder())
          .ifPresent(since -> figures.add(new Figure(since, List.copyOf(side))));
    }
    return figures;
  }

  /** By asserter. */
  public List<Restated> all() {
    return List.copyOf(restated);
  }

  /** Whether its own asserter has since given another figure. */
  public boolean replaced(Statement statement) {
    return replaced.contains(statement.key());
  }
}
