// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.query;

import cz.jirutka.rsql.parser.RSQLParser;
import cz.jirutka.rsql.parser.RSQLParserException;
import cz.jirutka.rsql.parser.ast.AndNode;
import cz.jirutka.rsql.parser.ast.ComparisonNode;
import cz.jirutka.rsql.parser.ast.LogicalNode;
import cz.jirutka.rsql.parser.ast.Node;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.period.PartialDate;

/**
 * What may be asked of the items of one list in RSQL: {@code loss>=1000000;victim==*swap*}. A
 * semicolon is "and", a comma "or", and round brackets group.
 *
 * @param <T> an item
 */
public final class Conditions<T> {
  /** Characters of one filter. */
  private static final int LONGEST = 1000;

  /** Brackets inside one another, which the parser goes down by recursion. */
  private static final int DEEPEST = 20;

  /** Values that are compared with. */
  private static final int ARGUMENTS = 20;

  /** Comparisons for one answer: those of the filter for every item of the list. */
  private static final long COST = 10_000_000;

  private final Map<String, Member<T>> members = new LinkedHashMap<>();

  /** Words, of which {@code *} at an end stands for any others. */
  public Conditions<T> words(String name, Function<T, Stream<String>> of) {
    members.put(name, new Member.Words<>(of));
    return this;
  }

  /** One of a few names. */
  public Conditions<T> name(String name, Function<T, Enum<?>> of) {
    members.put(name, new Member.Name<>(of.andThen(Enum::name)));
    return this;
  }

  /** A number. */
  public Conditions<T> figure(String name, Function<T, Stream<BigDecimal>> of) {
    members.put(name, new Member.Figure<>(of));
    return this;
  }

  /** A day, month or year. */
  public Conditions<T> day(String name, Function<T, Stream<PartialDate>> of) {
    members.put(name, new Member.Day<>(of));
    return this;
  }

  /**
   * The items that a filter asks for.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the filter is none, names what the
   *     items do not have, or would cost too much
   */
  public List<T> in(List<T> items, String filter) {
    if (filter.length() > LONGEST || deep(filter)) {
      throw refused("it has more than " + LONGEST + " characters or " + DEEPEST + " brackets");
    }
    int[] left = {ARGUMENTS};
    Predicate<T> wanted = predicate(parsed(filter), left);
    if ((long) (ARGUMENTS - left[0]) * items.size() > COST) {
      throw refused(
          "on so long a list it takes more than "
              + COST
              + " comparisons; use the other parameters, or fewer conditions");
    }
    return items.stream().filter(wanted).toList();
  }

  private static boolean deep(String filter) {
    return filter.chars().filter(one -> one == '(').count() > DEEPEST;
  }

  private static Node parsed(String filter) {
    try {
      return new RSQLParser().parse(filter);
    } catch (RSQLParserException e) {
      throw refused("it is not RSQL like loss>=1000000;victim==*swap*");
    }
  }

  private Predicate<T> predicate(Node node, int[] left) {
    if (node instanceof LogicalNode several) {
      List<Predicate<T>> parts =
          several.getChildren().stream().map(one -> predicate(one, left)).toList();
      return node instanceof AndNode
          ? item -> parts.stream().allMatch(one -> one.test(item))
          : item -> parts.stream().anyMatch(one -> one.test(item));
    }
    ComparisonNode one = (ComparisonNode) node;
    left[0] -= one.getArguments().size();
    if (left[0] < 0) {
      throw refused("it compares with more than " + ARGUMENTS + " values");
    }
    Member<T> member = members.get(one.getSelector());
    if (member == null) {
      throw refused("'" + one.getSelector() + "' is none of " + members.keySet());
    }
    try {
      return member.compared(Operator.of(one.getOperator()), one.getArguments());
    } catch (IllegalArgumentException e) {
      throw refused("of " + one.getSelector() + ", " + e.getMessage());
    }
  }

  private static RuntimeException refused(String why) {
    return ProblemType.INVALID_PARAMETER.because("The filter is not taken: " + why + ".");
  }
}
